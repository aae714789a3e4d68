// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.edge;

import static org.assertj.core.api.Assertions.assertThat;

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
import it.ciclo.infrastructure.Ports;
import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@SuppressWarnings({"JavaUtilDate", "NullAway.Init"}) // the library's builder takes nothing else
class EdgeTest {

    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final int ISSUER_PORT = Ports.free();
    private static final String ISSUER = "http://127.0.0.1:" + ISSUER_PORT;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RSAKey key;
    private static HttpServer issuer;
    private static TestDatabase database;
    private static ConfigurableApplicationContext service;
    private static int port;

    @BeforeAll
    static void start() throws JOSEException, IOException, SQLException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        database = TestServers.shared().freshDatabase("tenant");
        register();
        port = Ports.free();
        service = run(port, ISSUER, database.jdbcUrl());
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ISSUER_PORT), 0);
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        issuer.createContext("/oauth2/jwks", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            try (var out = exchange.getResponseBody()) {
                out.write(keys);
            }
        });
        issuer.start();
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.stop(0);
    }

    private static ConfigurableApplicationContext run(int port, String issuer, String url) {
        SpringApplication application = new SpringApplication(EdgeService.class);
        application.setRegisterShutdownHook(false);
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.config.name", "edge");
        settings.put("server.port", port);
        settings.put("server.address", "127.0.0.1");
        settings.put("ciclo.platform.service", "command-service");
        settings.put("ciclo.platform.issuer", issuer);
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", "tenant_service");
        settings.put("spring.datasource.password", database.password("tenant_service"));
        settings.put("spring.datasource.hikari.initialization-fail-timeout", -1);
        settings.put("spring.datasource.hikari.connection-timeout", 500);
        application.setDefaultProperties(settings);
        return application.run();
    }

    private static void register() throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            UUID consortium = UUID.randomUUID();
            statement.execute("insert into consortium values ('" + consortium + "', 'Prova')");
            statement.execute("insert into person values ('" + PERSON + "', 'ada', 'x', now())");
            statement.execute(
                    "insert into ente values ('" + TENANT + "', '" + consortium + "', 'ACTIVE', true, now())");
            Map<String, String> profile = new HashMap<>();
            for (String name : new String[] {
                "denominazione",
                "provincia",
                "sigla",
                "indirizzo",
                "cap",
                "codiceIstat",
                "codiceCatastale",
                "codiceFiscale",
                "email",
                "pec"
            }) {
                profile.put(name, "x");
            }
            profile.put("popolazione", "1");
            profile.put("dipendenti", "1");
            for (Map.Entry<String, String> e : profile.entrySet()) {
                statement.execute("insert into ente_attribute values ('" + TENANT + "', '" + e.getKey()
                        + "', '-infinity', '" + e.getValue() + "')");
            }
            statement.execute("insert into membership values ('" + TENANT + "', '" + UUID.randomUUID() + "', '" + PERSON
                    + "', 'SEGRETARIO', null, '2020-01-01', null, false)");
        }
    }

    @Test
    void aRequestThatPassesFindsItsContextAndItsBytes() {
        String body = "{ \"codice\":\"A\",\t\"peso\": 12.50 }";

        HttpResponse<String> answer = post(port, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"tenant\":\"" + TENANT + "\"", "\"person\":\"" + PERSON + "\"", "\"role\":\"SEGRETARIO\"")
                .contains("\"peso\":\"12.50\"")
                .contains("{ \\\"codice\\\":\\\"A\\\",\\t\\\"peso\\\": 12.50 }");
    }

    @Test
    void aBodyWithoutALengthIsMeasuredToo() {
        byte[] long_ = new byte[256 * 1024 + 1];
        HttpRequest.Builder request = request(port, "/unita")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long_)));

        HttpResponse<String> answer = send(request);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("BODY_TOO_LARGE", "256 KiB");
    }

    @Test
    void aMistakeOfOursTellsNothingButItsNumber() {
        HttpResponse<String> answer =
                send(request(port, "/unita/" + UUID.randomUUID()).PUT(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("\"code\":\"INTERNAL_ERROR\"", "\"instance\":\"urn:uuid:")
                .doesNotContain("secret", "IllegalState", "it.ciclo");
    }

    @Test
    void anIdThatIsNoneIsAnIdOfNothing() {
        HttpResponse<String> answer = send(request(port, "/unita/uno").PUT(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void whileTheDatabaseIsAwayTheAnswerIsTryLater() {
        int away = Ports.free();
        try (ConfigurableApplicationContext context =
                run(away, ISSUER, "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/tenant")) {
            assertThat(context.isRunning()).isTrue();
            HttpResponse<String> answer = post(away, "{}".getBytes(StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("\"code\":\"UNAVAILABLE\"");
        }
    }

    @Test
    void whileTheIssuerIsAwayTheServiceStartsAndSaysTryLater() {
        int alone = Ports.free();
        try (ConfigurableApplicationContext context =
                run(alone, "http://127.0.0.1:" + Ports.free(), database.jdbcUrl())) {
            assertThat(context.isRunning()).isTrue();
            HttpResponse<String> answer = post(alone, "{}".getBytes(StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"code\":\"IDENTITY_UNAVAILABLE\"");
        }
    }

    private static HttpResponse<String> post(int port, byte[] body) {
        return send(request(port, "/unita").POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/enti/" + TENANT + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String token() {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience("ciclo")
                        .subject(PERSON.toString())
                        .claim("tid", TENANT.toString())
                        .claim("auth_time", now.getEpochSecond())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(600)))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
