// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.Topics;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.contracts.tenancy.TenancyEvent;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import it.ciclo.platform.access.AccessTokens;
import it.ciclo.platform.limit.Limits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;

/**
 * The whole service on a database of its own, with Kafka beside it. Enti, memberships and events come as they do in life: by the
 * topics. Only the keys that sign tokens are the test's.
 */
public final class RunningQuery implements AutoCloseable {

    private static final String ISSUER = "http://localhost/issuer";
    private static final String INTERNAL_SECRET = "segreto-interno-per-le-prove";
    private static final RSAKey KEY = key();
    private static final AtomicLong CHANGES = new AtomicLong();

    public final TestDatabase database = TestServers.shared().freshDatabase("query");
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final String address;

    public RunningQuery() {
        this(Map.of());
    }

    /** @param others settings beside, or instead of, those of every test */
    public RunningQuery(Map<String, Object> others) {
        this(others, null);
    }

    /** With other limits than none. */
    public RunningQuery(Limits limits) {
        this(Map.of(), limits);
    }

    /** @param limits null: those of every test */
    public RunningQuery(Map<String, Object> others, @Nullable Limits limits) {
        TestServers servers = TestServers.shared();
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.config.name", "query-service");
        settings.put("springdoc.api-docs.enabled", "false");
        settings.put("CICLO_PORT", 0);
        settings.put("CICLO_HEALTH_PORT", 0);
        settings.put("CICLO_ISSUER", ISSUER);
        settings.put("CICLO_KAFKA", servers.kafka().bootstrap());
        settings.put("CICLO_KAFKA_PASSWORD", servers.kafka().password("query"));
        settings.put("CICLO_DB", database.jdbcUrl());
        settings.put("CICLO_DB_READER_PASSWORD", database.password("query_reader"));
        settings.put("CICLO_DB_PROJECTOR_PASSWORD", database.password("query_projector"));
        // Nothing listens there: what is missing cannot be asked for, and nothing here is.
        settings.put("CICLO_COMMAND", "http://127.0.0.1:9");
        settings.put("CICLO_TENANT", "http://127.0.0.1:9");
        settings.put("CICLO_INTERNAL_SECRET", INTERNAL_SECRET);
        // Tests ask faster than people; one of them asks for limits again.
        settings.put("ciclo.limits.enabled", "false");
        settings.putAll(others);
        SpringApplication application = new SpringApplication(QueryService.class);
        application.setDefaultProperties(settings);
        application.addInitializers(c -> ((GenericApplicationContext) c)
                .registerBean(
                        "testTokens",
                        JwtDecoder.class,
                        () -> AccessTokens.decoder(ISSUER, new ImmutableJWKSet<>(new JWKSet(KEY))),
                        ours -> ours.setPrimary(true)));
        if (limits != null) {
            application.addInitializers(c -> ((GenericApplicationContext) c)
                    .registerBean(
                            "testLimits",
                            Limits.class,
                            () -> Objects.requireNonNull(limits),
                            ours -> ours.setPrimary(true)));
        }
        this.context = application.run();
        this.address = "http://127.0.0.1:"
                + Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                        .getPort();
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public ApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The ente of a register, active. */
    public void ente(TenantId tenant) {
        publish(new TenancyEvent.EnteChanged(
                CHANGES.incrementAndGet(),
                tenant,
                EnteState.ACTIVE,
                false,
                new EnteProfile(
                        "Comune di Esempio",
                        "Bergamo",
                        "BG",
                        "Via Marconi 19",
                        "24065",
                        null,
                        "016128",
                        "E704",
                        "81003470168",
                        null,
                        "info@esempio.test",
                        "pec@esempio.test",
                        5300,
                        30)));
    }

    public void member(TenantId tenant, PersonId person, Role role, @Nullable UnitaId unita) {
        publish(new TenancyEvent.MembershipChanged(
                CHANGES.incrementAndGet(),
                tenant,
                UUID.randomUUID(),
                person,
                role,
                unita,
                LocalDate.of(2020, 1, 1),
                null,
                false));
    }

    private static void publish(TenancyEvent event) {
        Map<String, Object> settings = TestServers.shared().kafka().clientSettings("tenant");
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", StringSerializer.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            producer.send(new ProducerRecord<>(Topics.TENANCY, event.tenant().toString(), EventJson.write(event)))
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public record Answer(int status, String body, java.net.http.HttpHeaders headers) {

        public JsonNode json() {
            return EventJson.mapper().readTree(body);
        }

        public @Nullable String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    public Answer get(TenantId tenant, PersonId person, Role role, String path, Map<String, String> headers) {
        HttpRequest.Builder request = request("/enti/" + tenant + path)
                .header("Authorization", "Bearer " + token(tenant, person))
                .header("Acting-Role", role.name());
        headers.forEach(request::header);
        return send(request);
    }

    /** A question with a body: what is asked is more than an address holds. */
    public Answer post(TenantId tenant, PersonId person, Role role, String path, String body) {
        return send(request("/enti/" + tenant + path)
                .header("Authorization", "Bearer " + token(tenant, person))
                .header("Acting-Role", role.name())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What lies under {@code /interno}, asked by somebody who gives this name and the right secret. */
    public Answer internal(String caller, String path) {
        String basic = caller + ":" + INTERNAL_SECRET;
        return send(request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8))));
    }

    /** The same, asked by a person of an ente. */
    public Answer internal(TenantId tenant, PersonId person, String path) {
        return send(request(path).header("Authorization", "Bearer " + token(tenant, person)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(90));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Behind the service's back, as the superuser. */
    public void change(String sql, TenantId tenant) throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, tenant.value());
            update.executeUpdate();
        }
    }

    private static String token(TenantId tenant, PersonId person) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(ISSUER)
                            .subject(person.toString())
                            .audience(AccessTokens.AUDIENCE)
                            .claim("tid", tenant.toString())
                            .claim("auth_time", Instant.now().getEpochSecond())
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                            .build());
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("prove").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
