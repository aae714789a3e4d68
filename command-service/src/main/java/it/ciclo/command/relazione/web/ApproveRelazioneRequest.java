// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.relazione.RelazioneCommand.ApproveRelazione;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record ApproveRelazioneRequest(
        @Nullable ActRequest atto, @Nullable String motivoRitardo) {

    ApproveRelazione command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new ApproveRelazione(
                stream, anno, form.delibera("/atto", atto), form.optionalMotivo("/motivoRitardo", motivoRitardo)));
    }
}
