// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;

/** Told of who was refused, for the page its segretario reads. Nobody waits for it, and it fails nothing. */
@FunctionalInterface
public interface Refusals {

    /** Where nobody keeps them: they stand in the security log alone. */
    Refusals LOG_ALONE = _ -> {};

    enum Che {
        /** Somebody of the ente asked for what her role may not. */
        NON_PERMESSO,
        /** Somebody asked for an ente where she is nobody. */
        ALTRO_ENTE
    }

    /** @param ente which was asked for */
    record Rifiuto(TenantId ente, PersonId persona, Che che) {}

    void refused(Rifiuto rifiuto);
}
