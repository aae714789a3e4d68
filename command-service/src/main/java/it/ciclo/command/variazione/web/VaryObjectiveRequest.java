// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione.web;

import it.ciclo.command.form.CalcoloRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.form.IndicatoreRequest;
import it.ciclo.command.form.IndicatoriForm;
import it.ciclo.command.form.SchedaRequest;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.variazione.VariazioneCommand.VaryObjective;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the objective shall promise; year, code, unit and persons stay what they are. */
record VaryObjectiveRequest(
        @Nullable String titolo,
        @Nullable String descrizione,
        @Nullable Natura natura,
        @Nullable BigDecimal peso,
        @Nullable List<IndicatoreRequest> indicatori,
        @Nullable CalcoloRequest calcolo,
        @Nullable SchedaRequest scheda) {

    VaryObjective command(StreamId stream, ObjectiveId obiettivo) {
        Form form = new Form();
        IndicatoriForm parts = new IndicatoriForm(form);
        Definizione dopo = new Definizione(
                form.line("/titolo", titolo, Form.TITLE),
                form.text("/descrizione", descrizione),
                form.required("/natura", natura, Natura.MANTENIMENTO),
                form.peso("/peso", peso),
                parts.read(indicatori),
                CalcoloRequest.read(form, calcolo),
                SchedaRequest.read(form, scheda));
        return form.done(new VaryObjective(stream, obiettivo, dopo, parts.named()));
    }
}
