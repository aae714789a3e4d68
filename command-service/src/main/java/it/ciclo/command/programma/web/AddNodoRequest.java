// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.programma.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.programma.ProgrammaCommand.AddNodo;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.NodoId;
import it.ciclo.contracts.programma.Livello;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddNodoRequest(
        @Nullable Integer mandato,
        @Nullable Livello livello,
        @Nullable NodoId sopra,
        @Nullable String codice,
        @Nullable String titolo,
        @Nullable String descrizione,
        @Nullable String missione,
        @Nullable String riferimento) {

    AddNodo command(StreamId stream) {
        Form form = new Form();
        return form.done(new AddNodo(
                stream,
                new NodoId(UUID.randomUUID()),
                form.anno("/mandato", mandato),
                form.required("/livello", livello, Livello.LINEA),
                sopra,
                NodoText.read(form, codice, titolo, descrizione, missione, riferimento)));
    }
}
