// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma.web;

import it.ciclo.command.programma.ProgrammaCommand.PlaceAsBefore;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;

/** Says nothing: the year is in the path. */
record PlaceAsBeforeRequest() {

    PlaceAsBefore command(StreamId stream, Anno anno) {
        return new PlaceAsBefore(stream, anno);
    }
}
