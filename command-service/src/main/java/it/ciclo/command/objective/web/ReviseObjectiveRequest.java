// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.CalcoloRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.form.IndicatoreRequest;
import it.ciclo.command.form.IndicatoriForm;
import it.ciclo.command.form.SchedaRequest;
import it.ciclo.command.objective.ObjectiveCommand.ReviseObjective;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole objective as it shall be; year, code and unit stay what they are. */
record ReviseObjectiveRequest(
        @Nullable String titolo,
        @Nullable String descrizione,
        @Nullable Natura natura,
        @Nullable PersonId responsabile,
        @Nullable PersonId sostituto,
        @Nullable BigDecimal peso,
        @Nullable List<IndicatoreRequest> indicatori,
        @Nullable CalcoloRequest calcolo,
        @Nullable SchedaRequest scheda) {

    ReviseObjective command(StreamId stream) {
        Form form = new Form();
        IndicatoriForm parts = new IndicatoriForm(form);
        String title = form.line("/titolo", titolo, Form.TITLE);
        String description = form.text("/descrizione", descrizione);
        Natura kind = form.required("/natura", natura, Natura.MANTENIMENTO);
        PersonId owner = form.required("/responsabile", responsabile, PersonId.SISTEMA);
        Peso weight = form.peso("/peso", peso);
        List<Indicatore> read = parts.read(indicatori);
        Calcolo how = CalcoloRequest.read(form, calcolo);
        SchedaObiettivo more = SchedaRequest.read(form, scheda);
        return form.done(new ReviseObjective(
                stream, title, description, kind, owner, sostituto, weight, read, how, parts.named(), more));
    }
}
