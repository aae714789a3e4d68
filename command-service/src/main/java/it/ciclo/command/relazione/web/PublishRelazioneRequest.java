// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.relazione.RelazioneCommand.PublishRelazione;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record PublishRelazioneRequest(
        @Nullable String url, @Nullable String pubblicataIl) {

    PublishRelazione command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(
                new PublishRelazione(stream, anno, form.url("/url", url), form.date("/pubblicataIl", pubblicataIl)));
    }
}
