// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg.web;

import it.ciclo.command.form.ActRequest;
import it.ciclo.command.form.Form;
import it.ciclo.command.peg.PegCommand.ApprovePeg;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record ApprovePegRequest(
        @Nullable ActRequest atto, @Nullable String motivoRitardo) {

    ApprovePeg command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new ApprovePeg(
                stream, anno, form.delibera("/atto", atto), form.optionalMotivo("/motivoRitardo", motivoRitardo)));
    }
}
