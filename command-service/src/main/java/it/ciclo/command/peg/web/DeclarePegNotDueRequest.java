// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg.web;

import it.ciclo.command.peg.PegCommand.DeclarePegNotDue;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;

/** Nothing to say: how many live in the ente is known. */
record DeclarePegNotDueRequest() {

    DeclarePegNotDue command(StreamId stream, Anno anno) {
        return new DeclarePegNotDue(stream, anno);
    }
}
