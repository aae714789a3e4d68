// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.DeclareNotAvailable;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.ProvaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

record DeclareNotAvailableRequest(
        @Nullable String motivo, @Nullable List<ProvaId> prove) {

    DeclareNotAvailable command(StreamId stream, IndicatoreId indicatore, Period period) {
        Form form = new Form();
        return form.done(new DeclareNotAvailable(
                stream,
                indicatore,
                period,
                form.motivo("/motivo", motivo),
                form.list("/prove", prove, RecordMeasurementRequest.PROVE)));
    }
}
