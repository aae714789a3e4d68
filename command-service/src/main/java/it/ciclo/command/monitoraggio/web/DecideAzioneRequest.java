// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.DecideAzioneCorrettiva;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record DecideAzioneRequest(
        @Nullable ObjectiveId obiettivo,
        @Nullable String cosa,
        @Nullable PersonId incaricato,
        @Nullable String entro,
        @Nullable ActRequest atto,
        @Nullable String nota) {

    private static final int COSA = 1_000;

    DecideAzioneCorrettiva command(StreamId stream, Period period, AzioneId azione) {
        Form form = new Form();
        ObjectiveId objective = form.required("/obiettivo", obiettivo, new ObjectiveId(new UUID(0, 0)));
        String what = form.line("/cosa", cosa, COSA);
        PersonId who = form.required("/incaricato", incaricato, PersonId.SISTEMA);
        LocalDate term = form.date("/entro", entro);
        Act act = atto == null ? null : form.delibera("/atto", atto);
        String note = form.optionalMotivo("/nota", nota);
        return form.done(new DecideAzioneCorrettiva(stream, period, azione, objective, what, who, term, act, note));
    }
}
