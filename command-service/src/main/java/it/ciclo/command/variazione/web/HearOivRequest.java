// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.variazione.VariazioneCommand.HearOiv;
import org.jspecify.annotations.Nullable;

record HearOivRequest(@Nullable ActRequest atto, @Nullable String parere) {

    HearOiv command(StreamId stream) {
        Form form = new Form();
        return form.done(new HearOiv(stream, form.verbale("/atto", atto), form.motivo("/parere", parere)));
    }
}
