// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.smvp.SmvpCommand.DraftSmvp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** @param rules the whole of them, as in the event */
record DraftSmvpRequest(
        @Nullable Integer validFrom,
        @Nullable JsonNode rules,
        @Nullable String modello,
        @Nullable Integer daVersione,
        @Nullable ModelloDelConsorzioRequest delConsorzio) {

    private static final int CODE = 50;

    DraftSmvp command(StreamId stream) {
        Form form = new Form();
        String template = form.optionalLine("/modello", modello, CODE);
        return form.done(new DraftSmvp(
                stream,
                form.anno("/validFrom", validFrom),
                form.rules("/rules", rules),
                template.isEmpty() ? null : template,
                daVersione == null ? null : form.smvpVersion("/daVersione", daVersione),
                delConsorzio == null ? null : delConsorzio.read(form, "/delConsorzio")));
    }
}
