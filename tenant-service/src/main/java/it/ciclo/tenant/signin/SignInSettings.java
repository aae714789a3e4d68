// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.platform.Secret;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What sign-in must be told.
 *
 * @param portal base address of the portal, {@code CICLO_PORTAL}
 * @param portalClientSecret {@code CICLO_PORTAL_CLIENT_SECRET}
 * @param keys directory of the signing key, {@code CICLO_KEYS}
 */
@ConfigurationProperties("ciclo.signin")
record SignInSettings(String portal, String portalClientSecret, Path keys) {

    SignInSettings {
        Objects.requireNonNull(portal, "ciclo.signin.portal");
        Objects.requireNonNull(keys, "ciclo.signin.keys");
        Secret.require("CICLO_PORTAL_CLIENT_SECRET", portalClientSecret);
    }

    @Override
    public String toString() {
        return "SignInSettings[" + portal + "]";
    }
}
