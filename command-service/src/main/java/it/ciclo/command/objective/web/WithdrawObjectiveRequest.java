// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.WithdrawObjective;
import it.ciclo.command.shared.StreamId;
import org.jspecify.annotations.Nullable;

record WithdrawObjectiveRequest(@Nullable String motivo) {

    WithdrawObjective command(StreamId stream) {
        Form form = new Form();
        return form.done(new WithdrawObjective(stream, form.motivo("/motivo", motivo)));
    }
}
