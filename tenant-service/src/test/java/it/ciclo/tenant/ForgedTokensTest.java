// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens that somebody made at home. */
@SuppressWarnings("JavaUtilDate") // the library's builder takes nothing else
class ForgedTokensTest {

    @SuppressWarnings("NullAway.Init")
    private static RSAKey key;

    private final Client client = new Client();

    @BeforeAll
    static void theKeyOfTheService() throws IOException, ParseException {
        assertThat(Running.CONTEXT.isRunning()).isTrue();
        key = RSAKey.parse(Files.readString(Running.KEYS.resolve("token-signing.jwk")));
    }

    @Test
    void aTokenByTheRightKeyIsBelieved() throws JOSEException {
        // It names nobody of the register: believed, and yet nobody.
        Client.Answer answer = client.get("/io", Client.bearer(signed(key, _ -> {})));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(client.get("/enti/" + UUID.randomUUID() + "/profilo", Client.bearer(signed(key, _ -> {})))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anUnsignedTokenIsNot() {
        assertRefused(new PlainJWT(claims(_ -> {})).serialize());
    }

    @Test
    void aTokenByAnotherKeyWithTheSameNameIsNot() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();

        assertRefused(signed(other, _ -> {}));
        assertRefused(signed(
                new RSAKeyGenerator(2048).keyID("https://altrove.example/jwks").generate(), _ -> {}));
    }

    @Test
    void thePublicKeyIsNotASecretToSignWith() throws JOSEException {
        JWSSigner signer = new MACSigner(key.toRSAPublicKey().getEncoded());
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims(_ -> {}));
        token.sign(signer);

        assertRefused(token.serialize());
    }

    @Test
    void anotherAlgorithmByTheRightKeyIsNot() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(key.getKeyID()).build(), claims(_ -> {}));
        token.sign(new RSASSASigner(key));

        assertRefused(token.serialize());
    }

    @Test
    void whatItSaysMustFit() throws JOSEException {
        Instant now = Instant.now();
        assertRefused(signed(
                key,
                c -> c.issueTime(Date.from(now.minusSeconds(600))).expirationTime(Date.from(now.minusSeconds(31)))));
        assertRefused(signed(key, c -> c.expirationTime(null)));
        assertRefused(signed(key, c -> c.notBeforeTime(Date.from(now.plus(Duration.ofMinutes(2))))));
        assertRefused(signed(key, c -> c.issuer("https://altrove.example")));
        assertRefused(signed(key, c -> c.audience("ciclo-portal")));
        assertRefused(signed(key, c -> c.subject(null)));
    }

    @Test
    void clocksMayDifferByHalfAMinute() throws JOSEException {
        Instant now = Instant.now();

        String late = signed(
                key,
                c -> c.issueTime(Date.from(now.minusSeconds(600))).expirationTime(Date.from(now.minusSeconds(20))));

        assertThat(client.get("/enti/" + UUID.randomUUID() + "/profilo", Client.bearer(late))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nonsenseIsNotAToken() {
        assertRefused("a.b.c");
        assertRefused("x");
        assertThat(client.get("/io?access_token=x", java.util.Map.of()).status())
                .isEqualTo(401);
    }

    private void assertRefused(String token) {
        Client.Answer answer = client.get("/enti/" + UUID.randomUUID() + "/profilo", Client.bearer(token));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    private static String signed(RSAKey by, Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims(change));
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(Running.ISSUER)
                .audience("ciclo")
                .subject(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
        change.accept(claims);
        return claims.build();
    }
}
