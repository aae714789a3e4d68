// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.objective.ObjectiveCommand.PostponeFase;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.FaseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record PostponeFaseRequest(
        @Nullable String dal, @Nullable String al, @Nullable String motivo) {

    PostponeFase command(StreamId stream, FaseId fase) {
        Form form = new Form();
        LocalDate from = form.date("/dal", dal);
        LocalDate to = form.date("/al", al);
        return form.done(new PostponeFase(stream, fase, from, to, form.motivo("/motivo", motivo)));
    }
}
