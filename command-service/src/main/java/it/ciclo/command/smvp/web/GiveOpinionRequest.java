// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.smvp.SmvpCommand.GiveOpinionOnSmvp;
import it.ciclo.contracts.smvp.SmvpEvent.Esito;
import org.jspecify.annotations.Nullable;

record GiveOpinionRequest(
        @Nullable Esito esito,
        @Nullable ActRequest atto,
        @Nullable String motivo,
        @Nullable String conflittoDichiarato) {

    GiveOpinionOnSmvp command(StreamId stream) {
        Form form = new Form();
        return form.done(new GiveOpinionOnSmvp(
                stream,
                form.required("/esito", esito, Esito.FAVOREVOLE),
                form.verbale("/atto", atto),
                form.motivo("/motivo", motivo),
                form.optionalMotivo("/conflittoDichiarato", conflittoDichiarato)));
    }
}
