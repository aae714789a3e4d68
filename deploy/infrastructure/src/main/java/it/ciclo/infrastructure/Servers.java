// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where tests get their PostgreSQL and Kafka from: processes of this machine by default, containers where an engine exists
 * ({@code -Dciclo.infrastructure=containers}).
 */
public interface Servers extends AutoCloseable {

    /**
     * @param directory for what the servers keep
     * @param binaries a folder that may be shared with others and kept
     * @param secrets a new password with each call
     */
    static Servers chosen(Path directory, Path binaries, Supplier<String> secrets) {
        return switch (System.getProperty("ciclo.infrastructure", "embedded")) {
            case "containers" -> new ContainerServers(secrets);
            default -> new EmbeddedServers(directory, binaries, secrets);
        };
    }

    PostgresAddress postgres();

    /** Runs after this call; the topics are there. */
    KafkaAddress kafka();

    /** An orderly stop; {@link #startKafka()} brings it back at the same address with what it had. */
    void stopKafka();

    /** As a power cut would. */
    void killKafka();

    void startKafka();

    @Override
    void close();
}
