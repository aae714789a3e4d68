// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.ciclo.journeys.SharedCiclo;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The OpenID Connect server of an ente whose one person signed in there an hour ago: it sends her back without a question. The service's
 * own tests sign in with a real one; this one is here for what it says of the time.
 */
final class OtherServer implements AutoCloseable {

    private static final Duration AGO = Duration.ofHours(1);
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer server;
    private final String issuer;
    private final KeyPair key;
    private final Map<String, String> nonces = new HashMap<>();

    OtherServer(int port) throws IOException, GeneralSecurityException {
        issuer = "http://localhost:" + port;
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        key = keys.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
        server.createContext("/jwks", exchange -> json(exchange, keys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/jwks", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}""".formatted(issuer);
    }

    private String keys() {
        RSAPublicKey open = (RSAPublicKey) key.getPublic();
        return """
                {"keys": [{"kty": "RSA", "kid": "una", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}""".formatted(number(open.getModulus()), number(open.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return TEXT.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String code = "codice-" + nonces.size();
        nonces.put(code, asked.get("nonce"));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + java.net.URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        long now = Instant.now().getEpochSecond();
        String claims = """
                {"iss": "%s", "sub": "rita", "aud": "%s", "iat": %d, "exp": %d, "auth_time": %d, "nonce": "%s"}""".formatted(
                        issuer,
                        SharedCiclo.UPSTREAM_CLIENT,
                        now,
                        now + 300,
                        now - AGO.toSeconds(),
                        nonces.get(fields(body).get("code")));
        json(exchange, """
                {"access_token": "nessuno", "token_type": "Bearer", "expires_in": 300, "scope": "openid", "id_token": "%s"}""".formatted(signed(claims)));
    }

    private String signed(String claims) {
        try {
            String text = text("{\"alg\": \"RS256\", \"kid\": \"una\"}") + "." + text(claims);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + TEXT.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String json) {
        return TEXT.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
