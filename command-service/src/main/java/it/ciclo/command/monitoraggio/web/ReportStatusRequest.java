// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.form.FormProblem;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.Report;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ReportStatus;
import it.ciclo.command.monitoraggio.web.RapportoRequest.CausaRequest;
import it.ciclo.command.monitoraggio.web.RapportoRequest.PrevisioneRequest;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.monitoraggio.Andamento;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ReportStatusRequest(@Nullable List<One> rapporti) {

    private static final int OBJECTIVES = 200;

    record One(
            @Nullable ObjectiveId obiettivo,
            @Nullable Andamento andamento,
            @Nullable List<PrevisioneRequest> previsioni,
            @Nullable CausaRequest causa,
            @Nullable String proposta) {

        private RapportoRequest rapporto() {
            return new RapportoRequest(andamento, previsioni, causa, proposta);
        }
    }

    ReportStatus command(StreamId stream, Period period) {
        Form form = new Form();
        List<One> given = form.list("/rapporti", rapporti, OBJECTIVES);
        if (given.isEmpty()) {
            form.note("/rapporti", FormProblem.REQUIRED);
        }
        List<Report> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "/rapporti/" + i;
            read.add(new Report(
                    form.required(at + "/obiettivo", given.get(i).obiettivo(), new ObjectiveId(new UUID(0, 0))),
                    given.get(i).rapporto().read(form, at)));
        }
        return form.done(new ReportStatus(stream, period, read));
    }
}
