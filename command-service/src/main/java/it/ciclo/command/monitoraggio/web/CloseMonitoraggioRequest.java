// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CloseMonitoraggio;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Period;
import org.jspecify.annotations.Nullable;

record CloseMonitoraggioRequest(@Nullable String chiusoIl) {

    CloseMonitoraggio command(StreamId stream, Period period) {
        Form form = new Form();
        return form.done(new CloseMonitoraggio(stream, period, form.date("/chiusoIl", chiusoIl)));
    }
}
