// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ente.web;

import it.ciclo.command.ente.EnteCommand.DefineUnita;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.UnitaId;
import org.jspecify.annotations.Nullable;

record UnitaRequest(@Nullable String codice, @Nullable String nome) {

    DefineUnita command(StreamId stream, UnitaId unita) {
        Form form = new Form();
        return form.done(
                new DefineUnita(stream, unita, form.codice("/codice", codice), form.line("/nome", nome, Form.NAME)));
    }
}
