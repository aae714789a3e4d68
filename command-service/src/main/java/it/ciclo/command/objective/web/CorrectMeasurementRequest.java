// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.CorrectMeasurement;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.objective.Valore;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CorrectMeasurementRequest(
        @Nullable Valore valore,
        @Nullable String rilevatoIl,
        @Nullable FonteRequest fonte,
        @Nullable String motivo,
        @Nullable List<ProvaId> prove) {

    CorrectMeasurement command(StreamId stream, IndicatoreId indicatore, Period period) {
        Form form = new Form();
        return form.done(new CorrectMeasurement(
                stream,
                indicatore,
                period,
                form.valore("/valore", valore),
                form.date("/rilevatoIl", rilevatoIl),
                FonteRequest.read(form, fonte),
                form.motivo("/motivo", motivo),
                form.list("/prove", prove, RecordMeasurementRequest.PROVE)));
    }
}
