// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.RequestNeutralization;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.ProvaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

record RequestNeutralizationRequest(
        @Nullable String motivo, @Nullable List<ProvaId> prove) {

    RequestNeutralization command(StreamId stream) {
        Form form = new Form();
        return form.done(new RequestNeutralization(
                stream, form.motivo("/motivo", motivo), form.list("/prove", prove, RecordMeasurementRequest.PROVE)));
    }
}
