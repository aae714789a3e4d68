// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.web;

import it.ciclo.command.shared.StreamId;
import it.ciclo.command.variazione.VariazioneCommand.DropModifica;
import it.ciclo.contracts.ObjectiveId;

/** Nothing to say: the objective stays as it is. */
record DropModificaRequest() {

    DropModifica command(StreamId stream, ObjectiveId obiettivo) {
        return new DropModifica(stream, obiettivo);
    }
}
