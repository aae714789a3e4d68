// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma;

import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.programma.Livello;
import it.ciclo.contracts.programma.Nodo;
import org.jspecify.annotations.Nullable;

/** What is asked of the programmes of an ente. */
public sealed interface ProgrammaCommand extends StreamCommand {

    record OpenMandato(StreamId stream, Anno dal, Anno al, String titolo, Act atto) implements ProgrammaCommand {}

    record AddNodo(
            StreamId stream,
            NodoId nodo,
            Anno mandato,
            Livello livello,
            @Nullable NodoId sopra,
            Nodo testo) implements ProgrammaCommand {}

    record ReviseNodo(
            StreamId stream, NodoId nodo, @Nullable NodoId sopra, Nodo testo, String motivo)
            implements ProgrammaCommand {}

    record RetireNodo(StreamId stream, NodoId nodo, String motivo) implements ProgrammaCommand {}

    /** What is asked about the objectives of one year. */
    sealed interface OfYear extends ProgrammaCommand {
        Anno anno();
    }

    /** Neither {@code nodo} nor {@code sopra}: it hangs nowhere any more. */
    record PlaceObjective(
            StreamId stream,
            Anno anno,
            ObjectiveId obiettivo,
            @Nullable NodoId nodo,
            @Nullable ObjectiveId sopra) implements OfYear {}

    /** Each objective that carries on one of the year before hangs where that one did. */
    record PlaceAsBefore(StreamId stream, Anno anno) implements OfYear {}
}
