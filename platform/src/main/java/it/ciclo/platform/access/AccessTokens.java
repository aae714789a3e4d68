// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How an access token is believed: RS256 by a key of the issuer, for us, in time. */
public final class AccessTokens {

    /** The audience of every access token. */
    public static final String AUDIENCE = "ciclo";

    /** The claim that names the session behind a token. */
    public static final String SESSION = "sid";

    /** The claim with the ISTAT codes of the enti a sign-in is good for; absent where it is good for all. */
    public static final String ENTI = "enti";

    private static final Duration LEEWAY = Duration.ofSeconds(30);
    private static final Duration KEYS_FRESH = Duration.ofMinutes(5);
    private static final Duration KEYS_KEPT = Duration.ofHours(24);

    private AccessTokens() {}

    /** Fetches the keys when a token first needs them, and goes on with those it has while the issuer is down. */
    public static JwtDecoder decoder(String issuer) {
        return decoder(issuer, keysOf(issuer));
    }

    /** The same judgement with keys from elsewhere. */
    public static JwtDecoder decoder(String issuer, JWKSource<SecurityContext> keys) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        // The header names a key of this set, never an address; "none" and HMAC are not in the list.
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(Set.of(JWSAlgorithm.RS256), keys));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        // Times are judged below, with our leeway.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(LEEWAY),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(AUDIENCE),
                present()));
        return decoder;
    }

    /** Without an end or a subject a token would be valid for ever, or for nobody. */
    private static OAuth2TokenValidator<Jwt> present() {
        return token -> token.getExpiresAt() == null || token.getSubject() == null
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                : OAuth2TokenValidatorResult.success();
    }

    private static JWKSource<SecurityContext> keysOf(String issuer) {
        try {
            return JWKSourceBuilder.create(
                            URI.create(issuer + "/oauth2/jwks").toURL(),
                            new DefaultResourceRetriever(1_000, 2_000, 64 * 1024))
                    .cache(KEYS_FRESH.toMillis(), Duration.ofSeconds(4).toMillis())
                    .refreshAheadCache(false)
                    // A flood of tokens with invented keys must not become a flood of requests to the issuer.
                    .rateLimited(Duration.ofSeconds(1).toMillis())
                    .outageTolerant(KEYS_KEPT.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("the issuer is an address: " + issuer, e);
        }
    }
}
