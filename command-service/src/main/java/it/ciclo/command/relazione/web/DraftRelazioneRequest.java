// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.relazione.RelazioneCommand.DraftRelazione;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import org.jspecify.annotations.Nullable;

record DraftRelazioneRequest(@Nullable Integer anno) {

    DraftRelazione command(TenantId tenant) {
        Form form = new Form();
        Anno year = form.anno("/anno", anno);
        return form.done(new DraftRelazione(StreamId.ofYear(tenant, StreamKind.RELAZIONE, year), year));
    }
}
