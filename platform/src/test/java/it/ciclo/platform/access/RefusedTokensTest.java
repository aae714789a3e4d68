// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The judgement of all three services, which take their decoder from here. */
@SuppressWarnings("JavaUtilDate") // the library's builder takes nothing else
class RefusedTokensTest {

    private static final String ISSUER = "https://accesso.ciclo.example";
    private static final RSAKey KEY = key("one");
    private static final JwtDecoder DECODER =
            AccessTokens.decoder(ISSUER, new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())));

    @Test
    void oursIsBelieved() throws JOSEException {
        assertThat(DECODER.decode(signed(KEY, JWSAlgorithm.RS256, claims())).getSubject())
                .isEqualTo("qualcuno");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void whatIsNotOursIsRefused(String what, String token) {
        assertThatThrownBy(() -> DECODER.decode(token)).as(what).isInstanceOf(BadJwtException.class);
    }

    static Stream<Arguments> forged() throws JOSEException {
        Instant now = Instant.now();
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("signed by nobody", new PlainJWT(claims().build()).serialize());
        forged.put("signed by another key of the same name", signed(key("one"), JWSAlgorithm.RS256, claims()));
        forged.put("signed by a key nobody knows", signed(key("two"), JWSAlgorithm.RS256, claims()));
        forged.put("signed with the public key as a secret", hmac());
        forged.put("signed in another way", signed(KEY, JWSAlgorithm.PS256, claims()));
        forged.put("of another issuer", signed(KEY, JWSAlgorithm.RS256, claims().issuer("https://altrove.example")));
        forged.put(
                "of an issuer that begins like ours",
                signed(KEY, JWSAlgorithm.RS256, claims().issuer(ISSUER + ".example")));
        forged.put("of no issuer", signed(KEY, JWSAlgorithm.RS256, claims().issuer(null)));
        forged.put("for another audience", signed(KEY, JWSAlgorithm.RS256, claims().audience("ciclo-portal")));
        forged.put("for no audience", signed(KEY, JWSAlgorithm.RS256, claims().audience((String) null)));
        forged.put(
                "expired", signed(KEY, JWSAlgorithm.RS256, claims().expirationTime(Date.from(now.minusSeconds(31)))));
        forged.put("without an end", signed(KEY, JWSAlgorithm.RS256, claims().expirationTime(null)));
        forged.put(
                "not valid yet",
                signed(KEY, JWSAlgorithm.RS256, claims().notBeforeTime(Date.from(now.plusSeconds(90)))));
        forged.put("for nobody", signed(KEY, JWSAlgorithm.RS256, claims().subject(null)));
        forged.put("of another kind", ofKind("logout+jwt"));
        forged.put("altered afterwards", altered());
        forged.put("no token at all", "a.b.c");
        return forged.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AccessTokens.AUDIENCE)
                .subject("qualcuno")
                .issueTime(Date.from(now.minusSeconds(60)))
                .expirationTime(Date.from(now.plusSeconds(540)));
    }

    private static String signed(RSAKey by, JWSAlgorithm algorithm, JWTClaimsSet.Builder claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(by.getKeyID()).build(), claims.build());
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private static String hmac() throws JOSEException {
        JWSSigner signer = new MACSigner(KEY.toRSAPublicKey().getEncoded());
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.getKeyID()).build(), claims().build());
        token.sign(signer);
        return token.serialize();
    }

    private static String ofKind(String kind) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(new JOSEObjectType(kind))
                        .keyID(KEY.getKeyID())
                        .build(),
                claims().build());
        token.sign(new RSASSASigner(KEY));
        return token.serialize();
    }

    /** Another body under the signature of the first. */
    private static String altered() throws JOSEException {
        String[] ours = signed(KEY, JWSAlgorithm.RS256, claims()).split("\\.", -1);
        String[] other =
                signed(KEY, JWSAlgorithm.RS256, claims().subject("altro")).split("\\.", -1);
        return ours[0] + "." + other[1] + "." + ours[2];
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
