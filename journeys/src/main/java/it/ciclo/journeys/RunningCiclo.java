// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys;

import it.ciclo.demo.DemoAccounts;
import it.ciclo.standalone.Application;
import it.ciclo.standalone.Confronto;
import it.ciclo.standalone.DataDirectory;
import it.ciclo.standalone.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ciclo as its users start it: the launcher in a process of its own, with everything it starts, on real ports and real disks. */
public final class RunningCiclo implements AutoCloseable {

    private static final Duration TOKEN_AGE = Duration.ofMinutes(8);

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(9);

    private record Token(String value, Instant madeAt) {
        boolean isOlderThan(Duration age) {
            return madeAt.isBefore(Instant.now().minus(age));
        }
    }

    private final Path home;
    private final Path data;
    private final Ports ports;
    private final List<String> options;
    private final Map<String, String> environment;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final List<String> output = new ArrayList<>();
    private @Nullable Process launcher;

    /**
     * Without limits: a test does in a second what people do in a minute.
     *
     * @param home the project with its packaged modules
     * @param options further options of {@code up}
     */
    public RunningCiclo(Path home, Path data, int port, List<String> options) {
        this(home, data, port, options, Map.of("CICLO_LIMITS_ENABLED", "false"));
    }

    /** @param environment settings of the services (docs/interfaces.md, section 2) */
    public RunningCiclo(Path home, Path data, int port, List<String> options, Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.home = home;
        this.data = data;
        this.ports = new Ports(port);
        this.options = List.copyOf(options);
    }

    /** Returns when the launcher says that everything is ready. */
    public RunningCiclo start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-Dstdout.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dciclo.home=" + home,
                "-cp",
                home + "/deploy/standalone/target/standalone-0.1.0.jar:" + home + "/deploy/standalone/target/lib/*",
                "it.ciclo.standalone.Standalone",
                "up",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(ports.base())));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        launcher = process;
        CountDownLatch ready = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> follow(process, ready));
        while (!ready.await(200, TimeUnit.MILLISECONDS)) {
            if (!process.isAlive()) {
                throw new IOException("Ciclo did not start: " + String.join("\n", output()));
            }
        }
        return this;
    }

    private void follow(Process process, CountDownLatch ready) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = reader.readLine()) != null) {
                synchronized (output) {
                    output.add(line);
                }
                if (line.contains("Ciclo è pronto")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            // The process is gone; whoever waits sees that.
        }
    }

    /** What the launcher has said so far. */
    public List<String> output() {
        synchronized (output) {
            return List.copyOf(output);
        }
    }

    public Ports ports() {
        return ports;
    }

    public Path data() {
        return data;
    }

    /** Somebody in one role of one ente, speaking to a service; {@code ente} is an id or a part of the name. */
    public Api as(String username, String ente, String role, Application service) {
        return new Api(http, URI.create(ports.internal(service)), () -> token(username, ente), role);
    }

    /** One sign-in at a time; while none succeeds, a token that still lives does. */
    public synchronized String token(String username, String ente) throws IOException {
        String key = username + "@" + ente;
        Token known = tokens.get(key);
        if (known == null || known.isOlderThan(TOKEN_AGE)) {
            try {
                known = new Token(DemoAccounts.tenantToken(ports, username, ente), Instant.now());
                tokens.put(key, known);
            } catch (IOException e) {
                if (known == null || known.isOlderThan(TOKEN_LIFE)) {
                    throw e;
                }
            }
        }
        return known.value();
    }

    /** What the operator is told when asking whether the read models are the fold of the events. */
    public List<Confronto.Ente> confronto() throws IOException {
        return Confronto.ask(ports, new DataDirectory(data).secrets().of("internal"));
    }

    /** As the superuser, past every policy. */
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name,
                "postgres",
                new DataDirectory(data).secrets().of("database.superuser"));
    }

    /** The launcher's own process. */
    public ProcessHandle launcher() {
        return started().toHandle();
    }

    /** A process the launcher started, by the name of its pid file; empty while it is between two lives. */
    public java.util.Optional<ProcessHandle> process(String pidFile) throws IOException {
        try {
            String pid = Files.readString(data.resolve(pidFile))
                    .strip()
                    .lines()
                    .findFirst()
                    .orElse("")
                    .split("\\s+", -1)[0];
            return pid.isEmpty() ? java.util.Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
        } catch (NoSuchFileException e) {
            return java.util.Optional.empty();
        }
    }

    /** As Ctrl-C does; everything is taken down in order. */
    @Override
    public void close() {
        Process process = started();
        process.destroy();
        process.onExit().join();
        http.close();
    }

    private Process started() {
        if (launcher == null) {
            throw new IllegalStateException("not started");
        }
        return launcher;
    }
}
