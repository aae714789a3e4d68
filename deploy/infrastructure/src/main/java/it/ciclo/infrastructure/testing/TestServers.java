// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure.testing;

import it.ciclo.infrastructure.Database;
import it.ciclo.infrastructure.KafkaAddress;
import it.ciclo.infrastructure.KafkaTopics;
import it.ciclo.infrastructure.PostgresAddress;
import it.ciclo.infrastructure.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL and one Kafka for all tests of a JVM, started when first asked for and gone with it.
 *
 * <pre>{@code
 * static final TestDatabase DB = TestServers.shared().freshDatabase("command");
 * }</pre>
 */
public final class TestServers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TestServers SHARED = new TestServers();

    private final Map<Database, Map<String, String>> passwords = new EnumMap<>(Database.class);
    private @Nullable Servers servers;
    private int databases;

    private TestServers() {}

    public static TestServers shared() {
        return SHARED;
    }

    /** A database nobody else uses, migrated, with the migrations found on the class path of the test. */
    public TestDatabase freshDatabase(String name) {
        return freshDatabase(Database.named(name));
    }

    public synchronized TestDatabase freshDatabase(Database kind) {
        PostgresAddress server = servers().postgres();
        String template = kind.usualName() + "_template";
        Map<String, String> roles = passwords.get(kind);
        if (roles == null) {
            roles = kind.roles().stream().collect(Collectors.toMap(role -> role, _ -> secret()));
            kind.createRoles(server, roles);
            kind.create(server, template);
            kind.migrate(server, template, Thread.currentThread().getContextClassLoader());
            passwords.put(kind, roles);
        }
        databases++;
        String name = kind.usualName() + "_" + databases;
        kind.create(server, name, template);
        return new TestDatabase(server, name, roles);
    }

    /** As it is now, beside it: whoever is connected is cut off for a moment and connects again. */
    public synchronized TestDatabase copy(TestDatabase of) throws SQLException {
        Database kind = passwords.entrySet().stream()
                .filter(known -> known.getValue().equals(of.passwords()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        databases++;
        String name = kind.usualName() + "_" + databases;
        try (Connection admin = of.server().connect("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("alter database " + of.name() + " allow_connections false");
            try {
                statement.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '"
                        + of.name() + "'");
                kind.create(of.server(), name, of.name());
            } finally {
                statement.execute("alter database " + of.name() + " allow_connections true");
            }
            statement.execute("alter database " + name + " allow_connections true");
        }
        return new TestDatabase(of.server(), name, of.passwords());
    }

    /** Where Kafka is; its topics are there and may hold what other test classes of this JVM wrote. */
    public KafkaAddress kafka() {
        return servers().kafka();
    }

    /** Deletes both topics with all they hold and makes them again, for tests that count or rebuild. */
    public void emptyTopics() {
        KafkaTopics.empty(kafka());
    }

    public void stopKafka() {
        servers().stopKafka();
    }

    /** As a power cut would. */
    public void killKafka() {
        servers().killKafka();
    }

    /** At the same address, with what it had. */
    public void startKafka() {
        servers().startKafka();
    }

    private synchronized Servers servers() {
        if (servers == null) {
            servers = start();
        }
        return servers;
    }

    private static Servers start() {
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
            Path directory = Files.createTempDirectory(temporary, "ciclo-test-");
            Path binaries = temporary.resolve("ciclo-test-binaries-" + System.getProperty("user.name", ""));
            Servers started = Servers.chosen(directory, binaries, TestServers::secret);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.close();
                delete(directory);
            }));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secret() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    // What cannot be deleted stays in the temporary folder.
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // As above.
        }
    }
}
