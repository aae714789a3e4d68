// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.neighbour;

import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.neighbour.Sender.Sent;
import it.ciclo.journeys.neighbour.Work.Changing;
import it.ciclo.journeys.neighbour.Work.Reading;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/**
 * One comune asks for twenty times what it may; how long does another wait, against itself when nobody else asks. For commands and for pages
 * that are read, by turns, several times; the figures are those of {@code docs/measurements.md}.
 */
public final class NoisyNeighbour {

    /** What an ente may ask a second, of command-service and of query-service. */
    private static final int CHANGES = 20;

    private static final int READS = 50;
    private static final int TIMES = 20;

    /** Below what an ente may ask. */
    private static final int QUIET_PER_SECOND = 15;

    private static final int QUIET_CONNECTIONS = 4;
    private static final int LOUD_CONNECTIONS = 64;
    private static final int OBJECTIVES_EACH = 2;

    /** One that is neither open nor will be by anybody else here. */
    private static final int ANNO = 2001;

    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration SETTLE = Duration.ofMinutes(2);

    /** An ente, and what its connections do. */
    private record Ente(UUID tenant, Api reader, List<Reading> pages, List<Changing> changes) {}

    private record Pair(Sent idle, Sent beside) {
        double ratio() {
            return beside.millis(0.99) / idle.millis(0.99);
        }
    }

    private final RunningCiclo ciclo;
    private final Duration time;

    private NoisyNeighbour(RunningCiclo ciclo, Duration time) {
        this.ciclo = ciclo;
        this.time = time;
    }

    private void run(int repetitions) throws IOException, InterruptedException, SQLException {
        Ente quiet = ente("lovere", "ada.esempio", QUIET_CONNECTIONS);
        Ente loud = ente("lodrino", "ugo.esempio", LOUD_CONNECTIONS);
        for (boolean commands : new boolean[] {true, false}) {
            beside(commands, quiet, loud, WARM_UP);
            settle(loud);
        }
        List<Pair> changed = new ArrayList<>();
        List<Pair> read = new ArrayList<>();
        for (int n = 1; n <= repetitions; n++) {
            changed.add(pair(true, quiet, loud));
            read.add(pair(false, quiet, loud));
        }
        sum("commands", changed);
        sum("reads", read);
    }

    private Pair pair(boolean commands, Ente quiet, Ente loud) throws IOException, InterruptedException, SQLException {
        Sent idle = sender(commands, quiet, QUIET_PER_SECOND).during(time);
        if (!idle.statuses().keySet().equals(Set.of(200))) {
            throw new IllegalStateException("the quiet one is not served: " + idle.statuses());
        }
        Pair pair = new Pair(idle, beside(commands, quiet, loud, time));
        settle(loud);
        say((commands ? "commands" : "reads") + ", alone: " + latencies(pair.idle()));
        say("  beside the flood: " + latencies(pair.beside())
                + String.format(Locale.ROOT, "; ratio %.2f", pair.ratio()));
        return pair;
    }

    private Sent beside(boolean commands, Ente quiet, Ente loud, Duration during) throws InterruptedException {
        Sender flood = sender(commands, loud, TIMES * (commands ? CHANGES : READS));
        CompletableFuture<Sent> flooding = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                flooding.complete(flood.during(during));
            } catch (InterruptedException | RuntimeException e) {
                flooding.completeExceptionally(e);
            }
        });
        Sent sent = sender(commands, quiet, QUIET_PER_SECOND).during(during);
        Sent loudly = flooding.join();
        say(String.format(
                Locale.ROOT,
                "  flood: %.0f/s sent, %.0f/s done, %.0f/s refused; %s",
                loudly.perSecond(0, 1_000),
                loudly.perSecond(200, 300),
                loudly.perSecond(429, 430),
                loudly.statuses()));
        return sent;
    }

    private Sender sender(boolean commands, Ente ente, double perSecond) {
        return commands
                ? new Sender(ciclo.ports().base() + 1, ente.changes(), perSecond)
                : new Sender(ciclo.ports().base() + 2, ente.pages(), perSecond);
    }

    /** Until what was written is also shown: the next is measured on a quiet machine. */
    private void settle(Ente ente) throws IOException, InterruptedException, SQLException {
        long sequence = sequence(ente.tenant());
        long until = System.nanoTime() + SETTLE.toNanos();
        String path = "/enti/" + ente.tenant() + "/unita";
        while (true) {
            Api.Answer answer = ente.reader().get(path, sequence);
            if (answer.ok() && answer.headers().firstValue("Stale").isEmpty()) {
                return;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the views stay behind " + sequence);
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private long sequence(UUID tenant) throws SQLException {
        try (Connection admin = ciclo.database("command");
                PreparedStatement head =
                        admin.prepareStatement("select last_sequence from tenant_head where tenant_id = ?")) {
            head.setObject(1, tenant);
            ResultSet row = head.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private Ente ente(String name, String segretario, int connections) throws IOException, InterruptedException {
        Api query = ciclo.as(segretario, name, "SEGRETARIO", Application.QUERY);
        Api people = ciclo.as(segretario, name, "SEGRETARIO", Application.TENANT);
        Api command = ciclo.as(segretario, name, "SEGRETARIO", Application.COMMAND);
        UUID tenant = tenant(people, name);
        String root = "/enti/" + tenant;
        String unita = first(query.get(root + "/unita", 0).json());
        String persona = first(people.get(root + "/persone", 0).json());
        done(command, Api.Command.post(root + "/cicli", null, "{\"anno\": " + ANNO + "}"));
        done(
                command,
                Api.Command.post(root + "/piani", null, "{\"anno\": " + ANNO + ", \"contenitore\": \"AUTONOMO\"}"));
        String token = ciclo.token(segretario, name);
        List<Changing> changes = new ArrayList<>();
        for (int c = 0; c < connections; c++) {
            List<String> ids = new ArrayList<>();
            for (int n = 0; n < OBJECTIVES_EACH; n++) {
                String codice = "V-" + c + "-" + n;
                ids.add(done(
                        command,
                        Api.Command.post(
                                root + "/obiettivi",
                                null,
                                "{\"anno\": %d, \"codice\": \"%s\", \"unita\": \"%s\", %s"
                                        .formatted(ANNO, codice, unita, Changing.content(codice, persona)))));
            }
            changes.add(new Changing(root, token, persona, ids, new long[OBJECTIVES_EACH]));
        }
        Reading page = new Reading(Wire.request("GET", root + "/cicli/" + ANNO + "/cruscotto", token, "", ""));
        return new Ente(tenant, query, Collections.nCopies(connections, page), changes);
    }

    /** Patiently: the loud one, too, is prepared within its limit. */
    private static String done(Api api, Api.Command command) throws IOException, InterruptedException {
        Api.Answer answer = api.send(command);
        while (answer.status() == 429) {
            Thread.sleep(Duration.ofMillis(200));
            answer = api.send(command);
        }
        if (!answer.ok()) {
            throw new IllegalStateException(command.path() + ": " + answer.body());
        }
        return answer.id();
    }

    private static UUID tenant(Api people, String name) throws IOException, InterruptedException {
        for (JsonNode one : people.get("/io", 0).json().path("appartenenze")) {
            if (one.path("denominazione").asString().toLowerCase(Locale.ROOT).contains(name)) {
                return UUID.fromString(one.path("tenant").asString());
            }
        }
        throw new IllegalStateException("no " + name);
    }

    private static String first(JsonNode list) {
        return list.path(0).path("id").asString();
    }

    private static void sum(String what, List<Pair> pairs) {
        Sent idle = Sent.of(pairs.stream().map(Pair::idle).toList());
        Sent beside = Sent.of(pairs.stream().map(Pair::beside).toList());
        String each = String.join(
                " ",
                pairs.stream()
                        .map(pair -> String.format(Locale.ROOT, "%.2f", pair.ratio()))
                        .toList());
        say("ALL " + what + ", alone: " + latencies(idle));
        say("ALL " + what + ", beside the flood: " + latencies(beside));
        say(String.format(
                Locale.ROOT,
                "ALL %s, ratio of p99: %.2f (each time: %s), of medians: %.2f",
                what,
                beside.millis(0.99) / idle.millis(0.99),
                each,
                beside.millis(0.5) / idle.millis(0.5)));
    }

    private static String latencies(Sent sent) {
        return String.format(
                Locale.ROOT,
                "%d, median %.1f ms, p99 %.1f ms, longest %.1f ms, %s",
                sent.nanos().length,
                sent.millis(0.5),
                sent.millis(0.99),
                sent.millis(1),
                sent.statuses());
    }

    private static void say(String what) {
        System.out.println(what);
    }

    /** {@code NoisyNeighbour <project> [--port N] [--times N] [--seconds N] [--without-limits]}. */
    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        boolean limits = !given.contains("--without-limits");
        // The limit of the ente is what is shown here, so no person of it is stopped before.
        Map<String, String> settings = limits
                ? Map.of("CICLO_LIMITS_PERSON_RATE", "100000", "CICLO_LIMITS_PERSON_BURST", "100000")
                : Map.of("CICLO_LIMITS_ENABLED", "false");
        Path data = Files.createTempDirectory("ciclo-vicino-");
        try (RunningCiclo ciclo = new RunningCiclo(
                        Path.of(arguments[0]), data, option(given, "--port", 9_800), List.of("--no-cache"), settings)
                .start()) {
            say("limits " + (limits ? "on" : "off") + ", data in " + data);
            new NoisyNeighbour(ciclo, Duration.ofSeconds(option(given, "--seconds", 10)))
                    .run(option(given, "--times", 3));
        }
        System.exit(0);
    }

    private static int option(List<String> given, String name, int otherwise) {
        int at = given.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(given.get(at + 1));
    }
}
