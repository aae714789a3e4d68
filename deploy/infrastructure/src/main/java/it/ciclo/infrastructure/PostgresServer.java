// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * PostgreSQL 18 as a child process: scram for everyone, 127.0.0.1 only, no socket in the file system, durable writes. Its data stay in their
 * directory over restarts.
 */
public final class PostgresServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final Duration START = Duration.ofSeconds(60);

    private final ChildProcess process;
    private final PostgresAddress address;

    private PostgresServer(ChildProcess process, PostgresAddress address) {
        this.process = process;
        this.address = address;
    }

    /**
     * @param directory of this server: {@code data}, its log and its pid file are in it
     * @param password of the superuser; the first start sets it
     */
    public static PostgresServer start(PostgresBinaries binaries, Path directory, int port, String password) {
        Path data = directory.resolve("data");
        try {
            Files.createDirectories(directory);
            Unprivileged user = Unprivileged.owning(directory);
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialize(binaries, user, directory, data, password);
            }
            ChildProcess process = ChildProcess.start(
                    "postgresql",
                    user.command(serve(binaries, data, port)),
                    Map.of("TZ", "UTC", "LC_ALL", "C"),
                    directory.resolve("postgresql.pid"),
                    directory.resolve("postgresql.log"),
                    ChildProcess.Stop.INT_THEN_QUIT);
            PostgresServer server =
                    new PostgresServer(process, new PostgresAddress("127.0.0.1", port, SUPERUSER, password));
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new InfrastructureException("cannot start PostgreSQL in " + directory + ": " + e.getMessage(), e);
        }
    }

    private static List<String> serve(PostgresBinaries binaries, Path data, int port) {
        List<String> command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", data.toString()));
        Map<String, String> settings = Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("password_encryption", "scram-sha-256"),
                // A comune's act must survive a power cut.
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("max_connections", "150"),
                Map.entry("shared_buffers", "48MB"),
                Map.entry("max_wal_size", "256MB"),
                Map.entry("autovacuum_max_workers", "2"),
                Map.entry("max_worker_processes", "4"),
                Map.entry("io_method", "sync"),
                // Compiling queries costs more than the small tables of a comune ever give back.
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_line_prefix", "%m %u@%d "),
                // Statements hold what people wrote; a log is read by others.
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_error_verbosity", "terse"));
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private static void initialize(
            PostgresBinaries binaries, Unprivileged user, Path directory, Path data, String password)
            throws IOException {
        Path secret = directory.resolve("initdb.secret");
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, password);
        // It may belong to the user the server runs as.
        user.own(secret);
        try {
            Process process = new ProcessBuilder(user.command(List.of(
                            binaries.program("initdb"),
                            "-D",
                            data.toString(),
                            "-U",
                            SUPERUSER,
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            // PostgreSQL's own collation: the order does not change with the machine's C library.
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("initdb.log").toFile()))
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new InfrastructureException("initdb failed, see " + directory.resolve("initdb.log"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted during initdb", e);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private void awaitReady() {
        long until = System.nanoTime() + START.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            try (Connection connection = address.connect("postgres");
                    Statement statement = connection.createStatement();
                    ResultSet shown = statement.executeQuery(
                            "select current_setting('fsync') || current_setting('synchronous_commit')")) {
                if (shown.next() && shown.getString(1).equals("onon")) {
                    return;
                }
                process.stop();
                throw new InfrastructureException("PostgreSQL does not write durably");
            } catch (SQLException e) {
                // 28: it answers and refuses us; waiting does not help.
                if (e.getSQLState() != null && e.getSQLState().startsWith("28")) {
                    process.stop();
                    throw new InfrastructureException("PostgreSQL refuses its superuser: " + e.getMessage(), e);
                }
                LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            }
        }
        String words = process.lastWords();
        process.stop();
        throw new InfrastructureException("PostgreSQL does not start:\n" + words);
    }

    public ChildProcess process() {
        return process;
    }

    public PostgresAddress address() {
        return address;
    }

    @Override
    public void close() {
        process.stop();
    }
}
