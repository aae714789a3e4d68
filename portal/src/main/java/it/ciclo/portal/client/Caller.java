// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import org.jspecify.annotations.Nullable;

/** On whose behalf a service is called: what every request carries, and what every answer leaves behind. */
public interface Caller {

    TenantId tenant();

    Role role();

    /** By whose delegation; null for a role of one's own. */
    default @Nullable PersonId delegante() {
        return null;
    }

    /** A token for this ente, still good for at least a moment. */
    String token();

    /** The sequence of the last command of this session here, or null: what a query has to show. */
    @Nullable
    Long readAfter();

    void wrote(long sequence);

    /** The answer was older than what this session wrote, or the view of the ente stands still. */
    void sawStale();
}
