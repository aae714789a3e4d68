// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.axon;

import it.ciclo.command.objective.Objective;
import it.ciclo.command.objective.Objective.Assigned;
import it.ciclo.command.objective.Objective.NotAssigned;
import it.ciclo.command.objective.Objective.Withdrawn;
import it.ciclo.command.objective.ObjectiveCommand;
import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignPeople;
import it.ciclo.command.objective.ObjectiveCommand.CommunicateObjective;
import it.ciclo.command.objective.ObjectiveDecider.Facts;
import it.ciclo.command.objective.ObjectiveDecider.Persone;
import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.QuoteFact;
import it.ciclo.command.shared.UnitaFact;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                        people.hasResponsabile(o.unita()),
                        persone(command, o, lookups));
        };
    }

    /** Only who names people waits for others who do. */
    private Persone persone(ObjectiveCommand command, Assigned objective, Lookups lookups) {
        return switch (command) {
            case AssignPeople c ->
                new Persone(
                        QuoteFact.elsewhere(
                                objective.anno(),
                                new ObjectiveId(command.stream().id()),
                                lookups),
                        inServizio(c.persone().stream().map(Assegnazione::persona)));
            case CommunicateObjective c -> new Persone(Map.of(), inServizio(c.persone().stream()));
            default -> Persone.NONE;
        };
    }

    private Set<PersonId> inServizio(Stream<PersonId> persons) {
        return persons.filter(people::isInService).collect(Collectors.toUnmodifiableSet());
    }
}
