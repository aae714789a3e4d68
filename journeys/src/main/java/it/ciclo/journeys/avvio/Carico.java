// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.avvio;

import it.ciclo.infrastructure.Database;
import it.ciclo.journeys.RunningCiclo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a running Ciclo holds at an instant.
 *
 * @param memory of each process, resident, in KiB; of PostgreSQL the proportional share of all its processes
 * @param bytes of each database
 * @param topics bytes of each topic on disk
 */
record Carico(
        Map<String, Long> memory,
        Map<String, Long> threads,
        Map<String, Long> bytes,
        Map<String, Long> schemas,
        Map<String, Long> tables,
        Map<String, Long> topics,
        long partitions,
        long connections) {

    private static final Map<String, String> PROCESSES = new LinkedHashMap<>();

    static {
        PROCESSES.put("command-service", "run/command-service.pid");
        PROCESSES.put("query-service", "run/query-service.pid");
        PROCESSES.put("tenant-service", "run/tenant-service.pid");
        PROCESSES.put("portal", "run/portal.pid");
        PROCESSES.put("Kafka", "kafka/kafka.pid");
        PROCESSES.put("PostgreSQL", "postgresql/postgresql.pid");
    }

    private static final int IDLE = 10;

    private static final Pattern PARTITION = Pattern.compile(".*/([^/]+)-\\d+/[^/]+\\.log");

    static Carico of(RunningCiclo ciclo) throws IOException, SQLException {
        Map<String, Long> memory = new LinkedHashMap<>();
        Map<String, Long> threads = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : PROCESSES.entrySet()) {
            ProcessHandle process = ciclo.process(each.getValue()).orElseThrow();
            boolean many = each.getKey().equals("PostgreSQL");
            memory.put(
                    each.getKey(),
                    many
                            ? Stream.concat(Stream.of(process), process.descendants())
                                    .mapToLong(
                                            p -> kib(p, "smaps_rollup", "Pss").orElse(0L))
                                    .sum()
                            : kib(process, "status", "VmRSS").orElseThrow());
            threads.put(
                    each.getKey(),
                    many
                            ? 1 + process.descendants().count()
                            : kib(process, "status", "Threads").orElseThrow());
        }
        Map<String, Long> bytes = new LinkedHashMap<>();
        Map<String, Long> schemas = new LinkedHashMap<>();
        Map<String, Long> tables = new LinkedHashMap<>();
        long connections = 0;
        for (Database database : Database.values()) {
            String name = database.usualName();
            try (Connection admin = ciclo.database(name)) {
                bytes.put(name, number(admin, "select pg_database_size(current_database())"));
                schemas.put(name, number(admin, "select count(*) from pg_namespace where nspname !~ '^pg_'"));
                tables.put(
                        name,
                        number(
                                admin,
                                "select count(*) from pg_class where relkind in ('r', 'p') and relnamespace::regnamespace::text !~ '^pg_'"));
                connections = number(
                        admin,
                        "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()");
            }
        }
        Map<String, Long> topics = new TreeMap<>();
        long partitions = partitions(ciclo.data().resolve("kafka"), topics);
        return new Carico(memory, threads, bytes, schemas, tables, topics, partitions, connections);
    }

    /** How many milliseconds of processor each process takes in a second while nobody asks anything, over ten seconds. */
    static Map<String, Long> idle(RunningCiclo ciclo) throws IOException {
        Map<String, Long> before = processor(ciclo);
        LockSupport.parkNanos(Duration.ofSeconds(IDLE).toNanos());
        Map<String, Long> idle = processor(ciclo);
        idle.replaceAll((name, now) -> (now - before.getOrDefault(name, now)) / IDLE);
        return idle;
    }

    private static Map<String, Long> processor(RunningCiclo ciclo) throws IOException {
        Map<String, Long> millis = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : PROCESSES.entrySet()) {
            ProcessHandle process = ciclo.process(each.getValue()).orElseThrow();
            millis.put(
                    each.getKey(),
                    Stream.concat(Stream.of(process), process.descendants())
                            .mapToLong(p -> p.info()
                                    .totalCpuDuration()
                                    .orElse(Duration.ZERO)
                                    .toMillis())
                            .sum());
        }
        return millis;
    }

    private static Optional<Long> kib(ProcessHandle process, String file, String name) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file)).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst();
        } catch (NoSuchFileException e) {
            // It has just ended.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Connection admin, String sql) throws SQLException {
        try (Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long partitions(Path directory, Map<String, Long> topics) throws IOException {
        long partitions = 0;
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.toList()) {
                Matcher partition = PARTITION.matcher(file.toString());
                if (partition.matches() && !partition.group(1).startsWith("__")) {
                    topics.merge(partition.group(1), Files.size(file), Long::sum);
                    partitions++;
                }
            }
        }
        return partitions;
    }
}
