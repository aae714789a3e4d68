// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione;

import it.ciclo.command.shared.NamedParts;
import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.variazione.Causa;
import java.util.List;

/** What is asked of one variazione. */
public sealed interface VariazioneCommand extends StreamCommand {

    record ProposeVariazione(StreamId stream, Anno anno, Causa causa, String motivo) implements VariazioneCommand {}

    record ReviseMotivo(StreamId stream, Causa causa, String motivo) implements VariazioneCommand {}

    /**
     * The objective shall promise this; one that is suspended shall count again.
     *
     * @param named the parts the request named by their ids
     */
    record VaryObjective(StreamId stream, ObjectiveId obiettivo, Definizione dopo, NamedParts named)
            implements VariazioneCommand {}

    record RemoveObjective(StreamId stream, ObjectiveId obiettivo) implements VariazioneCommand {}

    record SuspendObjective(StreamId stream, ObjectiveId obiettivo) implements VariazioneCommand {}

    /** Nothing shall happen to the objective after all. */
    record DropModifica(StreamId stream, ObjectiveId obiettivo) implements VariazioneCommand {}

    /** New weights for several objectives; what else shall happen to them stays. */
    record SetPesi(StreamId stream, List<NewPeso> pesi) implements VariazioneCommand {
        public SetPesi {
            pesi = List.copyOf(pesi);
        }
    }

    record NewPeso(ObjectiveId obiettivo, Peso peso) {}

    record HearOiv(StreamId stream, Act atto, String parere) implements VariazioneCommand {}

    record ApproveVariazione(StreamId stream, Act atto) implements VariazioneCommand {}

    record RejectVariazione(StreamId stream, Act atto, String motivo) implements VariazioneCommand {}

    record WithdrawVariazione(StreamId stream, String motivo) implements VariazioneCommand {}
}
