// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.piano.PianoCommand.PublishPiano;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record PublishPianoRequest(@Nullable String url, @Nullable String pubblicatoIl) {

    PublishPiano command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(
                new PublishPiano(stream, anno, form.url("/url", url), form.date("/pubblicatoIl", pubblicatoIl)));
    }
}
