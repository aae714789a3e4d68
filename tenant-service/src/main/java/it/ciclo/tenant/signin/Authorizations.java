// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Codes and tokens that were given out, in memory: none of them belongs into a database or its backups, and they live for minutes,
 * at most a working day. After a restart people sign in again; tokens already given stay valid until they expire, as the services
 * judge them by the key alone.
 */
final class Authorizations implements OAuth2AuthorizationService {

    private static final List<Class<? extends OAuth2Token>> KINDS = List.of(
            OAuth2AuthorizationCode.class, OAuth2AccessToken.class, OAuth2RefreshToken.class, OidcIdToken.class);

    /** Codes and requests that never became a token. */
    private static final Duration UNFINISHED = Duration.ofMinutes(10);

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private record Kept(OAuth2Authorization authorization, List<String> tokens, Instant until) {}

    private final OpenSessions sessions;
    private final Clock clock;
    private final Map<String, Kept> byId = new HashMap<>();
    private final Map<String, String> idByToken = new HashMap<>();
    private Instant swept;

    /** @param sessions what was given out in one that is over is good no more */
    Authorizations(OpenSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
        this.swept = clock.instant();
    }

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        forget(authorization.getId());
        Instant now = clock.instant();
        List<String> tokens = new ArrayList<>();
        Instant until = now.plus(UNFINISHED);
        for (Class<? extends OAuth2Token> kind : KINDS) {
            OAuth2Authorization.Token<? extends OAuth2Token> token = authorization.getToken(kind);
            if (token != null) {
                tokens.add(token.getToken().getTokenValue());
                Instant end = token.getToken().getExpiresAt();
                until = end != null && end.isAfter(until) ? end : until;
            }
        }
        if (authorization.getAttribute("state") instanceof String state) {
            tokens.add(state);
        }
        byId.put(authorization.getId(), new Kept(authorization, tokens, until));
        tokens.forEach(token -> idByToken.put(token, authorization.getId()));
        if (Duration.between(swept, now).compareTo(BETWEEN_SWEEPS) > 0) {
            sweep(now);
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        forget(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        Kept kept = byId.get(id);
        return kept == null ? null : kept.authorization();
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String id = idByToken.get(token);
        OAuth2Authorization found = id == null ? null : findById(id);
        if (found == null || (type != null && !holds(found, token, type))) {
            return null;
        }
        // Who signs out shows what she was signed in with, over or not.
        boolean signsOut = type != null && type.getValue().equals(OidcParameterNames.ID_TOKEN);
        return signsOut || sessions.goesOn(who(found)) ? found : null;
    }

    /** Who signed in to have it. */
    static @Nullable Authentication who(OAuth2Authorization authorization) {
        return authorization.getAttribute(Principal.class.getName());
    }

    private static boolean holds(OAuth2Authorization authorization, String token, OAuth2TokenType type) {
        if (type.getValue().equals("state")) {
            return token.equals(authorization.getAttribute("state"));
        }
        OAuth2Authorization.Token<? extends OAuth2Token> held = switch (type.getValue()) {
            case "code" -> authorization.getToken(OAuth2AuthorizationCode.class);
            case "access_token" -> authorization.getToken(OAuth2AccessToken.class);
            case "refresh_token" -> authorization.getToken(OAuth2RefreshToken.class);
            case OidcParameterNames.ID_TOKEN -> authorization.getToken(OidcIdToken.class);
            default -> null;
        };
        return held != null && held.getToken().getTokenValue().equals(token);
    }

    private void sweep(Instant now) {
        List<String> over = byId.entrySet().stream()
                .filter(e -> e.getValue().until().isBefore(now))
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(this::forget);
        swept = now;
    }

    private void forget(String id) {
        Kept before = byId.remove(id);
        if (before != null) {
            before.tokens().forEach(token -> {
                if (Objects.equals(idByToken.get(token), id)) {
                    idByToken.remove(token);
                }
            });
        }
    }
}
