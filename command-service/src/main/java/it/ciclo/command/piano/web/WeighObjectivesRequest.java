// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.form.FormProblem;
import it.ciclo.command.piano.PianoCommand.Scelta;
import it.ciclo.command.piano.PianoCommand.WeighObjectives;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.UnitaId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param righe one for each objective the unit answers for */
record WeighObjectivesRequest(@Nullable List<RigaRequest> righe) {

    private static final int MOST = 500;
    private static final int CRITERI = 50;
    private static final int CODE = 50;
    private static final ObjectiveId NO_ONE = new ObjectiveId(new UUID(0, 0));

    /** @param scelte what is chosen of each criterio, by its code */
    record RigaRequest(
            @Nullable ObjectiveId obiettivo,
            @Nullable Map<String, @Nullable String> scelte,
            @Nullable String fattore) {

        Scelta read(Form form) {
            Map<String, String> chosen = new HashMap<>();
            if (scelte != null && scelte.size() > CRITERI) {
                form.note("/scelte", FormProblem.TOO_MANY, Integer.toString(CRITERI));
            } else if (scelte != null) {
                scelte.forEach((criterio, voce) -> {
                    if (voce != null) {
                        chosen.put(criterio, form.optionalLine("/scelte", voce, CODE));
                    }
                });
            }
            String factor = fattore == null ? null : form.optionalLine("/fattore", fattore, CODE);
            return new Scelta(form.required("/obiettivo", obiettivo, NO_ONE), chosen, factor);
        }
    }

    WeighObjectives command(StreamId stream, Anno anno, UnitaId unita) {
        Form form = new Form();
        List<RigaRequest> given = form.list("/righe", righe, MOST);
        List<Scelta> read = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            read.add(given.get(i).read(form.part("/righe/" + i)));
        }
        return form.done(new WeighObjectives(stream, anno, unita, read));
    }
}
