// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.contracts.TenantId;

/** Told after a commit that a tenant's register has grown, by the thread that writes: to be quick, and never to fail. */
@FunctionalInterface
public interface RegisterListener {

    void grown(TenantId tenant);
}
