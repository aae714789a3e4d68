// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.StartFase;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.FaseId;
import org.jspecify.annotations.Nullable;

record StartFaseRequest(@Nullable String iniziataIl) {

    StartFase command(StreamId stream, FaseId fase) {
        Form form = new Form();
        return form.done(new StartFase(stream, fase, form.date("/iniziataIl", iniziataIl)));
    }
}
