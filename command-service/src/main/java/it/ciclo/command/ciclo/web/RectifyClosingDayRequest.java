// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo.web;

import it.ciclo.command.ciclo.CicloCommand.RectifyClosingDay;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record RectifyClosingDayRequest(
        @Nullable String chiuseIl, @Nullable String motivo) {

    RectifyClosingDay command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(
                new RectifyClosingDay(stream, anno, form.date("/chiuseIl", chiuseIl), form.motivo("/motivo", motivo)));
    }
}
