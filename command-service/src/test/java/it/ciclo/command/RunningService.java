// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

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
import it.ciclo.contracts.tenancy.Heartbeat;
import it.ciclo.contracts.tenancy.TenancyEvent;
import it.ciclo.contracts.tenancy.TenancyEvent.EnteState;
import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import it.ciclo.platform.access.AccessTokens;
import it.ciclo.platform.limit.Limits;
import it.ciclo.platform.tenancy.Pulse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
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

/**
 * The whole service on a database of its own, with Kafka beside it. Enti and memberships come as they do in life: by the topic.
 * Only the keys that sign tokens are the test's.
 */
public final class RunningService implements AutoCloseable {

    public static final String INTERNAL_SECRET = "segreto-interno-per-le-prove";
    private static final String ISSUER = "http://localhost/issuer";
    private static final RSAKey KEY = key();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final AtomicLong CHANGES = new AtomicLong();

    public final TestDatabase database = TestServers.shared().freshDatabase("command");
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final String address;
    private final String health;

    public RunningService() {
        this(Map.of());
        hearTenantService();
    }

    /** With other settings, and no heartbeat of tenant-service so far. */
    public RunningService(Map<String, Object> others) {
        this(others, null);
    }

    /** With other limits than none. */
    public RunningService(Limits limits) {
        this(Map.of(), limits);
        hearTenantService();
    }

    private RunningService(Map<String, Object> others, @Nullable Limits limits) {
        TestServers servers = TestServers.shared();
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.config.name", "command-service");
        settings.put("springdoc.api-docs.enabled", "false");
        settings.put("CICLO_PORT", 0);
        settings.put("CICLO_HEALTH_PORT", 0);
        settings.put("CICLO_ISSUER", ISSUER);
        settings.put("CICLO_KAFKA", servers.kafka().bootstrap());
        settings.put("CICLO_KAFKA_PASSWORD", servers.kafka().password("command"));
        settings.put("CICLO_DB", database.jdbcUrl());
        for (String role : List.of("reader", "appender", "relay", "feed", "files")) {
            settings.put(
                    "CICLO_DB_" + role.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD",
                    database.password("performance_" + role));
        }
        settings.put("CICLO_INTERNAL_SECRET", INTERNAL_SECRET);
        settings.put("CICLO_TENANT", "http://127.0.0.1:9");
        settings.put("CICLO_IDENTITY_SILENCE", "1h");
        // Tests ask faster than people; one of them asks for limits again.
        settings.put("ciclo.limits.enabled", "false");
        settings.putAll(others);
        SpringApplication application = new SpringApplication(CommandService.class);
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
        this.health = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.management.port");
    }

    public int port() {
        return URI.create(address).getPort();
    }

    public ApplicationContext context() {
        return context;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    // Enti and people
    // ---------------------------------------------------------------------------------------------------------

    /** An active ente whose register is open, with its first two entries. */
    public TenantId ente(String denominazione) {
        TenantId tenant = new TenantId(UUID.randomUUID());
        publish(new TenancyEvent.EnteChanged(
                CHANGES.incrementAndGet(),
                tenant,
                EnteState.ACTIVE,
                false,
                new EnteProfile(
                        denominazione,
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
        await(() -> lastSequence(tenant) >= 2);
        return tenant;
    }

    public PersonId member(TenantId tenant, Role role, @Nullable UnitaId unita) {
        PersonId person = new PersonId(UUID.randomUUID());
        membership(tenant, person, role, unita);
        return person;
    }

    public void membership(TenantId tenant, PersonId person, Role role, @Nullable UnitaId unita) {
        membership(tenant, person, role, unita, null);
    }

    /** @param delegante who holds the role; null for one's own */
    public void membership(
            TenantId tenant, PersonId person, Role role, @Nullable UnitaId unita, @Nullable PersonId delegante) {
        UUID membership = UUID.randomUUID();
        publish(new TenancyEvent.MembershipChanged(
                CHANGES.incrementAndGet(),
                tenant,
                membership,
                person,
                role,
                unita,
                LocalDate.of(2020, 1, 1),
                null,
                false,
                delegante));
        await(() -> 1 == number("select count(*) from tenancy.membership where membership_id = ?", membership));
    }

    /** A heartbeat that was sent a moment ago. */
    public void hearTenantService() {
        await(() -> {
            publish(new ProducerRecord<>(
                    Topics.HEARTBEAT, EventJson.mapper().writeValueAsString(new Heartbeat(Instant.now(), List.of()))));
            return !bean(Pulse.class).isSilent();
        });
    }

    /** As if nothing had been heard for longer than the limit: the next heartbeat is of two hours ago, and the limit is one. */
    public void silence() {
        await(() -> {
            publish(new ProducerRecord<>(
                    Topics.HEARTBEAT,
                    EventJson.mapper()
                            .writeValueAsString(new Heartbeat(Instant.now().minus(Duration.ofHours(2)), List.of()))));
            return bean(Pulse.class).isSilent();
        });
    }

    public static void publish(TenancyEvent event) {
        publish(new ProducerRecord<>(Topics.TENANCY, event.tenant().toString(), EventJson.write(event)));
    }

    private static void publish(ProducerRecord<String, String> record) {
        Map<String, Object> settings = TestServers.shared().kafka().clientSettings("tenant");
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", StringSerializer.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings)) {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    // HTTP
    // --------------------------------------------------------------------------------------------------------------------

    public record Answer(int status, String body, java.net.http.HttpHeaders headers) {
        public String text(String name) {
            return EventJson.mapper().readTree(body).path(name).asString();
        }

        public @Nullable String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    /** A person's request, not yet sent. */
    public final class Request {
        private final Map<String, String> headers = new HashMap<>();
        private final String where;
        private final String method;
        private final String path;
        private final @Nullable String body;
        private byte @Nullable [] file;

        private Request(String where, String method, String path, @Nullable String body) {
            this.where = where;
            this.method = method;
            this.path = path;
            this.body = body;
        }

        public Request as(TenantId tenant, PersonId person) {
            // Signing is most of what a refused request costs here.
            return with(
                    "Authorization",
                    "Bearer " + TOKENS.computeIfAbsent(tenant + " " + person, _ -> token(tenant, person)));
        }

        public Request inRole(Role role) {
            return with("Acting-Role", role.name());
        }

        public Request key(UUID key) {
            return with("Idempotency-Key", key.toString());
        }

        public Request version(long version) {
            return with("If-Match", "\"" + version + "\"");
        }

        public Request with(String header, String value) {
            headers.put(header, value);
            return this;
        }

        private HttpRequest.BodyPublisher publisher() {
            if (file != null) {
                return HttpRequest.BodyPublishers.ofByteArray(file);
            }
            return body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
        }

        public Answer send() {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(where + path))
                    .timeout(Duration.ofSeconds(90))
                    .method(method, publisher());
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            headers.forEach(request::setHeader);
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
    }

    public Request post(String path, String body) {
        return new Request(address, "POST", path, body);
    }

    /** A file, as its bytes. */
    public Request upload(String path, String type, byte[] file) {
        Request request = new Request(address, "POST", path, null).with("Content-Type", type);
        request.file = file;
        return request;
    }

    public Request put(String path, String body) {
        return new Request(address, "PUT", path, body);
    }

    public Request get(String path) {
        return new Request(address, "GET", path, null);
    }

    /** Of the port for whoever watches the service. */
    public Request health(String path) {
        return new Request(health, "GET", path, null);
    }

    public static String token(TenantId tenant, PersonId person) {
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

    // Behind the walls
    // --------------------------------------------------------------------------------------------------------

    public long lastSequence(TenantId tenant) {
        return number("select coalesce(max(tenant_sequence), 0) from domain_event where tenant_id = ?", tenant.value());
    }

    /** One number, as the superuser sees it. */
    public long number(String sql, Object... parameters) {
        try (Connection connection = database.superuser().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            ResultSet row = select.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One text, as the superuser sees it. */
    public String text(String sql, Object... parameters) {
        try (Connection connection = database.superuser().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            ResultSet row = select.executeQuery();
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks again and again, for half a minute at most. */
    public static void await(BooleanSupplier true_) {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!true_.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited for half a minute");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
