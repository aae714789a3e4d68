// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.NeutralizeObjective;
import it.ciclo.command.objective.ObjectiveCommand.RefuseNeutralization;
import it.ciclo.command.shared.StreamId;
import org.jspecify.annotations.Nullable;

record DecideNeutralizationRequest(
        @Nullable String motivo, @Nullable String conflittoDichiarato) {

    NeutralizeObjective yes(StreamId stream) {
        Form form = new Form();
        return form.done(new NeutralizeObjective(
                stream,
                form.motivo("/motivo", motivo),
                form.optionalMotivo("/conflittoDichiarato", conflittoDichiarato)));
    }

    RefuseNeutralization no(StreamId stream) {
        Form form = new Form();
        return form.done(new RefuseNeutralization(
                stream,
                form.motivo("/motivo", motivo),
                form.optionalMotivo("/conflittoDichiarato", conflittoDichiarato)));
    }
}
