// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.smvp.SmvpCommand.AdoptSmvp;
import org.jspecify.annotations.Nullable;

record AdoptSmvpRequest(@Nullable ActRequest atto, @Nullable String motivo) {

    AdoptSmvp command(StreamId stream) {
        Form form = new Form();
        return form.done(new AdoptSmvp(stream, form.delibera("/atto", atto), form.optionalMotivo("/motivo", motivo)));
    }
}
