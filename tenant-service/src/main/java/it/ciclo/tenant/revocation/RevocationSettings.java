// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.revocation;

import it.ciclo.platform.Secret;
import java.net.URI;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who keeps a copy of the memberships.
 *
 * @param commandService {@code CICLO_COMMAND}
 * @param queryService {@code CICLO_QUERY}
 * @param internalSecret {@code CICLO_INTERNAL_SECRET}
 */
@ConfigurationProperties("ciclo.revocation")
record RevocationSettings(URI commandService, URI queryService, String internalSecret) {

    RevocationSettings {
        Objects.requireNonNull(commandService, "ciclo.revocation.command-service");
        Objects.requireNonNull(queryService, "ciclo.revocation.query-service");
        Secret.require("CICLO_INTERNAL_SECRET", internalSecret);
    }

    @Override
    public String toString() {
        return "RevocationSettings[" + commandService + ", " + queryService + "]";
    }
}
