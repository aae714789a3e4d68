// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.platform.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How far the local copy of enti and memberships is relied on.
 *
 * @param tenantService who keeps the register
 * @param internalSecret {@code CICLO_INTERNAL_SECRET}
 * @param silence after how long without a heartbeat privileged actions are asked about
 */
@ConfigurationProperties("ciclo.identity")
record IdentitySettings(URI tenantService, String internalSecret, Duration silence) {

    IdentitySettings {
        Objects.requireNonNull(tenantService, "ciclo.identity.tenant-service");
        Objects.requireNonNull(silence, "ciclo.identity.silence");
        Secret.require("CICLO_INTERNAL_SECRET", internalSecret);
    }

    @Override
    public String toString() {
        return "IdentitySettings[" + tenantService + ", " + silence + "]";
    }
}
