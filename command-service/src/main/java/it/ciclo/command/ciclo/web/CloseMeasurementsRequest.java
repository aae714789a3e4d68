// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo.web;

import it.ciclo.command.ciclo.CicloCommand.CloseMeasurements;
import it.ciclo.command.form.Form;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Anno;
import org.jspecify.annotations.Nullable;

record CloseMeasurementsRequest(@Nullable String chiuseIl) {

    CloseMeasurements command(StreamId stream, Anno anno) {
        Form form = new Form();
        return form.done(new CloseMeasurements(stream, anno, form.date("/chiuseIl", chiuseIl)));
    }
}
