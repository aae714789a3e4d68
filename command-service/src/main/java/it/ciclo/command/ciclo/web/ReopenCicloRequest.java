// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo.web;

import it.ciclo.command.ciclo.CicloCommand.ReopenCiclo;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record ReopenCicloRequest(@Nullable String motivo) {

    ReopenCiclo command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new ReopenCiclo(stream, anno, form.motivo("/motivo", motivo)));
    }
}
