// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.axon;

import it.ciclo.command.people.People;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.UnitaFact;
import it.ciclo.command.smvp.SmvpCommand;
import it.ciclo.command.smvp.SmvpCommand.DraftSmvp;
import it.ciclo.command.smvp.SmvpCommand.ReviseSmvp;
import it.ciclo.command.smvp.SmvpDecider.Facts;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads what a decision about the rulebook rests on: the day, who asks, and the units where rules name some. */
@Component
class SmvpFacts {

    private final People people;

    SmvpFacts(People people) {
        this.people = people;
    }

    Facts about(SmvpCommand command, Lookups lookups) {
        Actor actor = people.acting();
        Set<UnitaId> unita = switch (command) {
            case DraftSmvp _, ReviseSmvp _ -> UnitaFact.all(lookups).keySet();
            default -> Set.of();
        };
        return new Facts(people.today(), actor, people.holds(actor.person(), Role.SEGRETARIO), unita);
    }
}
