// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.axon;

import it.ciclo.command.evidence.Brought;
import it.ciclo.command.monitoraggio.MonitoraggioCommand;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CompleteAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.DecideAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioDecider.Facts;
import it.ciclo.command.objective.Caricate;
import it.ciclo.command.people.People;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what a decision about a monitoring rests on: the year, its objectives, who answers for them. */
@Component
class MonitoraggioFacts {

    private final People people;
    private final Brought brought;

    MonitoraggioFacts(People people, Brought brought) {
        this.people = people;
        this.brought = brought;
    }

    Facts about(MonitoraggioCommand command, Lookups lookups) {
        Actor actor = people.acting();
        Map<ObjectiveId, ObjectiveFact> objectives =
                ObjectivesOfYear.read(command.anno(), lookups).inPiano();
        Set<UnitaId> withResponsabile = objectives.values().stream()
                .map(ObjectiveFact::unita)
                .distinct()
                .filter(people::hasResponsabile)
                .collect(Collectors.toUnmodifiableSet());
        Set<PersonId> inServizio = command instanceof DecideAzioneCorrettiva c && people.isInService(c.incaricato())
                ? Set.of(c.incaricato())
                : Set.of();
        return new Facts(
                people.today(),
                actor,
                people.holds(actor.person(), Role.SEGRETARIO),
                Year.read(command.anno(), lookups),
                objectives,
                withResponsabile,
                inServizio,
                caricate(command));
    }

    private Caricate caricate(MonitoraggioCommand command) {
        return command instanceof CompleteAzioneCorrettiva c && !c.prove().isEmpty()
                ? new Caricate(brought.byActor(c.prove()), brought.perValue())
                : Caricate.NONE;
    }
}
