// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.axon;

import it.ciclo.command.people.People;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.smvp.SmvpDecider.Facts;
import it.ciclo.contracts.Role;
import org.springframework.stereotype.Component;

/** Reads what a decision about the rulebook rests on: the day, and who asks. */
@Component
class SmvpFacts {

    private final People people;

    SmvpFacts(People people) {
        this.people = people;
    }

    Facts now() {
        Actor actor = people.acting();
        return new Facts(people.today(), actor, people.holds(actor.person(), Role.SEGRETARIO));
    }
}
