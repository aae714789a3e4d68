// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.smvp.SmvpCommand.DiscardSmvpDraft;
import org.jspecify.annotations.Nullable;

record DiscardSmvpDraftRequest(@Nullable String motivo) {

    DiscardSmvpDraft command(StreamId stream) {
        Form form = new Form();
        return form.done(new DiscardSmvpDraft(stream, form.motivo("/motivo", motivo)));
    }
}
