// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo.web;

import it.ciclo.command.ciclo.CicloCommand.ProrogateTerm;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ciclo.Scadenza;
import org.jspecify.annotations.Nullable;

record ProrogateTermRequest(
        Scadenza.@Nullable Kind termine,
        @Nullable String entro,
        @Nullable String provvedimento,
        @Nullable String motivo) {

    private static final int LONGEST = 200;

    ProrogateTerm command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new ProrogateTerm(
                stream,
                anno,
                form.required("/termine", termine, Scadenza.Kind.BILANCIO),
                form.date("/entro", entro),
                form.line("/provvedimento", provvedimento, LONGEST),
                form.motivo("/motivo", motivo)));
    }
}
