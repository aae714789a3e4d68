// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.ConfirmMeasurement;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.ProvaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value is confirmed as it stands, with what whoever confirms has to show for it. */
record ConfirmMeasurementRequest(@Nullable List<ProvaId> prove) {

    ConfirmMeasurement command(StreamId stream, IndicatoreId indicatore, Period period) {
        Form form = new Form();
        return form.done(new ConfirmMeasurement(
                stream, indicatore, period, form.list("/prove", prove, RecordMeasurementRequest.PROVE)));
    }
}
