// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import it.ciclo.infrastructure.KafkaAddress;
import it.ciclo.infrastructure.KafkaUsers;
import it.ciclo.infrastructure.Ports;
import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import it.ciclo.platform.api.ApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it is, once for all tests of this JVM, on a PostgreSQL and a Kafka of its own. */
final class Running {

    static final String ADMIN = "amministrazione@consorzio.example";
    static final String ADMIN_PASSWORD = "prima porta della casa di tutti";
    static final String OPERATOR = "anna.gestore@piattaforma.example";
    static final String SECOND_OPERATOR = "bruno.gestore@piattaforma.example";
    /** Not named any more by one of the tests. */
    static final String LEAVING_OPERATOR = "carla.gestore@piattaforma.example";

    static final String OPERATOR_PASSWORD = "chi tiene accese le macchine";
    static final String PORTAL = "http://localhost:9400";
    static final String INTERNAL_SECRET = "segreto-interno-per-le-prove";
    static final String PORTAL_SECRET = "segreto-del-portale-di-prova";
    static final int PORT = Ports.free();
    static final int HEALTH_PORT = Ports.free();
    static final String ISSUER = "http://localhost:" + PORT;
    static final TestDatabase DATABASE = TestServers.shared().freshDatabase("tenant");
    static final TestDatabase RING = TestServers.shared().freshDatabase("keys");
    static final Path KEYS = directory();
    static final int UPSTREAM_PORT = Ports.free();
    static final String UPSTREAM = "http://localhost:" + UPSTREAM_PORT;
    /** The ISTAT code of the one ente with a server of its own. */
    static final String OF_THE_ENTE = "899999";

    static final String UPSTREAM_SECRET = "segreto-presso-un-altro-servizio";
    static final ConfigurableApplicationContext CONTEXT = start();

    private Running() {}

    static String operators(String... usernames) {
        return Arrays.stream(usernames)
                .map(name -> name + ":" + OPERATOR_PASSWORD)
                .collect(Collectors.joining("; "));
    }

    /** As often as asked for: the same database, the same key, other ports. */
    static ConfigurableApplicationContext start(int port, int healthPort, Map<String, Object> others) {
        KafkaAddress kafka = TestServers.shared().kafka();
        SpringApplication application = new SpringApplication(TenantService.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(Map.of("spring.config.name", "tenant-service"));
        Map<String, Object> environment = new java.util.HashMap<>(Map.ofEntries(
                Map.entry("CICLO_PORT", port),
                Map.entry("CICLO_HEALTH_PORT", healthPort),
                Map.entry("CICLO_ISSUER", ISSUER),
                Map.entry("CICLO_KAFKA", kafka.bootstrap()),
                Map.entry("CICLO_KAFKA_PASSWORD", kafka.password(KafkaUsers.TENANT)),
                Map.entry("CICLO_DB", DATABASE.jdbcUrl()),
                Map.entry("CICLO_DB_PASSWORD", DATABASE.password("tenant_service")),
                Map.entry("CICLO_PORTAL", PORTAL),
                // Nothing listens there.
                Map.entry("CICLO_COMMAND", "http://127.0.0.1:9"),
                Map.entry("CICLO_QUERY", "http://127.0.0.1:9"),
                Map.entry("CICLO_INTERNAL_SECRET", INTERNAL_SECRET),
                // Tests ask faster than people.
                Map.entry("ciclo.limits.enabled", "false"),
                Map.entry("CICLO_PORTAL_CLIENT_SECRET", PORTAL_SECRET),
                Map.entry("CICLO_KEYS", KEYS.toString()),
                Map.entry("CICLO_KEYS_DB", RING.jdbcUrl()),
                Map.entry("CICLO_KEYS_DB_PASSWORD", RING.password("keys_service")),
                // Everybody here is somebody new: nobody guesses.
                Map.entry("CICLO_PASSWORD_STRENGTH", 4),
                Map.entry("CICLO_UPSTREAM", upstream().toString()),
                Map.entry("CICLO_DEMO", "true"),
                Map.entry("CICLO_OPERATORS", operators(OPERATOR, SECOND_OPERATOR, LEAVING_OPERATOR)),
                Map.entry("CICLO_BOOTSTRAP_ADMIN", ADMIN + ":" + ADMIN_PASSWORD)));
        environment.putAll(ApiDocument.settings(TenantHandling.class));
        environment.putAll(others);
        return application.run(environment.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new));
    }

    private static ConfigurableApplicationContext start() {
        ConfigurableApplicationContext context = start(PORT, HEALTH_PORT, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        return context;
    }

    private static Path upstream() {
        try {
            return Files.writeString(
                    KEYS.resolve("upstream.json"), """
                    [{"id": "altro", "nome": "Altro Servizio", "issuer": "%1$s", "clientId": "ciclo", "clientSecret": "%2$s"},
                     {"id": "monte", "nome": "Comune di Monte", "issuer": "%1$s", "clientId": "ciclo", "clientSecret": "%2$s",
                      "enti": ["%3$s"], "acr": ["L2"]}]""".formatted(UPSTREAM, UPSTREAM_SECRET, OF_THE_ENTE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("ciclo-keys-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
