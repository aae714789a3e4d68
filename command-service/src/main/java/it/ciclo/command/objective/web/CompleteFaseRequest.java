// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.CompleteFase;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.FaseId;
import org.jspecify.annotations.Nullable;

record CompleteFaseRequest(
        @Nullable String iniziataIl, @Nullable String fattaIl) {

    CompleteFase command(StreamId stream, FaseId fase) {
        Form form = new Form();
        return form.done(new CompleteFase(
                stream, fase, form.optionalDate("/iniziataIl", iniziataIl), form.date("/fattaIl", fattaIl)));
    }
}
