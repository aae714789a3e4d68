// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL and Kafka in containers, with the same settings, passwords and ACLs as the embedded ones. */
final class ContainerServers implements Servers {

    private static final int POSTGRES_PORT = 5432;
    private static final String KAFKA_SETTINGS = "/tmp/kafka.properties";

    private final String password;
    private final Map<String, String> kafkaPasswords;
    /** The same inside and outside, as the broker tells its clients where it is. */
    private final int kafkaPort = Ports.free();

    private @Nullable GenericContainer<?> postgres;
    private @Nullable GenericContainer<?> kafka;

    /** @throws InfrastructureException where no container engine answers */
    ContainerServers(Supplier<String> secrets) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new InfrastructureException(
                    "-Pcontainers takes PostgreSQL and Kafka from containers, but no container engine answers."
                            + " Start Docker on this machine, or Podman with its socket named in DOCKER_HOST;"
                            + " or leave the profile out, and the tests use the embedded servers.");
        }
        this.password = secrets.get();
        this.kafkaPasswords = KafkaUsers.ALL.stream().collect(Collectors.toMap(user -> user, _ -> secrets.get()));
    }

    @Override
    public synchronized PostgresAddress postgres() {
        if (postgres == null) {
            GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse("postgres:18"))
                    .withEnv("POSTGRES_PASSWORD", password)
                    .withEnv(
                            "POSTGRES_INITDB_ARGS",
                            "--auth=scram-sha-256 --encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")
                    .withCommand("postgres", "-c", "max_connections=150", "-c", "jit=off")
                    .withExposedPorts(POSTGRES_PORT)
                    // The first time it is ready for its own initialization only.
                    .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2));
            container.start();
            postgres = container;
        }
        return new PostgresAddress(
                postgres.getHost(), postgres.getMappedPort(POSTGRES_PORT), PostgresServer.SUPERUSER, password);
    }

    @Override
    public synchronized KafkaAddress kafka() {
        KafkaAddress address = new KafkaAddress("127.0.0.1:" + kafkaPort, kafkaPasswords);
        if (kafka == null) {
            GenericContainer<?> container = new GenericContainer<>(
                            DockerImageName.parse("apache/kafka:" + AppInfoParser.getVersion()))
                    .withCopyToContainer(Transferable.of(settings(), 0644), KAFKA_SETTINGS)
                    .withCreateContainerCmdModifier(command -> command.withEntrypoint("sh"))
                    // In parts: a command given as one text would be cut at each blank.
                    .withCommand(
                            "-c",
                            "/opt/kafka/bin/kafka-storage.sh format -t " + KafkaProcess.CLUSTER + " -c "
                                    + KAFKA_SETTINGS
                                    + " --ignore-formatted && exec /opt/kafka/bin/kafka-server-start.sh "
                                    + KAFKA_SETTINGS);
            container.setPortBindings(List.of(kafkaPort + ":" + kafkaPort));
            container.waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1));
            container.start();
            kafka = container;
            KafkaUsers.setUp(address);
        }
        return address;
    }

    private String settings() {
        StringWriter text = new StringWriter();
        try {
            new KafkaSettings("/tmp/topics", "0.0.0.0", kafkaPort, kafkaPort, kafkaPort + 1, kafkaPasswords)
                    .properties()
                    .store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public synchronized void stopKafka() {
        if (kafka != null) {
            kafka.getDockerClient().stopContainerCmd(kafka.getContainerId()).exec();
        }
    }

    @Override
    public synchronized void killKafka() {
        if (kafka != null) {
            kafka.getDockerClient().killContainerCmd(kafka.getContainerId()).exec();
        }
    }

    @Override
    public synchronized void startKafka() {
        if (kafka == null) {
            kafka();
        } else {
            kafka.getDockerClient().startContainerCmd(kafka.getContainerId()).exec();
            KafkaUsers.setUp(new KafkaAddress("127.0.0.1:" + kafkaPort, kafkaPasswords));
        }
    }

    @Override
    public synchronized void close() {
        if (kafka != null) {
            kafka.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
    }
}
