// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer of the tokens, as browsers reach it
 * @param command base address of command-service
 * @param query base address of query-service
 * @param tenant base address of tenant-service, as this process reaches it
 * @param clientSecret of the OIDC client {@code ciclo-portal}; at least 16 characters
 */
@ConfigurationProperties("ciclo")
public record PortalSettings(String issuer, String command, String query, String tenant, String clientSecret) {

    public PortalSettings {
        if (clientSecret.length() < 16) {
            throw new IllegalArgumentException("CICLO_PORTAL_CLIENT_SECRET is missing or shorter than 16 characters");
        }
    }

    @Override
    public String toString() {
        return "PortalSettings[issuer=" + issuer + ", command=" + command + ", query=" + query + ", tenant=" + tenant
                + "]";
    }
}
