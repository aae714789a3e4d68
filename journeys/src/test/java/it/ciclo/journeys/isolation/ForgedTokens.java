// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.isolation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens like a true one, each wrong in one thing. */
@SuppressWarnings("JavaUtilDate") // the library's builder takes nothing else
final class ForgedTokens {

    private final RSAKey key;
    private final SignedJWT truth;

    /** @param key the one that all of an installation's tokens are signed by */
    ForgedTokens(RSAKey key, String truth) throws ParseException {
        this.key = key;
        this.truth = SignedJWT.parse(truth);
    }

    /** The same said once more: believed, or the others would prove nothing. */
    String believed() throws JOSEException, ParseException {
        return signed(key, claims());
    }

    /** The true one, for another ente or for none. */
    String of(@Nullable String tid) throws JOSEException, ParseException {
        return signed(key, claims().claim("tid", tid));
    }

    /** By the true key, about somebody nobody knows. */
    String ofNobody() throws JOSEException, ParseException {
        return signed(key, claims().subject(UUID.randomUUID().toString()));
    }

    /** What no service may believe, by what is wrong. */
    Map<String, String> unbelievable() throws JOSEException, ParseException {
        Instant now = Instant.now();
        RSAKey namesake = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        RSAKey stranger = new RSAKeyGenerator(2048).keyID("altrove").generate();
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("alg none", new PlainJWT(claims().build()).serialize());
        forged.put("another key of the same name", signed(namesake, claims()));
        forged.put("a key nobody knows", signed(stranger, claims()));
        forged.put("the key sent along", sentAlong(stranger));
        forged.put("HS256 with the public key", hmac());
        forged.put("another algorithm", signed(key, JWSAlgorithm.RS512, claims()));
        forged.put("another issuer", signed(key, claims().issuer("https://altrove.example")));
        forged.put("no issuer", signed(key, claims().issuer(null)));
        forged.put("expired", signed(key, claims().expirationTime(Date.from(now.minusSeconds(31)))));
        forged.put("without an end", signed(key, claims().expirationTime(null)));
        forged.put("not valid yet", signed(key, claims().notBeforeTime(Date.from(now.plusSeconds(120)))));
        forged.put("another audience", signed(key, claims().audience("ciclo-portal")));
        forged.put("no audience", signed(key, claims().audience((String) null)));
        forged.put("of nobody", signed(key, claims().subject(null)));
        forged.put("another body under the true signature", altered());
        forged.put("nonsense", "a.b.c");
        return forged;
    }

    private JWTClaimsSet.Builder claims() throws ParseException {
        return new JWTClaimsSet.Builder(truth.getJWTClaimsSet());
    }

    private String signed(RSAKey by, JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(by, JWSAlgorithm.RS256, claims);
    }

    private String signed(RSAKey by, JWSAlgorithm algorithm, JWTClaimsSet.Builder claims) throws JOSEException {
        SignedJWT token = new SignedJWT(header(algorithm).keyID(by.getKeyID()).build(), claims.build());
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        JOSEObjectType type = truth.getHeader().getType();
        return new JWSHeader.Builder(algorithm).type(type);
    }

    private String sentAlong(RSAKey stranger) throws JOSEException, ParseException {
        SignedJWT token = new SignedJWT(
                header(JWSAlgorithm.RS256).jwk(stranger.toPublicJWK()).build(), claims().build());
        token.sign(new RSASSASigner(stranger));
        return token.serialize();
    }

    private String hmac() throws JOSEException, ParseException {
        SignedJWT token =
                new SignedJWT(header(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims().build());
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private String altered() throws JOSEException, ParseException {
        String[] ours = believed().split("\\.", -1);
        String[] other = ofNobody().split("\\.", -1);
        return ours[0] + "." + other[1] + "." + ours[2];
    }
}
