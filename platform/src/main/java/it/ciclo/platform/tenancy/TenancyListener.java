// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteChanged;

/** Told of each change of an ente once it stands in the local copy. May be told of the same change again. */
@FunctionalInterface
public interface TenancyListener {

    void enteChanged(EnteChanged ente);

    /** What was kept in memory of the person in this ente goes: names, keys. */
    default void personErased(TenantId tenant, PersonId person) {}
}
