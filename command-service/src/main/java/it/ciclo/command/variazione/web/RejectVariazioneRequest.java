// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.variazione.VariazioneCommand.RejectVariazione;
import org.jspecify.annotations.Nullable;

record RejectVariazioneRequest(
        @Nullable ActRequest atto, @Nullable String motivo) {

    RejectVariazione command(StreamId stream) {
        Form form = new Form();
        return form.done(new RejectVariazione(stream, form.delibera("/atto", atto), form.motivo("/motivo", motivo)));
    }
}
