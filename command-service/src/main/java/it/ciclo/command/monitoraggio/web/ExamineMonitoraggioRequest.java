// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ExamineMonitoraggio;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.Richiesta;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ExamineMonitoraggioRequest(
        @Nullable ActRequest atto,
        @Nullable String osservazioni,
        @Nullable List<RichiestaRequest> richieste,
        @Nullable String conflittoDichiarato) {

    private static final int RICHIESTE = 200;

    record RichiestaRequest(
            @Nullable ObjectiveId obiettivo, @Nullable String testo) {}

    ExamineMonitoraggio command(StreamId stream, Period period) {
        Form form = new Form();
        Act verbale = form.verbale("/atto", atto);
        String remarks = form.text("/osservazioni", osservazioni);
        List<RichiestaRequest> given = form.list("/richieste", richieste, RICHIESTE);
        List<Richiesta> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = "/richieste/" + i;
            read.add(new Richiesta(
                    form.required(at + "/obiettivo", given.get(i).obiettivo(), new ObjectiveId(new UUID(0, 0))),
                    form.motivo(at + "/testo", given.get(i).testo())));
        }
        String conflict = form.optionalMotivo("/conflittoDichiarato", conflittoDichiarato);
        return form.done(new ExamineMonitoraggio(stream, period, verbale, remarks, read, conflict));
    }
}
