// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.axon;

import it.ciclo.command.objective.Objective;
import it.ciclo.command.objective.Objective.Assigned;
import it.ciclo.command.objective.Objective.NotAssigned;
import it.ciclo.command.objective.Objective.Withdrawn;
import it.ciclo.command.objective.ObjectiveCommand;
import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.objective.ObjectiveDecider.Facts;
import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.UnitaFact;
import it.ciclo.command.shared.Year;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what a decision about an objective rests on. */
@Component
class ObjectiveFacts {

    private final People people;

    ObjectiveFacts(People people) {
        this.people = people;
    }

    Facts about(ObjectiveCommand command, Objective objective, Lookups lookups) {
        if (command instanceof AssignObjective c) {
            return new Facts(
                    people.today(),
                    people.acting(),
                    Year.read(c.anno(), lookups),
                    UnitaFact.all(lookups).keySet(),
                    ObjectiveFact.ofYear(c.anno(), lookups).values().stream()
                            .map(ObjectiveFact::codice)
                            .collect(Collectors.toUnmodifiableSet()),
                    false);
        }
        return switch (objective) {
            case NotAssigned _, Withdrawn _ ->
                new Facts(people.today(), people.acting(), null, Set.of(), Set.of(), false);
            // Neither the units nor the other objectives: ten responsabili measure at once without waiting for each
            // other.
            case Assigned o ->
                new Facts(
                        people.today(),
                        people.acting(),
                        Year.read(o.anno(), lookups),
                        Set.of(),
                        Set.of(),
                        people.hasResponsabile(o.unita()));
        };
    }
}
