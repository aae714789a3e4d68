// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform;

import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the edge of a service must be told.
 *
 * @param service the service's name, as in the permission matrix
 * @param issuer who issues the tokens; its keys are fetched from {@code <issuer>/oauth2/jwks} when first needed
 * @param stepUp how long a sign-in is fresh enough for what binds the ente, {@code CICLO_STEP_UP}
 */
@ConfigurationProperties("ciclo.platform")
public record PlatformSettings(
        String service, String issuer, @DefaultValue("10m") Duration stepUp) {

    public PlatformSettings {
        Objects.requireNonNull(service, "ciclo.platform.service");
        Objects.requireNonNull(issuer, "ciclo.platform.issuer");
        if (stepUp.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException(
                    "CICLO_STEP_UP is at least a minute, or nobody would get anything approved");
        }
    }
}
