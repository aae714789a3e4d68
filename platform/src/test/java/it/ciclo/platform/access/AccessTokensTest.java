// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

@SuppressWarnings("JavaUtilDate") // the library's builder takes nothing else
class AccessTokensTest {

    @Test
    void keysAreFetchedWhenATokenNeedsThemAndKeptWhenTheIssuerIsAway() throws IOException, JOSEException {
        int port = freePort();
        String issuer = "http://127.0.0.1:" + port;
        RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
        JwtDecoder decoder = AccessTokens.decoder(issuer);

        assertThatThrownBy(() -> decoder.decode(token(key, issuer)))
                .as("the issuer is not there yet: nobody's fault")
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);

        AtomicInteger asked = new AtomicInteger();
        HttpServer server = serve(port, new JWKSet(key.toPublicJWK()), asked);
        // Keys are asked for at most once a second.
        long end = System.nanoTime() + 5_000_000_000L;
        while (!accepts(decoder, token(key, issuer))) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
        server.stop(0);

        assertThat(decoder.decode(token(key, issuer)).getSubject()).isEqualTo("qualcuno");
        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void inventedKeysDoNotBecomeAFloodOfQuestions() throws IOException, JOSEException {
        int port = freePort();
        String issuer = "http://127.0.0.1:" + port;
        RSAKey key = new RSAKeyGenerator(2048).keyID("one").generate();
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = serve(port, new JWKSet(key.toPublicJWK()), asked);
        JwtDecoder decoder = AccessTokens.decoder(issuer);
        RSAKey invented = new RSAKeyGenerator(2048).keyID("two").generate();

        String token = token(invented, issuer);

        for (int i = 0; i < 200; i++) {
            assertThat(accepts(decoder, token)).isFalse();
        }

        assertThat(asked.get()).isLessThan(10);
        server.stop(0);
    }

    private static boolean accepts(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token).getExpiresAt() != null;
        } catch (JwtException e) {
            return false;
        }
    }

    private static HttpServer serve(int port, JWKSet keys, AtomicInteger asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        byte[] body = keys.toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/oauth2/jwks", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String token(RSAKey key, String issuer) throws JOSEException {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(AccessTokens.AUDIENCE)
                        .subject("qualcuno")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(600)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
