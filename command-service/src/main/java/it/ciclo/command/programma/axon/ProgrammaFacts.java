// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma.axon;

import it.ciclo.command.people.People;
import it.ciclo.command.programma.ProgrammaCommand;
import it.ciclo.command.programma.ProgrammaCommand.OfYear;
import it.ciclo.command.programma.ProgrammaDecider.Facts;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Year;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what a decision about the programmes rests on: who asks, and the objectives where it is about some. */
@Component
class ProgrammaFacts {

    private final People people;

    ProgrammaFacts(People people) {
        this.people = people;
    }

    Facts about(ProgrammaCommand command, Lookups lookups) {
        return command instanceof OfYear c
                ? new Facts(
                        people.today(),
                        people.acting(),
                        Year.read(c.anno(), lookups),
                        ObjectiveFact.ofYear(c.anno(), lookups))
                : new Facts(people.today(), people.acting(), null, Map.of());
    }
}
