// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma.web;

import it.ciclo.command.programma.ProgrammaCommand.PlaceObjective;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import org.jspecify.annotations.Nullable;

/** Neither of the two: it hangs nowhere any more. */
record PlaceObjectiveRequest(
        @Nullable NodoId nodo, @Nullable ObjectiveId sopra) {

    PlaceObjective command(StreamId stream, Anno anno, ObjectiveId objective) {
        return new PlaceObjective(stream, anno, objective, nodo, sopra);
    }
}
