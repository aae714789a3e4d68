// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.upstream;

import it.ciclo.platform.Secret;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A server an installation trusts to say who somebody is.
 *
 * @param id as it stands in addresses
 * @param nome what the button says after "Entra con"
 * @param issuer as in its discovery document and tokens
 * @param scope beside {@code openid}, which is always asked
 * @param enti the ISTAT codes of the enti whose people use it, and for which alone it vouches; empty: of all
 * @param acr how it must have made sure who somebody is ({@code acr}), the one asked for first; empty: as it likes
 */
public record Upstream(
        String id,
        String nome,
        String issuer,
        String clientId,
        String clientSecret,
        @Nullable List<String> scope,
        @Nullable List<String> enti,
        @Nullable List<String> acr) {

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
        enti = enti == null ? List.of() : List.copyOf(enti);
        acr = acr == null ? List.of() : List.copyOf(acr);
        if (!enti.stream().allMatch(code -> code.matches("\\d{6}"))) {
            throw new IllegalArgumentException("CICLO_UPSTREAM: " + id + " names its enti by their ISTAT codes");
        }
    }

    public boolean isForAll() {
        return Objects.requireNonNull(enti).isEmpty();
    }

    /** @param codiceIstat of an ente */
    public boolean isOf(String codiceIstat) {
        return isForAll() || Objects.requireNonNull(enti).contains(codiceIstat);
    }

    @Override
    public String toString() {
        return "Upstream[" + id + ", " + issuer + "]";
    }
}
