// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.relazione.RelazioneCommand.WriteSezione;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import org.jspecify.annotations.Nullable;

record WriteSezioneRequest(@Nullable String testo) {

    WriteSezione command(StreamId stream, Anno anno, Sezione sezione) {
        Form form = new Form();
        return form.done(
                new WriteSezione(stream, anno, sezione, form.text("/testo", form.required("/testo", testo, ""))));
    }
}
