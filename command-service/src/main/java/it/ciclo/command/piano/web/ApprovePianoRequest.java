// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.piano.PianoCommand.ApprovePiano;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record ApprovePianoRequest(
        @Nullable ActRequest atto, @Nullable String motivoRitardo) {

    ApprovePiano command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new ApprovePiano(
                stream, anno, form.delibera("/atto", atto), form.optionalMotivo("/motivoRitardo", motivoRitardo)));
    }
}
