// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ente.web;

import it.ciclo.command.ente.EnteCommand.RenameUnita;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.UnitaId;
import org.jspecify.annotations.Nullable;

record RenameUnitaRequest(@Nullable String nome, @Nullable String motivo) {

    RenameUnita command(StreamId stream, UnitaId unita) {
        Form form = new Form();
        return form.done(
                new RenameUnita(stream, unita, form.line("/nome", nome, Form.NAME), form.motivo("/motivo", motivo)));
    }
}
