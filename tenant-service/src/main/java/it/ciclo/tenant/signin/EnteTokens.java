// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.access.AccessTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/**
 * Tokens for what this service does in the name of a person who asked for it and need not wait: good for one ente, and short. What it
 * does there at one go it does with one of them: to sign is what costs most of all.
 */
public final class EnteTokens {

    private static final Duration VALID = Duration.ofMinutes(1);
    private static final Duration KEPT = VALID.dividedBy(2);
    private static final int MOST = 2_000;

    private record Whose(PersonId person, TenantId tenant) {}

    private record Kept(String token, Instant until) {}

    private final JwtEncoder encoder;
    private final String issuer;
    private final InstantSource clock;
    private final Map<Whose, Kept> kept = new ConcurrentHashMap<>();

    EnteTokens(JwtEncoder encoder, String issuer, InstantSource clock) {
        this.encoder = encoder;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** What the person may do there is asked of her memberships, as with any token. */
    public String of(PersonId person, TenantId tenant) {
        Instant now = clock.instant();
        Whose whose = new Whose(person, tenant);
        Kept known = kept.get(whose);
        if (known != null && now.isBefore(known.until())) {
            return known.token();
        }
        if (kept.size() >= MOST) {
            kept.values().removeIf(old -> !now.isBefore(old.until()));
        }
        String token = signed(person, tenant, now);
        if (kept.size() < MOST) {
            kept.put(whose, new Kept(token, now.plus(KEPT)));
        }
        return token;
    }

    private String signed(PersonId person, TenantId tenant, Instant now) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(person.toString())
                .audience(List.of(AccessTokens.AUDIENCE))
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(VALID))
                .claim("tid", tenant.toString())
                .build();
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
                .getTokenValue();
    }
}
