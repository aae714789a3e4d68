package it.ciclo.infrastructure;

/**
 * Where tests get their PostgreSQL and Kafka from: processes of this machine by default, containers where an engine exists
 * ({@code -Dciclo.infrastructure=containers}).
 */
public interface Servers extends AutoCloseable {

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
