// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.programma.ProgrammaCommand.ReviseNodo;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.NodoId;
import org.jspecify.annotations.Nullable;

record ReviseNodoRequest(
        @Nullable NodoId sopra,
        @Nullable String codice,
        @Nullable String titolo,
        @Nullable String descrizione,
        @Nullable String missione,
        @Nullable String riferimento,
        @Nullable String motivo) {

    ReviseNodo command(StreamId stream, NodoId nodo) {
        Form form = new Form();
        return form.done(new ReviseNodo(
                stream,
                nodo,
                sopra,
                NodoText.read(form, codice, titolo, descrizione, missione, riferimento),
                form.motivo("/motivo", motivo)));
    }
}
