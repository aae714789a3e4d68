// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.upstream;

import it.ciclo.platform.Secret;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server an installation trusts to say who somebody is.
 *
 * @param id as it stands in addresses
 * @param nome what the button says after "Entra con"
 * @param issuer as in its discovery document and tokens
 * @param scope beside {@code openid}, which is always asked
 */
public record Upstream(
        String id,
        String nome,
        String issuer,
        String clientId,
        String clientSecret,
        @Nullable List<String> scope) {

    public Upstream {
        if (!id.matches("[a-z0-9-]{1,40}") || id.equals("ritorno")) {
            throw new IllegalArgumentException(
                    "CICLO_UPSTREAM: the id of a server has small letters, digits and hyphens");
        }
        if (nome.isBlank() || clientId.isBlank()) {
            throw new IllegalArgumentException("CICLO_UPSTREAM: " + id + " needs a name and a client id");
        }
        URI address = URI.create(issuer);
        boolean local = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !local) {
            throw new IllegalArgumentException("CICLO_UPSTREAM: " + id + " is reached over https");
        }
        Secret.require("CICLO_UPSTREAM, client secret of " + id, clientSecret);
        scope = scope == null ? List.of() : List.copyOf(scope);
    }

    @Override
    public String toString() {
        return "Upstream[" + id + ", " + issuer + "]";
    }
}
