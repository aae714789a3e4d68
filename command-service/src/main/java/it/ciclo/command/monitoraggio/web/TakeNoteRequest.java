// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.TakeNote;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The Giunta may take note without a delibera, then on a day; any other organ does it by its act. */
record TakeNoteRequest(
        @Nullable Organ organo,
        @Nullable String presaAttoIl,
        @Nullable ActRequest atto) {

    TakeNote command(StreamId stream, Period period) {
        Form form = new Form();
        Organ organ = form.required("/organo", organo, Organ.GIUNTA);
        Act act = atto != null || organ != Organ.GIUNTA ? form.delibera("/atto", atto) : null;
        LocalDate day;
        if (act == null) {
            day = form.date("/presaAttoIl", presaAttoIl);
        } else {
            // The day of the act counts; the other is read all the same, so that nonsense is told.
            form.optionalDate("/presaAttoIl", presaAttoIl);
            day = act.data();
        }
        return form.done(new TakeNote(stream, period, organ, day, act));
    }
}
