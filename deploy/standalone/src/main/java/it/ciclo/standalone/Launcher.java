// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import it.ciclo.infrastructure.ChildProcess;
import it.ciclo.infrastructure.Database;
import it.ciclo.infrastructure.KafkaBroker;
import it.ciclo.infrastructure.KafkaUsers;
import it.ciclo.infrastructure.PostgresAddress;
import it.ciclo.infrastructure.PostgresBinaries;
import it.ciclo.infrastructure.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Starts PostgreSQL, Kafka and the applications, in the order they need each other and otherwise at the same time, and takes them down in the
 * opposite order.
 */
public final class Launcher implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final DataDirectory data;
    private final Ports ports;
    private final Console console;
    private final boolean demo;
    private final Secrets secrets;
    private final Path java = Path.of(System.getProperty("java.home", ""), "bin", "java");
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<Application, Installation> installations = new ConcurrentHashMap<>();
    private final Map<Application, Supervised> applications = new EnumMap<>(Application.class);
    private final Supervised postgres;
    private final Supervised kafka;

    /**
     * @param home the project, with the packaged applications in it
     * @param data already opened
     * @param demo whether demo enti may be made
     */
    public Launcher(Path home, DataDirectory data, Ports ports, Console console, boolean demo) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.console = console;
        this.demo = demo;
        this.secrets = data.secrets();
        this.postgres = new Supervised("PostgreSQL", this::startPostgres, () -> true, console);
        this.kafka = new Supervised("Kafka", this::startKafka, () -> true, console);
        for (Application application : Application.values()) {
            applications.put(
                    application,
                    new Supervised(
                            application.module(),
                            () -> startApplication(application),
                            () -> isHealthy(application),
                            console));
        }
    }

    /** Returns when everything serves. */
    public void start() {
        data.endOrphans().forEach(name -> console.warn("Ho fermato " + name + ", rimasto da un avvio precedente."));
        Machine.check(ports, data, console);
        kafka.begin();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> preparations = new ArrayList<>();
            for (Application application : Application.values()) {
                preparations.add(together.submit(
                        () -> installations.put(application, Installation.of(application, home, data.cache(), java))));
            }
            postgres.begin();
            postgres.awaitReady(PATIENCE);
            console.done("PostgreSQL è pronto");
            preparations.forEach(Launcher::join);
            List<Future<?>> migrations = new ArrayList<>();
            for (Application application : Application.values()) {
                migrations.add(together.submit(() -> migrate(application)));
            }
            migrations.forEach(Launcher::join);
            console.done("le banche dati sono aggiornate");
        }
        applications.values().forEach(Supervised::begin);
        kafka.awaitReady(PATIENCE);
        console.done("Kafka è pronto");
        CompletableFuture.allOf(applications.values().stream()
                        .map(application -> CompletableFuture.runAsync(
                                () -> {
                                    application.awaitReady(PATIENCE);
                                    console.done(application.name() + " è pronto");
                                },
                                command -> Thread.ofVirtual().start(command)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private ChildProcess startPostgres() {
        return PostgresServer.start(
                        PostgresBinaries.in(data.cache()),
                        data.postgres(),
                        ports.postgres(),
                        secrets.of("database.superuser"))
                .process();
    }

    private ChildProcess startKafka() {
        Path aot = AotTraining.kafkaCache(data);
        return KafkaBroker.start(
                        java,
                        Files.exists(aot) ? List.of("-XX:AOTCache=" + aot) : List.of(),
                        data.kafka(),
                        ports.kafka(),
                        ports.controller(),
                        kafkaPasswords())
                .process();
    }

    private Map<String, String> kafkaPasswords() {
        return KafkaUsers.ALL.stream().collect(Collectors.toMap(user -> user, user -> secrets.of("kafka." + user)));
    }

    private Void migrate(Application application) throws IOException {
        PostgresAddress server =
                new PostgresAddress("127.0.0.1", ports.postgres(), "postgres", secrets.of("database.superuser"));
        for (Database database : application.databases()) {
            database.createRoles(
                    server,
                    database.roles().stream()
                            .collect(Collectors.toMap(role -> role, role -> secrets.of("database." + role))));
            database.create(server, database.usualName());
            try (URLClassLoader classes = installation(application).resources()) {
                database.migrate(server, database.usualName(), classes);
            }
        }
        return null;
    }

    private Installation installation(Application application) {
        Installation installation = installations.get(application);
        if (installation == null) {
            throw new IllegalStateException(application.module() + " is not installed yet");
        }
        return installation;
    }

    private ChildProcess startApplication(Application application) {
        Map<String, String> environment = new HashMap<>(application.environment(ports, secrets, data));
        environment.put("CICLO_DEMO", Boolean.toString(demo));
        return ChildProcess.start(
                application.module(),
                installation(application).command(java, data),
                environment,
                data.pids().resolve(application.module() + ".pid"),
                data.logs().resolve(application.module() + ".log"),
                ChildProcess.Stop.TERM_THEN_KILL);
    }

    private boolean isHealthy(Application application) {
        URI health = URI.create("http://127.0.0.1:" + ports.healthOf(application) + "/actuator/health");
        try {
            return http.send(
                                    HttpRequest.newBuilder(health)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes the caches of loaded classes that are missing, slowly and in the background. */
    public AotTraining training() {
        return new AotTraining(java, data, secrets, ports, List.copyOf(installations.values()), kafkaPasswords());
    }

    public Secrets secrets() {
        return secrets;
    }

    public Ports ports() {
        return ports;
    }

    private static <T> T join(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new StartException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrotto", e);
        }
    }

    /** Applications first, all at once; then Kafka; PostgreSQL last. */
    @Override
    public void close() {
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            applications.values().forEach(application -> together.execute(application::stop));
        }
        kafka.stop();
        postgres.stop();
    }
}
