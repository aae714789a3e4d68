// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.ciclo.portal.Portal;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Who comes back from the sign-in with a token that tenant-service did not make for the portal, now and for this browser, is nobody. */
class ForgedIdTokenTest {

    private static final String PERSON = UUID.randomUUID().toString();
    private static final RSAKey KEY = key();
    private static final RSAKey OTHER = key();

    @SuppressWarnings("NullAway.Init")
    private static HttpServer issuer;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext portal;

    private static String address = "";
    private static volatile String idToken = "";

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("una").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/oauth2/jwks", exchange -> json(exchange, new JWKSet(KEY.toPublicJWK()).toString()));
        issuer.createContext("/oauth2/token", exchange -> json(exchange, """
                        {"access_token": "x", "token_type": "Bearer", "expires_in": 300, "scope": "openid", "id_token": "%s"}""".formatted(idToken)));
        issuer.start();
        portal = new SpringApplicationBuilder(Portal.class)
                .properties("spring.config.name=portal")
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--CICLO_ISSUER=" + issuer(),
                        "--CICLO_TENANT=" + issuer(),
                        "--CICLO_PORTAL_CLIENT_SECRET=segreto-del-portale-di-prova");
        address = "http://localhost:" + portal.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        portal.close();
        issuer.stop(0);
    }

    private static String issuer() {
        return "http://localhost:" + issuer.getAddress().getPort();
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** What a token of the portal says, with something else instead. */
    private static JWTClaimsSet claims(String nonce, UnaryOperator<JWTClaimsSet.Builder> instead) {
        Instant now = Instant.now();
        return instead.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(PERSON)
                        .audience("ciclo-portal")
                        .claim("nonce", nonce)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300))))
                .build();
    }

    private static String signed(RSAKey by, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("una").build(), claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a browser is sent that asked for the sign-in and comes back with a code. @param token made for the nonce it was asked with */
    private static String cameBack(UnaryOperator<String> token) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            String asked = location(browser, "/oauth2/authorization/ciclo");
            idToken = token.apply(parameter(asked, "nonce"));
            return location(
                    browser,
                    "/login/oauth2/code/ciclo?code=x&state="
                            + parameter(asked, "state").replace("=", "%3D"));
        }
    }

    private static String location(HttpClient browser, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + answer.body());
    }

    private static String parameter(String location, String name) {
        return List.of(URI.create(location).getRawQuery().split("&")).stream()
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTokenThatIsTrueSignsIn() throws Exception {
        assertThat(cameBack(nonce -> signed(KEY, claims(nonce, UnaryOperator.identity()))))
                .endsWith("/accedi");
    }

    @Test
    void oneOfAnotherKeyOrWithoutASignatureDoesNot() throws Exception {
        refused(nonce -> signed(OTHER, claims(nonce, UnaryOperator.identity())));
        refused(nonce -> new PlainJWT(claims(nonce, UnaryOperator.identity())).serialize());
    }

    @Test
    void oneOfAnotherIssuerForAnotherClientOrAnotherBrowserDoesNot() throws Exception {
        refused(nonce -> signed(KEY, claims(nonce, c -> c.issuer("http://altrove.example"))));
        refused(nonce -> signed(KEY, claims(nonce, c -> c.audience("ciclo-cli"))));
        refused(_ -> signed(KEY, claims("di un altro browser", UnaryOperator.identity())));
    }

    @Test
    void oneThatIsOverDoesNot() throws Exception {
        refused(nonce -> signed(
                KEY,
                claims(
                        nonce,
                        c -> c.issueTime(Date.from(Instant.now().minusSeconds(900)))
                                .expirationTime(Date.from(Instant.now().minusSeconds(600))))));
    }

    private static void refused(UnaryOperator<String> token) throws Exception {
        assertThat(cameBack(token)).endsWith("/?accesso=no");
    }
}
