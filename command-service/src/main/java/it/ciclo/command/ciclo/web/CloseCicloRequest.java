// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo.web;

import it.ciclo.command.ciclo.CicloCommand.CloseCiclo;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record CloseCicloRequest(@Nullable String chiusoIl) {

    CloseCiclo command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new CloseCiclo(stream, anno, form.date("/chiusoIl", chiusoIl)));
    }
}
