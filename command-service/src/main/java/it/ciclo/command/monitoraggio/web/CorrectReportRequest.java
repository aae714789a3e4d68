// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CorrectReport;
import it.ciclo.command.monitoraggio.web.RapportoRequest.CausaRequest;
import it.ciclo.command.monitoraggio.web.RapportoRequest.PrevisioneRequest;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.Rapporto;
import java.util.List;
import org.jspecify.annotations.Nullable;

record CorrectReportRequest(
        @Nullable Andamento andamento,
        @Nullable List<PrevisioneRequest> previsioni,
        @Nullable CausaRequest causa,
        @Nullable String proposta,
        @Nullable String motivo) {

    CorrectReport command(StreamId stream, Period period, ObjectiveId obiettivo) {
        Form form = new Form();
        Rapporto rapporto = new RapportoRequest(andamento, previsioni, causa, proposta).read(form, "");
        return form.done(new CorrectReport(stream, period, obiettivo, rapporto, form.motivo("/motivo", motivo)));
    }
}
