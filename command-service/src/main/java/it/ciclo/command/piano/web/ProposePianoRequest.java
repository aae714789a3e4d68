// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano.web;

import it.ciclo.command.piano.PianoCommand.ProposePiano;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;

/** Nothing to say: the Piano is proposed as it stands. */
record ProposePianoRequest() {

    ProposePiano command(StreamId stream, Anno anno) {
        return new ProposePiano(stream, anno);
    }
}
