// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg.axon;

import it.ciclo.command.peg.PegCommand;
import it.ciclo.command.peg.PegDecider.Facts;
import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.Year;
import org.springframework.stereotype.Component;

/** Reads what a decision about a PEG rests on: the year and the size of the ente. */
@Component
class PegFacts {

    private final People people;

    PegFacts(People people) {
        this.people = people;
    }

    Facts about(PegCommand command, Lookups lookups) {
        return new Facts(people.today(), Year.read(command.anno(), lookups), people.abitanti());
    }
}
