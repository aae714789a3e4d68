// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.form.Form;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.OpenMonitoraggio;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.TenantId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record OpenMonitoraggioRequest(
        @Nullable Period period, @Nullable String entro) {

    OpenMonitoraggio command(TenantId tenant) {
        Form form = new Form();
        Period when = form.required("/period", period, Period.finale(new Anno(2000)));
        LocalDate term = form.date("/entro", entro);
        return form.done(new OpenMonitoraggio(Streams.of(tenant, when), when, term));
    }
}
