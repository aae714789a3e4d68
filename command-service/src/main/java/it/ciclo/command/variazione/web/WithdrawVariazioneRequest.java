// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.variazione.VariazioneCommand.WithdrawVariazione;
import org.jspecify.annotations.Nullable;

record WithdrawVariazioneRequest(@Nullable String motivo) {

    WithdrawVariazione command(StreamId stream) {
        Form form = new Form();
        return form.done(new WithdrawVariazione(stream, form.motivo("/motivo", motivo)));
    }
}
