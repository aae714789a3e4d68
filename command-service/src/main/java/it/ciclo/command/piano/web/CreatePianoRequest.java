// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.piano.PianoCommand.CreatePiano;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.piano.PianoEvent.Container;
import org.jspecify.annotations.Nullable;

record CreatePianoRequest(@Nullable Integer anno, @Nullable Container contenitore) {

    CreatePiano command(TenantId tenant) {
        Form form = new Form();
        Anno year = form.anno("/anno", anno);
        return form.done(new CreatePiano(
                StreamId.ofYear(tenant, StreamKind.PIANO, year),
                year,
                form.required("/contenitore", contenitore, Container.AUTONOMO)));
    }
}
