// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.web;

import it.ciclo.command.shared.StreamId;
import it.ciclo.command.variazione.VariazioneCommand.SuspendObjective;
import it.ciclo.contracts.ObjectiveId;

/** Nothing to say: the reason is that of the variazione. */
record SuspendObjectiveRequest() {

    SuspendObjective command(StreamId stream, ObjectiveId obiettivo) {
        return new SuspendObjective(stream, obiettivo);
    }
}
