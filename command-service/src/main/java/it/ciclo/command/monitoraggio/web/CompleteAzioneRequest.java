// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CompleteAzioneCorrettiva;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CompleteAzioneRequest(
        @Nullable String completataIl, @Nullable String nota) {

    CompleteAzioneCorrettiva command(StreamId stream, Period period, AzioneId azione) {
        Form form = new Form();
        LocalDate day = form.date("/completataIl", completataIl);
        String note = form.text("/nota", nota);
        return form.done(new CompleteAzioneCorrettiva(stream, period, azione, day, note.isEmpty() ? null : note));
    }
}
