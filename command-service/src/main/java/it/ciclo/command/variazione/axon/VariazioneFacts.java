// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.axon;

import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.shared.MeasuredFact;
import it.ciclo.command.shared.MonitoraggioFact;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.UnitaFact;
import it.ciclo.command.shared.VariazioneFact;
import it.ciclo.command.shared.Year;
import it.ciclo.command.variazione.Variazione;
import it.ciclo.command.variazione.Variazione.Approved;
import it.ciclo.command.variazione.Variazione.Fallen;
import it.ciclo.command.variazione.Variazione.NotProposed;
import it.ciclo.command.variazione.Variazione.Open;
import it.ciclo.command.variazione.VariazioneCommand;
import it.ciclo.command.variazione.VariazioneCommand.ApproveVariazione;
import it.ciclo.command.variazione.VariazioneCommand.DropModifica;
import it.ciclo.command.variazione.VariazioneCommand.HearOiv;
import it.ciclo.command.variazione.VariazioneCommand.ProposeVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RejectVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RemoveObjective;
import it.ciclo.command.variazione.VariazioneCommand.ReviseMotivo;
import it.ciclo.command.variazione.VariazioneCommand.SetPesi;
import it.ciclo.command.variazione.VariazioneCommand.SuspendObjective;
import it.ciclo.command.variazione.VariazioneCommand.VaryObjective;
import it.ciclo.command.variazione.VariazioneCommand.WithdrawVariazione;
import it.ciclo.command.variazione.VariazioneDecider.Facts;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.SchedaObiettivo;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a decision about a variazione rests on: the year, and where objectives are changed those of the year. */
@Component
class VariazioneFacts {

    private static final ObjectivesOfYear NONE = new ObjectivesOfYear(Map.of(), Map.of());

    private final People people;

    VariazioneFacts(People people) {
        this.people = people;
    }

    Facts about(VariazioneCommand command, Variazione variazione, Lookups lookups) {
        return switch (variazione) {
            case NotProposed _ ->
                command instanceof ProposeVariazione c
                        ? facts(
                                Year.read(c.anno(), lookups),
                                VariazioneFact.ofYear(c.anno(), lookups).size(),
                                NONE)
                        : facts(null, 0, NONE);
            case Open open -> about(command, open.anno(), lookups);
            case Approved _, Fallen _ -> facts(null, 0, NONE);
        };
    }

    private Facts about(VariazioneCommand command, Anno anno, Lookups lookups) {
        Year year = Year.read(anno, lookups);
        return switch (command) {
            case ProposeVariazione _,
                    ReviseMotivo _,
                    DropModifica _,
                    HearOiv _,
                    RejectVariazione _,
                    WithdrawVariazione _ -> facts(year, 0, NONE);
            case VaryObjective c ->
                facts(
                        year,
                        0,
                        ObjectivesOfYear.read(anno, lookups),
                        SchedaObiettivo.quoteOf(c.dopo().scheda()).isEmpty() ? Map.of() : UnitaFact.all(lookups));
            case RemoveObjective _, SuspendObjective _, SetPesi _ ->
                facts(year, 0, ObjectivesOfYear.read(anno, lookups));
            case ApproveVariazione c -> {
                ObjectivesOfYear objectives = ObjectivesOfYear.read(anno, lookups);
                Map<ObjectiveId, ObjectiveFact> assigned =
                        objectives.assignedFor(new VariazioneId(c.stream().id()));
                yield new Facts(
                        people.today(),
                        people.acting(),
                        year,
                        0,
                        objectives,
                        MeasuredFact.ofYear(anno, lookups),
                        assigned,
                        active(assigned),
                        UnitaFact.all(lookups),
                        MonitoraggioFact.warned(anno, lookups));
            }
        };
    }

    private Facts facts(@Nullable Year year, int proposed, ObjectivesOfYear objectives) {
        return facts(year, proposed, objectives, Map.of());
    }

    private Facts facts(@Nullable Year year, int proposed, ObjectivesOfYear objectives, Map<UnitaId, UnitaFact> unita) {
        return new Facts(
                people.today(), people.acting(), year, proposed, objectives, Map.of(), Map.of(), Set.of(), unita);
    }

    private Set<ObjectiveId> active(Map<ObjectiveId, ObjectiveFact> objectives) {
        return objectives.entrySet().stream()
                .filter(objective -> people.answersFor(
                        objective.getValue().responsabile(),
                        objective.getValue().unita()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
