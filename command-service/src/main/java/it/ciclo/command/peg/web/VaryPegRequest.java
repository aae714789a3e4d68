// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.peg.PegCommand.VaryPeg;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record VaryPegRequest(
        @Nullable ActRequest atto,
        @Nullable String motivo,
        @Nullable String caso) {

    VaryPeg command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new VaryPeg(
                stream,
                anno,
                form.delibera("/atto", atto),
                form.motivo("/motivo", motivo),
                form.optionalMotivo("/caso", caso)));
    }
}
