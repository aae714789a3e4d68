// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.platform.Secret;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What sign-in must be told.
 *
 * @param portal base address of the portal, {@code CICLO_PORTAL}
 * @param portalClientSecret {@code CICLO_PORTAL_CLIENT_SECRET}
 * @param keys directory of the keys of the installation, {@code CICLO_KEYS}
 * @param upstream file of the other servers people may sign in with, {@code CICLO_UPSTREAM}; empty where there are none
 */
@ConfigurationProperties("ciclo.signin")
record SignInSettings(
        String portal,
        String portalClientSecret,
        Path keys,
        @DefaultValue("") String upstream) {

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
