// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.objective.ObjectiveCommand.ConfirmMeasurement;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;

/** Nothing to say: the value is confirmed as it stands. */
record ConfirmMeasurementRequest() {

    ConfirmMeasurement command(StreamId stream, IndicatoreId indicatore, Period period) {
        return new ConfirmMeasurement(stream, indicatore, period);
    }
}
