// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CompleteAzioneCorrettiva;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.ProvaId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CompleteAzioneRequest(
        @Nullable String completataIl,
        @Nullable String nota,
        @Nullable List<ProvaId> prove) {

    /** No request names more files; how many there may be, the decider knows. */
    private static final int PROVE = 100;

    CompleteAzioneCorrettiva command(StreamId stream, Period period, AzioneId azione) {
        Form form = new Form();
        LocalDate day = form.date("/completataIl", completataIl);
        String note = form.text("/nota", nota);
        return form.done(new CompleteAzioneCorrettiva(
                stream, period, azione, day, note.isEmpty() ? null : note, form.list("/prove", prove, PROVE)));
    }
}
