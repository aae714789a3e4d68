// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.web;

import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;

/** The one monitoring an ente has for a month. */
final class Streams {

    private Streams() {}

    static StreamId of(TenantId tenant, Period period) {
        return StreamId.named(tenant, StreamKind.MONITORAGGIO, period.code());
    }
}
