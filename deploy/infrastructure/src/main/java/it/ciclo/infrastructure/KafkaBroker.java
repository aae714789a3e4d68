// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Kafka as a JVM of its own. Topics and records stay in their directory over restarts. */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final ChildProcess process;
    private final KafkaAddress address;

    private KafkaBroker(ChildProcess process, KafkaAddress address) {
        this.process = process;
        this.address = address;
    }

    /**
     * @param java the runnable of the JDK
     * @param options of the JVM, for instance its cache of loaded classes
     * @param directory of this broker: its topics, settings, log and pid file are in it
     * @param passwords one for each of {@link KafkaUsers#ALL}
     */
    public static KafkaBroker start(
            Path java,
            List<String> options,
            Path directory,
            int port,
            int controllerPort,
            Map<String, String> passwords) {
        try {
            Files.createDirectories(directory);
            Path settings = directory.resolve("kafka.properties");
            write(
                    settings,
                    new KafkaSettings(
                            directory.resolve("topics").toString(),
                            "127.0.0.1",
                            port,
                            port,
                            controllerPort,
                            passwords));
            List<String> command = new ArrayList<>(List.of(
                    java.toString(),
                    "-Dciclo.directory=" + directory,
                    "-XX:+UseSerialGC",
                    "-Xms48m",
                    "-Xmx192m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:ErrorFile=" + directory.resolve("crash.log"),
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider",
                    "-Dlogback.configurationFile=it/ciclo/infrastructure/kafka-logback.xml"));
            command.addAll(options);
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("java.class.path", ""),
                    KafkaProcess.class.getName(),
                    settings.toString()));
            KafkaBroker broker = new KafkaBroker(
                    ChildProcess.start(
                            "kafka",
                            command,
                            Map.of(),
                            directory.resolve("kafka.pid"),
                            directory.resolve("kafka.log"),
                            ChildProcess.Stop.TERM_THEN_KILL),
                    new KafkaAddress("127.0.0.1:" + port, passwords));
            broker.awaitReady();
            return broker;
        } catch (IOException e) {
            throw new InfrastructureException("cannot start Kafka in " + directory + ": " + e.getMessage(), e);
        }
    }

    private static void write(Path file, KafkaSettings settings) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.properties().store(out, null);
        }
    }

    private void awaitReady() {
        long until = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            if (Ports.isListening(port())) {
                KafkaUsers.setUp(address);
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        String words = process.lastWords();
        process.stop();
        throw new InfrastructureException("Kafka does not start:\n" + words);
    }

    private int port() {
        return Integer.parseInt(
                address.bootstrap().substring(address.bootstrap().lastIndexOf(':') + 1));
    }

    public ChildProcess process() {
        return process;
    }

    public KafkaAddress address() {
        return address;
    }

    @Override
    public void close() {
        process.stop();
    }
}
