// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.relazione.RelazioneCommand.RefuseValidation;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record RefuseValidationRequest(
        @Nullable ActRequest atto,
        @Nullable String motivo,
        @Nullable String conflittoDichiarato) {

    RefuseValidation command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new RefuseValidation(
                stream,
                anno,
                form.verbale("/atto", atto),
                form.motivo("/motivo", motivo),
                form.optionalMotivo("/conflittoDichiarato", conflittoDichiarato)));
    }
}
