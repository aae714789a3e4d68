// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento.web;

import it.ciclo.command.caricamento.CaricamentoCommand.CopyObjectives;
import it.ciclo.command.form.Form;
import it.ciclo.command.form.FormProblem;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param anno the year that is filled; copied are objectives of the year before
 * @param responsabili who answers for one of them from now on, where it is not who did
 */
record CopyObjectivesRequest(
        @Nullable Integer anno,
        @Nullable List<ObjectiveId> obiettivi,
        @Nullable List<ResponsabileRequest> responsabili) {

    private static final ObjectiveId NO_ONE = new ObjectiveId(new UUID(0, 0));

    record ResponsabileRequest(
            @Nullable ObjectiveId obiettivo, @Nullable PersonId persona) {}

    CopyObjectives command(StreamId stream) {
        Form form = new Form();
        Anno year = form.anno("/anno", anno);
        List<ObjectiveId> chosen = new ArrayList<>();
        for (ObjectiveId one : form.list("/obiettivi", obiettivi, ImportObjectivesRequest.OBIETTIVI)) {
            chosen.add(form.required("/obiettivi/" + chosen.size(), one, NO_ONE));
        }
        return form.done(new CopyObjectives(stream, year, chosen, owners(form)));
    }

    private Map<ObjectiveId, PersonId> owners(Form form) {
        Map<ObjectiveId, PersonId> owners = new LinkedHashMap<>();
        List<ResponsabileRequest> given = form.list("/responsabili", responsabili, ImportObjectivesRequest.OBIETTIVI);
        for (int i = 0; i < given.size(); i++) {
            Form part = form.part("/responsabili/" + i);
            ObjectiveId objective = part.required("/obiettivo", given.get(i).obiettivo(), NO_ONE);
            PersonId person = part.required("/persona", given.get(i).persona(), PersonId.SISTEMA);
            if (owners.putIfAbsent(objective, person) != null) {
                part.note("/obiettivo", FormProblem.GIVEN_TWICE);
            }
        }
        return owners;
    }
}
