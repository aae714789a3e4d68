// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo.web;

import it.ciclo.command.ciclo.CicloCommand.OpenCiclo;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import org.jspecify.annotations.Nullable;

record OpenCicloRequest(@Nullable Integer anno) {

    OpenCiclo command(TenantId tenant) {
        Form form = new Form();
        Anno year = form.anno("/anno", anno);
        return form.done(new OpenCiclo(StreamId.ofYear(tenant, StreamKind.CICLO, year), year));
    }
}
