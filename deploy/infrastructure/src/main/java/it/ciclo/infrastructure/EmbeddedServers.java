// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL and Kafka as children of this JVM, in one directory, on ports nobody used. */
final class EmbeddedServers implements Servers {

    private final Path directory;
    private final Path binaries;
    private final Supplier<String> secrets;
    private final int kafkaPort = Ports.free();
    private final int controllerPort = Ports.free();
    private final Map<String, String> kafkaPasswords;

    private @Nullable PostgresServer postgres;
    private @Nullable KafkaBroker kafka;

    EmbeddedServers(Path directory, Path binaries, Supplier<String> secrets) {
        this.directory = directory;
        this.binaries = binaries;
        this.secrets = secrets;
        this.kafkaPasswords = KafkaUsers.ALL.stream().collect(Collectors.toMap(user -> user, _ -> secrets.get()));
    }

    @Override
    public synchronized PostgresAddress postgres() {
        if (postgres == null) {
            postgres = PostgresServer.start(
                    PostgresBinaries.in(binaries), directory.resolve("postgresql"), Ports.free(), secrets.get());
        }
        return postgres.address();
    }

    @Override
    public synchronized KafkaAddress kafka() {
        if (kafka == null) {
            startKafka();
        }
        return new KafkaAddress("127.0.0.1:" + kafkaPort, kafkaPasswords);
    }

    @Override
    public synchronized void stopKafka() {
        if (kafka != null) {
            kafka.close();
        }
    }

    @Override
    public synchronized void killKafka() {
        if (kafka != null) {
            kafka.process().kill();
        }
    }

    @Override
    public synchronized void startKafka() {
        if (kafka == null || !kafka.process().isAlive()) {
            Path java = Path.of(System.getProperty("java.home", ""), "bin", "java");
            kafka = KafkaBroker.start(
                    java, List.of(), directory.resolve("kafka"), kafkaPort, controllerPort, kafkaPasswords);
        }
    }

    @Override
    public synchronized void close() {
        stopKafka();
        if (postgres != null) {
            postgres.close();
        }
    }
}
