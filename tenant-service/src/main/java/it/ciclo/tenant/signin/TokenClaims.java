// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import com.nimbusds.jwt.SignedJWT;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.access.AccessTokens;
import it.ciclo.platform.tenancy.Ente;
import it.ciclo.platform.tenancy.Memberships;
import it.ciclo.tenant.sicurezza.Sicurezza;
import it.ciclo.tenant.upstream.Upstream;
import it.ciclo.tenant.upstream.Upstreams;
import java.text.ParseException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What a token says beyond who: when and by what the person signed in, for whom it is meant and, after an exchange, which ente. Never
 * a role.
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final Logger SECURITY = LoggerFactory.getLogger("it.ciclo.security");
    private static final String ENTE = "urn:ciclo:ente:";

    private final Memberships memberships;
    private final Upstreams upstreams;
    private final Sicurezza sicurezza;
    private final Clock clock;

    TokenClaims(Memberships memberships, Upstreams upstreams, Sicurezza sicurezza, Clock clock) {
        this.memberships = memberships;
        this.upstreams = upstreams;
        this.sicurezza = sicurezza;
        this.clock = clock;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication who = Objects.requireNonNull(context.getPrincipal());
        SignInFactors factors = SignInFactors.of(who);
        context.getClaims().claim("amr", factors.amr()).claim("acr", factors.acr());
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            return;
        }
        factors.at().ifPresent(at -> context.getClaims().claim("auth_time", at.getEpochSecond()));
        context.getClaims().audience(List.of(AccessTokens.AUDIENCE));
        String session = SessionName.of(who);
        if (session != null) {
            context.getClaims().claim(AccessTokens.SESSION, session);
        }
        Upstream server = upstreams.confining(who);
        if (server != null) {
            context.getClaims().claim(AccessTokens.ENTI, Objects.requireNonNull(server.enti()));
        }
        if (context.getAuthorizationGrant() instanceof OAuth2TokenExchangeAuthenticationToken exchange) {
            PersonId person = PersonId.of(who.getName());
            TenantId tenant = tenantOf(exchange, person, server);
            context.getClaims().claim("tid", tenant.toString());
        }
    }

    private TenantId tenantOf(
            OAuth2TokenExchangeAuthenticationToken exchange, PersonId person, @Nullable Upstream server) {
        if (isForAnEnte(exchange.getSubjectToken())) {
            // A token taken from one ente's pages must not open another's.
            throw refused("invalid_request", person);
        }
        Set<String> resources = exchange.getResources();
        if (resources.size() != 1 || !resources.iterator().next().startsWith(ENTE)) {
            throw refused("invalid_target", person);
        }
        try {
            TenantId tenant = TenantId.of(resources.iterator().next().substring(ENTE.length()));
            LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            Memberships.Standing standing = memberships.standing(tenant, person);
            Ente ente = standing.ente();
            if (ente == null || standing.on(today).isEmpty()) {
                sicurezza.otherEnte(person, tenant);
                throw refused("invalid_target", person);
            }
            if (server != null && !server.isOf(ente.profile().codiceIstat())) {
                // The server of one ente says who somebody is there, and nowhere else.
                throw refused("invalid_target", person);
            }
            return tenant;
        } catch (IllegalArgumentException e) {
            throw refused("invalid_target", person);
        }
    }

    /** The server has found the token among those it gave out; here only its claims are read. */
    private static boolean isForAnEnte(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getClaim("tid") != null;
        } catch (ParseException e) {
            return true;
        }
    }

    private static OAuth2AuthenticationException refused(String code, PersonId person) {
        SECURITY.warn("token exchange refused person={} code={}", person, code);
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
