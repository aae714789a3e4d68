// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento.web;

import it.ciclo.command.caricamento.CaricamentoCommand.Riga;
import it.ciclo.command.form.CalcoloRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.form.IndicatoreRequest;
import it.ciclo.command.form.IndicatoriForm;
import it.ciclo.command.form.SchedaRequest;
import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param riga where it begins in the sheet
 * @param albero code or title of what it hangs under in the albero
 */
record ObiettivoRequest(
        @Nullable Integer riga,
        @Nullable String codice,
        @Nullable String titolo,
        @Nullable String descrizione,
        @Nullable Natura natura,
        @Nullable UnitaId unita,
        @Nullable PersonId responsabile,
        @Nullable PersonId sostituto,
        @Nullable BigDecimal peso,
        @Nullable List<IndicatoreRequest> indicatori,
        @Nullable CalcoloRequest calcolo,
        @Nullable SchedaRequest scheda,
        @Nullable String albero) {

    Riga read(Form form, TenantId tenant, Anno anno) {
        int row = ImportObjectivesRequest.riga(form, riga);
        IndicatoriForm parts = new IndicatoriForm(form);
        String code = form.codice("/codice", codice);
        String title = form.line("/titolo", titolo, Form.TITLE);
        String description = form.text("/descrizione", descrizione);
        Natura kind = form.required("/natura", natura, Natura.MANTENIMENTO);
        UnitaId unit = form.required("/unita", unita, new UnitaId(new UUID(0, 0)));
        PersonId owner = form.required("/responsabile", responsabile, PersonId.SISTEMA);
        Peso weight = form.peso("/peso", peso);
        List<Indicatore> read = parts.read(indicatori);
        Calcolo how = CalcoloRequest.read(form, calcolo);
        SchedaObiettivo more = SchedaRequest.read(form, scheda);
        parts.expectNoIds();
        StreamId stream = new StreamId(tenant, StreamKind.OBJECTIVE, UUID.randomUUID());
        return new Riga(
                row,
                new AssignObjective(
                        stream,
                        anno,
                        code,
                        title,
                        description,
                        kind,
                        unit,
                        owner,
                        sostituto,
                        weight,
                        read,
                        how,
                        null,
                        more),
                form.optionalLine("/albero", albero, Form.TITLE));
    }
}
