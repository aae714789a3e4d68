// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo.web;

import it.ciclo.command.ciclo.CicloCommand.PinSmvp;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record PinSmvpRequest(@Nullable Integer versione, @Nullable String motivo) {

    PinSmvp command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new PinSmvp(
                stream,
                anno,
                form.smvpVersion("/versione", form.required("/versione", versione, 1)),
                form.motivo("/motivo", motivo)));
    }
}
