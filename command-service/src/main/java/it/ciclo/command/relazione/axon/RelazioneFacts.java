// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.axon;

import it.ciclo.command.people.People;
import it.ciclo.command.relazione.RelazioneCommand;
import it.ciclo.command.relazione.RelazioneDecider.Facts;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.VariazioneFact;
import it.ciclo.command.shared.Year;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.VariazioneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads what a decision about a Relazione rests on: the year and its objectives with their final values. */
@Component
class RelazioneFacts {

    private final People people;

    RelazioneFacts(People people) {
        this.people = people;
    }

    Facts about(RelazioneCommand command, Lookups lookups) {
        Actor actor = people.acting();
        Year year = Year.read(command.anno(), lookups);
        Map<ObjectiveId, ObjectiveFact> objectives = ObjectiveFact.ofYear(command.anno(), lookups);
        return new Facts(
                people.today(),
                actor,
                people.holds(actor.person(), Role.SEGRETARIO),
                year,
                objectives,
                approved(VariazioneFact.ofYear(command.anno(), lookups)),
                lookups.readAt());
    }

    /** In the order of their numbers. */
    private static List<VariazioneId> approved(Map<VariazioneId, VariazioneFact> variazioni) {
        return variazioni.entrySet().stream()
                .filter(one -> one.getValue().stato() == VariazioneFact.Stato.APPROVATA)
                .sorted(Comparator.comparingInt(one -> one.getValue().numero()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
