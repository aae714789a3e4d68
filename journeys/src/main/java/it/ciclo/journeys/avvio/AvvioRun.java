// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.avvio;

import it.ciclo.demo.SignIn;
import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.standalone.Application;
import it.ciclo.standalone.DataDirectory;
import it.ciclo.standalone.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings in the comuni of the official list as the administrator of a consortium does: of each hundred eighty from a sheet and twenty
 * one by one, the next hundred when half of the one before is ready. Says what it cost; a comune that is not ready at the end is a
 * failure.
 */
public final class AvvioRun {

    private static final int BLOCK = 100;
    private static final int FROM_A_SHEET = 80;
    private static final int TYPISTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration TOKEN_AGE = Duration.ofMinutes(6);
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningCiclo ciclo;
    private final List<String> istat;
    private final String password;
    private final Api administrator;
    private final String consortium;
    private final Map<String, Integer> order = new HashMap<>();
    private final List<Long> sheets = new ArrayList<>();
    private final List<Long> calls = new CopyOnWriteArrayList<>();
    private @Nullable String token;
    private Instant signedIn = Instant.EPOCH;

    private AvvioRun(RunningCiclo ciclo, List<String> istat) throws IOException, InterruptedException {
        this.ciclo = ciclo;
        this.istat = istat;
        this.password = new DataDirectory(ciclo.data()).secrets().of("administrator");
        this.administrator = new Api(
                HttpClient.newHttpClient(),
                URI.create(ciclo.ports().internal(Application.TENANT)),
                this::token,
                "CONSORTIUM_ADMIN");
        this.consortium = administrator
                .get("/io", 0)
                .json()
                .path("consorzi")
                .path(0)
                .path("id")
                .asString();
        for (String one : istat) {
            order.put(one, order.size());
        }
    }

    private synchronized String token() throws IOException {
        if (token == null || signedIn.isBefore(Instant.now().minus(TOKEN_AGE))) {
            token = new SignIn(ciclo.ports()).baseToken(Secrets.ADMINISTRATOR, password);
            signedIn = Instant.now();
        }
        return token;
    }

    private boolean run() throws IOException, InterruptedException, SQLException {
        Map<String, Long> idle = Carico.idle(ciclo);
        Carico before = Carico.of(ciclo);
        Instant began = Instant.now();
        for (int from = 0; from < istat.size(); from += BLOCK) {
            List<String> block = istat.subList(from, Math.min(from + BLOCK, istat.size()));
            int cut = Math.min(FROM_A_SHEET, block.size());
            sheet(from, block.subList(0, cut));
            oneByOne(block.subList(cut, block.size()));
            await(BLOCK / 2);
            if (from % 1000 == 900) {
                System.out.printf(
                        Locale.ROOT,
                        "%6d begun after %d s%n",
                        from + block.size(),
                        since(began).toSeconds());
            }
        }
        await(0);
        Duration took = since(began);
        List<Tempo> times = times();
        Carico after = levelled();
        Rapporto.lines(times, sheets, calls, took, before, after).forEach(System.out::println);
        lists();
        Carico.idle(ciclo)
                .forEach((name, now) -> System.out.printf(
                        Locale.ROOT,
                        "processor while nobody asks anything, %s: %d ms a second, then %d%n",
                        name,
                        idle.getOrDefault(name, 0L),
                        now));
        return times.size() == istat.size();
    }

    private static Duration since(Instant began) {
        return Duration.between(began, Instant.now());
    }

    private void sheet(int from, List<String> comuni) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("file", "comuni-" + from + ".csv");
        ArrayNode rows = body.putArray("righe");
        for (String one : comuni) {
            rows.add(comune(one).put("riga", rows.size() + 2));
        }
        sheets.add(timed("/caricamenti", body));
    }

    private void oneByOne(List<String> comuni) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<String> failures = new CopyOnWriteArrayList<>();
        List<Thread> typists = new ArrayList<>();
        for (int t = 0; t < TYPISTS; t++) {
            typists.add(Thread.ofVirtual().start(() -> {
                for (int n = next.getAndIncrement(); n < comuni.size(); n = next.getAndIncrement()) {
                    try {
                        calls.add(timed("/avvii", comune(comuni.get(n))));
                    } catch (IOException e) {
                        failures.add(e.toString());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                }
            }));
        }
        for (Thread typist : typists) {
            typist.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.toString());
        }
    }

    /** In microseconds, without what had to be waited for before it was let in. */
    private long timed(String path, ObjectNode body) throws IOException, InterruptedException {
        Api.Command command = Api.Command.post("/consorzi/" + consortium + path, null, body.toString());
        while (true) {
            long at = System.nanoTime();
            Api.Answer answer = administrator.send(command);
            if (answer.status() == 201) {
                return (System.nanoTime() - at) / 1000;
            }
            orWait(path, answer);
        }
    }

    /** A limit says when one may come again; anything else is the end. */
    private static void orWait(String path, Api.Answer answer) throws IOException {
        if (answer.status() != 429) {
            throw new IOException(path + ": " + answer.status() + " " + answer.body());
        }
        long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
        LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
    }

    private Api.Answer read(String path) throws IOException, InterruptedException {
        while (true) {
            Api.Answer answer = administrator.get(path, 0);
            if (answer.status() == 200) {
                return answer;
            }
            orWait(path, answer);
        }
    }

    /** Whole, so that all seven steps can be done; with one unit and no people, as empty as a comune can be. */
    private static ObjectNode comune(String istat) {
        ObjectNode comune = JSON.createObjectNode().put("comune", istat);
        comune.putObject("profilo")
                .put("indirizzo", "Piazza Dimostrativa, 1")
                .put("cap", "00100")
                .put("codiceFiscale", "00341690162")
                .put("email", "info@c" + istat + ".example")
                .put("pec", "protocollo@pec.c" + istat + ".example")
                .put("dipendenti", 9);
        ArrayNode units = comune.putArray("uffici");
        units.addObject().put("codice", "AM").put("nome", "Affari generali");
        comune.putObject("segretario")
                .put("nome", "Sara")
                .put("cognome", "Esempio")
                .put("email", "segretario@c" + istat + ".example");
        return comune;
    }

    private JsonNode page(String query) throws IOException, InterruptedException {
        return read("/consorzi/" + consortium + "/avvii" + query).json();
    }

    /** Until no more than so many are on their way. */
    private void await(int atMost) throws IOException, InterruptedException {
        Instant patience = Instant.now().plus(PATIENCE);
        JsonNode counts = page("?limite=1").path("conteggi");
        while (counts.path("inCorso").asInt() > atMost) {
            if (Instant.now().isAfter(patience)) {
                throw new IllegalStateException("they do not get on: " + counts);
            }
            LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
            counts = page("?limite=1").path("conteggi");
        }
        if (counts.path("falliti").asInt() + counts.path("mancanti").asInt() > 0) {
            throw new IllegalStateException("some are stuck: " + page("?limite=3"));
        }
    }

    /** Of those that are ready, in the order they were begun in; the whole list, page by page. */
    private List<Tempo> times() throws IOException, InterruptedException {
        List<Tempo> times = new ArrayList<>();
        int pages = 0;
        long at = System.nanoTime();
        String mark = "";
        do {
            JsonNode page = page("?limite=200&stato=PRONTO" + mark);
            for (JsonNode one : page.path("avvii")) {
                Integer place = order.get(one.path("dati").path("comune").asString());
                if (place != null) {
                    times.add(Tempo.of(place, one));
                }
            }
            pages++;
            mark = page.has("altri") ? "&dopo=" + page.path("altri").asString() : "";
        } while (!mark.isEmpty());
        System.out.printf(
                Locale.ROOT, "%d pages of 200: %d ms each%n", pages, (System.nanoTime() - at) / 1_000_000 / pages);
        times.sort(Comparator.comparingInt(Tempo::posto));
        return times;
    }

    /** What an administrator waits for, who looks at the list. */
    private void lists() throws IOException, InterruptedException {
        String list = "/consorzi/" + consortium + "/avvii";
        for (String path : List.of(
                list, list + "?q=san", list + "?q=lovere", list + "?q=016128", list + "?stato=CONFERMATO", "/io")) {
            List<Long> micros = new ArrayList<>();
            for (int n = 0; n < 40; n++) {
                // Slower than any limit.
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                long at = System.nanoTime();
                read(path);
                micros.add((System.nanoTime() - at) / 1000);
            }
            System.out.printf(
                    Locale.ROOT,
                    "GET %s: median %.1f ms%n",
                    path.replace(consortium, "…"),
                    Rapporto.median(micros.subList(10, 40)) / 1000.0);
        }
    }

    /** Once everything has been sent on and read. */
    private Carico levelled() throws IOException, SQLException {
        Instant patience = Instant.now().plus(PATIENCE);
        while (sum("command", "select coalesce(sum(sequence), 0) from relay_cursor")
                        != sum("command", "select coalesce(sum(last_sequence), 0) from tenant_head")
                || sum("query", "select coalesce(sum(sequence), 0) from read_v1.tenant_position")
                        != sum("command", "select coalesce(sum(last_sequence), 0) from tenant_head")) {
            if (Instant.now().isAfter(patience)) {
                throw new IllegalStateException("the views do not come level");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return Carico.of(ciclo);
    }

    private long sum(String database, String sql) throws SQLException {
        try (Connection admin = ciclo.database(database);
                Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** {@code AvvioRun <project> [--data DIR] [--port N] [--comuni N]}. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path data = Path.of(option(
                arguments, "--data", Files.createTempDirectory("ciclo-avvio-").toString()));
        int port = Integer.parseInt(option(arguments, "--port", "9800"));
        int most = Integer.parseInt(option(arguments, "--comuni", "100000"));
        List<String> istat;
        try (var lines = Files.lines(home.resolve("tenant-service/src/main/resources/comuni/comuni.csv"))) {
            istat = lines.skip(2)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .limit(most)
                    .toList();
        }
        boolean whole;
        try (RunningCiclo ciclo = new RunningCiclo(home, data, port, List.of("--no-cache", "--no-demo")).start()) {
            System.out.println("data in " + data);
            whole = new AvvioRun(ciclo, istat).run();
        }
        System.exit(whole ? 0 : 1);
    }

    private static String option(String[] arguments, String name, String otherwise) {
        int at = List.of(arguments).indexOf(name);
        return at < 0 ? otherwise : arguments[at + 1];
    }
}
