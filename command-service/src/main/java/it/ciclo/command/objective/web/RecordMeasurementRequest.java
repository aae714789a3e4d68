// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.RecordMeasurement;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Valore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordMeasurementRequest(
        @Nullable IndicatoreId indicatore,
        @Nullable Period period,
        @Nullable Valore valore,
        @Nullable String rilevatoIl,
        @Nullable FonteRequest fonte,
        @Nullable String nota,
        @Nullable List<ProvaId> prove) {

    /** No request names more files; how many a value may have in all, the decider knows. */
    static final int PROVE = 100;

    RecordMeasurement command(StreamId stream) {
        Form form = new Form();
        IndicatoreId which = form.required("/indicatore", indicatore, new IndicatoreId(new UUID(0, 0)));
        Period when = form.required("/period", period, Period.finale(new Anno(2000)));
        Valore value = form.valore("/valore", valore);
        LocalDate day = form.date("/rilevatoIl", rilevatoIl);
        Fonte source = FonteRequest.read(form, fonte);
        String note = form.text("/nota", nota);
        return form.done(new RecordMeasurement(
                stream,
                which,
                when,
                value,
                day,
                source,
                note.isEmpty() ? null : note,
                form.list("/prove", prove, PROVE)));
    }
}
