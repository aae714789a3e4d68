// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.AttachProve;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.ProvaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

record AttachProveRequest(@Nullable List<ProvaId> prove) {

    AttachProve command(StreamId stream, IndicatoreId indicatore, Period period) {
        Form form = new Form();
        return form.done(new AttachProve(
                stream, indicatore, period, form.list("/prove", prove, RecordMeasurementRequest.PROVE)));
    }
}
