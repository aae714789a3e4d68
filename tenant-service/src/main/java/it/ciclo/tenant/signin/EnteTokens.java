// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.signin;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.access.AccessTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Tokens for what this service does in the name of a person who asked for it and need not wait: good for one ente, and short. */
public final class EnteTokens {

    private static final Duration VALID = Duration.ofMinutes(1);

    private final JwtEncoder encoder;
    private final String issuer;
    private final InstantSource clock;

    EnteTokens(JwtEncoder encoder, String issuer, InstantSource clock) {
        this.encoder = encoder;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** What the person may do there is asked of her memberships, as with any token. */
    public String of(PersonId person, TenantId tenant) {
        Instant now = clock.instant();
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
