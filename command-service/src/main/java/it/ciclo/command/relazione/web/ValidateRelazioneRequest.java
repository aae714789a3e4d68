// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.relazione.RelazioneCommand.ValidateRelazione;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.relazione.RelazioneEvent.Esito;
import org.jspecify.annotations.Nullable;

record ValidateRelazioneRequest(
        @Nullable Esito esito,
        @Nullable ActRequest atto,
        @Nullable String motivo,
        @Nullable String conflittoDichiarato) {

    ValidateRelazione command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new ValidateRelazione(
                stream,
                anno,
                form.required("/esito", esito, Esito.VALIDATA),
                form.verbale("/atto", atto),
                form.motivo("/motivo", motivo),
                form.optionalMotivo("/conflittoDichiarato", conflittoDichiarato)));
    }
}
