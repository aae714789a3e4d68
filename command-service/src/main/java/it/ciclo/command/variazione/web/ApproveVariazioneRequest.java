// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.variazione.VariazioneCommand.ApproveVariazione;
import org.jspecify.annotations.Nullable;

record ApproveVariazioneRequest(@Nullable ActRequest atto) {

    ApproveVariazione command(StreamId stream) {
        Form form = new Form();
        return form.done(new ApproveVariazione(stream, form.delibera("/atto", atto)));
    }
}
