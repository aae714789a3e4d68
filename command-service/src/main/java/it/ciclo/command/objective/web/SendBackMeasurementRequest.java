// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.SendBackMeasurement;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import org.jspecify.annotations.Nullable;

record SendBackMeasurementRequest(@Nullable String motivo) {

    SendBackMeasurement command(StreamId stream, IndicatoreId indicatore, Period period) {
        Form form = new Form();
        return form.done(new SendBackMeasurement(stream, indicatore, period, form.motivo("/motivo", motivo)));
    }
}
