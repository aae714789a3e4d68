// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.variazione.VariazioneCommand.ReviseMotivo;
import it.ciclo.contracts.variazione.Causa;
import org.jspecify.annotations.Nullable;

record ReviseMotivoRequest(@Nullable Causa causa, @Nullable String motivo) {

    ReviseMotivo command(StreamId stream) {
        Form form = new Form();
        return form.done(
                new ReviseMotivo(stream, form.required("/causa", causa, Causa.ALTRO), form.motivo("/motivo", motivo)));
    }
}
