// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.web;

import it.ciclo.command.shared.StreamId;
import it.ciclo.command.variazione.VariazioneCommand.RemoveObjective;
import it.ciclo.contracts.ObjectiveId;

/** Nothing to say: the reason is that of the variazione. */
record RemoveObjectiveRequest() {

    RemoveObjective command(StreamId stream, ObjectiveId obiettivo) {
        return new RemoveObjective(stream, obiettivo);
    }
}
