// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.broken;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Topics;
import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Kafka may stand, die, and forget what it had acknowledged: no command notices, and the views come out whole. */
class BrokerJourneyTest {

    private static final RunningCiclo CICLO = SharedCiclo.get();
    /** No two units of an ente have one name. */
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    /** {@code -Dciclo.broker.absence=PT30S} is the run of docs/measurements.md. */
    private static final Duration ABSENCE = Duration.parse(System.getProperty("ciclo.broker.absence", "PT10S"));

    private static final Path KAFKA = Path.of("kafka", "kafka.pid");
    private static final Path QUERY = Path.of("run", "query-service.pid");

    /** Somebody of each ente, renaming a unit as fast as it goes. */
    private static final class Load implements Runnable {
        private final Api commands;
        private final String path;
        private final String before;
        private final AtomicBoolean wanted = new AtomicBoolean(true);
        private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();

        Load(Api commands, String path, String before) {
            this.commands = commands;
            this.path = path;
            this.before = before;
        }

        @Override
        public void run() {
            while (wanted.get()) {
                answers.add(once());
            }
        }

        String once() {
            return renamed("Ufficio di prova " + NAMES.incrementAndGet());
        }

        /** Others use this ente after us. */
        void undo() {
            wanted.set(false);
            renamed(before);
        }

        private String renamed(String nome) {
            try {
                return Integer.toString(commands.send(Api.Command.put(path, null, """
                                {"nome": "%s", "motivo": "Prova di Kafka fermo"}""".formatted(nome)))
                        .status());
            } catch (IOException e) {
                return e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return e.toString();
            }
        }
    }

    private final List<Load> under = new ArrayList<>();

    /** Also of a test that failed half-way. */
    @AfterEach
    void unload() {
        under.forEach(Load::undo);
    }

    @Test
    void commandsGoOnWhileTheBrokerStandsAndTheViewsFollowSoonAfter() throws Exception {
        List<Load> loads = loads();
        List<Thread> threads = begin(loads);
        ProcessHandle broker = process(KAFKA);
        signal("STOP", broker);
        LockSupport.parkNanos(ABSENCE.toNanos());
        signal("CONT", broker);
        say("Kafka stood for " + ABSENCE, untilLevel(loads, threads));
        assertAnswered(loads);
    }

    @Test
    void commandsGoOnWhileTheBrokerIsDownAndTheViewsFollowSoonAfter() throws Exception {
        List<Load> loads = loads();
        List<Thread> threads = begin(loads);
        keepDown(ABSENCE);
        say("Kafka was down for " + ABSENCE, untilLevel(loads, threads));
        assertAnswered(loads);
    }

    /**
     * What Kafka had acknowledged but not written is gone after a loss of power; nobody had read it yet, though query-service was
     * connected. The next entry of one ente shows that the ones before it did not come; of the other one nothing follows.
     */
    @Test
    void whatTheTopicLostBeforeItWasReadIsSentAgain() throws Exception {
        List<Load> loads = loads();
        ProcessHandle query = process(QUERY);
        signal("STOP", query);
        some(loads);
        awaitSent();
        loseTheTail();
        some(loads.subList(0, 1));
        signal("CONT", query);
        say("the tail was lost unread", untilLevel(loads, List.of()));
    }

    // --- the broker

    /** The log loses its last kilobytes as a machine without power loses what it had not written; then the broker starts anew. */
    private static void loseTheTail() throws Exception {
        ProcessHandle broker = process(KAFKA);
        signal("STOP", broker);
        int cut = 0;
        for (Path partition : partitions()) {
            Path last = lastSegment(partition);
            long size = Files.size(last);
            if (size > 0) {
                try (FileChannel channel = FileChannel.open(last, StandardOpenOption.WRITE)) {
                    channel.truncate(Math.max(0, size - 8_000));
                }
                cut++;
            }
        }
        assertThat(cut).as("partitions cut").isPositive();
        broker.destroyForcibly();
        awaitAnother(broker);
    }

    private static List<Path> partitions() throws IOException {
        try (Stream<Path> files = Files.walk(CICLO.data().resolve("kafka"))) {
            return files.filter(Files::isDirectory)
                    .filter(file -> String.valueOf(file.getFileName()).startsWith(Topics.PERFORMANCE + "-"))
                    .toList();
        }
    }

    private static Path lastSegment(Path partition) throws IOException {
        try (Stream<Path> files = Files.list(partition)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static ProcessHandle process(Path pidFile) throws IOException {
        Instant until = Instant.now().plus(AT_MOST);
        Optional<ProcessHandle> process = CICLO.process(pidFile.toString());
        while (process.isEmpty() && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            process = CICLO.process(pidFile.toString());
        }
        return process.orElseThrow();
    }

    /** Whatever is started in its place dies too, until the time is over. */
    private static void keepDown(Duration absence) throws IOException {
        Set<Long> killed = new HashSet<>();
        Instant until = Instant.now().plus(absence);
        while (Instant.now().isBefore(until)) {
            // Each once: the file names the dead one until another is started.
            CICLO.process(KAFKA.toString())
                    .filter(broker -> killed.add(broker.pid()))
                    .ifPresent(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void awaitAnother(ProcessHandle broker) throws IOException {
        broker.onExit().join();
        Instant until = Instant.now().plus(AT_MOST);
        while (process(KAFKA).pid() == broker.pid() && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    // --- the load

    private List<Load> loads() throws IOException, InterruptedException {
        List<Load> loads = under;
        for (String[] one : new String[][] {{"ada.esempio", "lovere"}, {"ugo.esempio", "lodrino"}}) {
            Api query = CICLO.as(one[0], one[1], "SEGRETARIO", Application.QUERY);
            String tenant = tenant(one[0], one[1]);
            JsonNode unita = query.get("/enti/" + tenant + "/unita", 0).json().path(0);
            loads.add(new Load(
                    CICLO.as(one[0], one[1], "SEGRETARIO", Application.COMMAND),
                    "/enti/" + tenant + "/unita/" + unita.path("id").asString(),
                    unita.path("nome").asString()));
        }
        return loads;
    }

    private static String tenant(String username, String ente) throws IOException, InterruptedException {
        Api people = CICLO.as(username, ente, "SEGRETARIO", Application.TENANT);
        for (JsonNode one : people.get("/io", 0).json().path("appartenenze")) {
            if (one.path("denominazione").asString().toLowerCase(Locale.ROOT).contains(ente)) {
                return one.path("tenant").asString();
            }
        }
        throw new IllegalStateException("no ente " + ente);
    }

    private static List<Thread> begin(List<Load> loads) {
        return loads.stream().map(load -> Thread.ofVirtual().start(load)).toList();
    }

    private static void assertAnswered(List<Load> loads) {
        for (Load load : loads) {
            assertThat(load.answers)
                    .as("commands meanwhile")
                    .hasSizeGreaterThan(10)
                    .allMatch(answer -> answer.matches("[24]\\d\\d"))
                    .contains("200");
        }
    }

    private static void some(List<Load> loads) {
        for (Load load : loads) {
            for (int i = 0; i < 10; i++) {
                assertThat(load.once()).isEqualTo("200");
            }
        }
    }

    // --- where it stands

    private static Duration untilLevel(List<Load> loads, List<Thread> threads)
            throws SQLException, InterruptedException {
        Instant began = Instant.now();
        loads.forEach(load -> load.wanted.set(false));
        for (Thread thread : threads) {
            thread.join();
        }
        Map<UUID, Long> heads = heads();
        while (!positions().equals(heads)
                && Duration.between(began, Instant.now()).compareTo(AT_MOST) < 0) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(positions()).as("where the views stand").isEqualTo(heads);
        return Duration.between(began, Instant.now());
    }

    private static void awaitSent() throws SQLException {
        Instant until = Instant.now().plus(AT_MOST);
        String unsent = "select count(*) from relay_cursor c join tenant_head h using (tenant_id)"
                + " where c.sequence < h.last_sequence";
        while (count("command", unsent) > 0 && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(count("command", unsent)).as("enti with entries not sent").isZero();
    }

    private static void say(String what, Duration took) {
        System.out.println("broker: " + what + ", the views were level " + took.toMillis() + " ms later");
    }

    private static Map<UUID, Long> heads() throws SQLException {
        return longs("command", "select tenant_id, last_sequence from tenant_head");
    }

    private static Map<UUID, Long> positions() throws SQLException {
        return longs("query", "select tenant_id, sequence from read_v1.tenant_position");
    }

    private static Map<UUID, Long> longs(String database, String sql) throws SQLException {
        Map<UUID, Long> longs = new TreeMap<>();
        try (Connection admin = CICLO.database(database);
                PreparedStatement statement = admin.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                longs.put(row.getObject(1, UUID.class), row.getLong(2));
            }
        }
        return longs;
    }

    private static long count(String database, String sql) throws SQLException {
        try (Connection admin = CICLO.database(database);
                PreparedStatement statement = admin.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
