// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento.web;

import it.ciclo.command.caricamento.CaricamentoCommand.UndoCaricamento;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import org.jspecify.annotations.Nullable;

record UndoCaricamentoRequest(@Nullable String motivo) {

    UndoCaricamento command(StreamId stream) {
        Form form = new Form();
        return form.done(new UndoCaricamento(stream, form.motivo("/motivo", motivo)));
    }
}
