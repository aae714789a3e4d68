// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform;

import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the edge of a service must be told.
 *
 * @param service the service's name, as in the permission matrix
 * @param issuer who issues the tokens; its keys are fetched from {@code <issuer>/oauth2/jwks} when first needed
 */
@ConfigurationProperties("ciclo.platform")
public record PlatformSettings(String service, String issuer) {

    public PlatformSettings {
        Objects.requireNonNull(service, "ciclo.platform.service");
        Objects.requireNonNull(issuer, "ciclo.platform.issuer");
    }
}
