// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.TenantId;

/** An event of a tenant could not be folded or its rows could not be written; other tenants are not touched by it. */
final class PoisonException extends RuntimeException {

    private final transient TenantId tenant;

    PoisonException(TenantId tenant, long sequence, RuntimeException cause) {
        super("entry " + sequence + " of " + tenant + ": " + cause, cause);
        this.tenant = tenant;
    }

    TenantId tenant() {
        return tenant;
    }
}
