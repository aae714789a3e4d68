// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.AbandonAzioneCorrettiva;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.Period;
import org.jspecify.annotations.Nullable;

record AbandonAzioneRequest(@Nullable String motivo) {

    AbandonAzioneCorrettiva command(StreamId stream, Period period, AzioneId azione) {
        Form form = new Form();
        return form.done(new AbandonAzioneCorrettiva(stream, period, azione, form.motivo("/motivo", motivo)));
    }
}
