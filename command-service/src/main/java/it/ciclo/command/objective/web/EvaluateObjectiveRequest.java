// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.EvaluateObjective;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Peso;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** @param grado from 0 to 100, with two decimals; without it the computed one is confirmed */
record EvaluateObjectiveRequest(
        @Nullable BigDecimal grado,
        @Nullable String motivo,
        @Nullable String conflittoDichiarato) {

    EvaluateObjective command(StreamId stream) {
        Form form = new Form();
        Peso judged = grado == null ? null : form.peso("/grado", grado);
        return form.done(new EvaluateObjective(
                stream,
                judged == null ? null : judged.value(),
                form.motivo("/motivo", motivo),
                form.optionalMotivo("/conflittoDichiarato", conflittoDichiarato)));
    }
}
