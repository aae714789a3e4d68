// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.smvp.SmvpCommand.ReviseSmvp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** @param rules the whole of them, as in the event */
record ReviseSmvpRequest(
        @Nullable Integer validFrom, @Nullable JsonNode rules) {

    ReviseSmvp command(StreamId stream) {
        Form form = new Form();
        return form.done(new ReviseSmvp(stream, form.anno("/validFrom", validFrom), form.rules("/rules", rules)));
    }
}
