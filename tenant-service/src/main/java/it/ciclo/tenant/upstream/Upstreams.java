// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.upstream;

import it.ciclo.contracts.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** The servers of the file {@code CICLO_UPSTREAM}. Each is asked for its endpoints when it is first needed: it may be down when we start. */
public final class Upstreams implements ClientRegistrationRepository {

    /** Where people come back to, with the id of the server behind it. */
    public static final String RETURN = "/accesso/esterno/ritorno/";

    private final List<Upstream> all;
    private final String base;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Upstreams(List<Upstream> all, String base) {
        Set<String> ids = new HashSet<>();
        for (Upstream upstream : all) {
            if (!ids.add(upstream.id())) {
                throw new IllegalArgumentException("CICLO_UPSTREAM: two servers are called " + upstream.id());
            }
        }
        this.all = List.copyOf(all);
        this.base = base;
    }

    /** @param file empty where there are none; @param base our own address */
    public static Upstreams of(String file, String base) {
        if (file.isBlank()) {
            return new Upstreams(List.of(), base);
        }
        try {
            return new Upstreams(
                    List.of(EventJson.mapper().readValue(Files.readString(Path.of(file)), Upstream[].class)), base);
        } catch (IOException e) {
            throw new IllegalStateException("CICLO_UPSTREAM cannot be read: " + file, e);
        }
    }

    public List<Upstream> all() {
        return all;
    }

    /** Those of everybody, and of enti with these ISTAT codes. */
    public List<Upstream> of(Collection<String> codes) {
        return all.stream()
                .filter(u -> u.isForAll() || codes.stream().anyMatch(u::isOf))
                .toList();
    }

    /** The server that said who this is and vouches in some enti alone; null for all other sign-ins. */
    public @Nullable Upstream confining(@Nullable Authentication who) {
        Upstream said =
                who instanceof OAuth2AuthenticationToken token ? find(token.getAuthorizedClientRegistrationId()) : null;
        return said == null || said.isForAll() ? null : said;
    }

    public @Nullable Upstream find(String id) {
        return all.stream().filter(u -> u.id().equals(id)).findFirst().orElse(null);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        Upstream upstream = find(id);
        return upstream == null ? null : known.computeIfAbsent(id, _ -> registration(upstream));
    }

    private ClientRegistration registration(Upstream upstream) {
        Set<String> scope = new TreeSet<>(upstream.scope() == null ? List.of() : upstream.scope());
        scope.add(OidcScopes.OPENID);
        return ClientRegistrations.fromOidcIssuerLocation(upstream.issuer())
                .registrationId(upstream.id())
                .clientName(upstream.nome())
                .clientId(upstream.clientId())
                .clientSecret(upstream.clientSecret())
                .scope(scope)
                .redirectUri(base + RETURN + upstream.id())
                .userNameAttributeName("sub")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
