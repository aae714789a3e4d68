// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clients send commands over HTTP while processes die at instants taken from a seed; afterwards what the clients were told is
 * compared with what is stored and what is shown. Says what it attempted; attempting less than asked is a failure.
 */
public final class KillRun {

    /**
     * @param acknowledgements at least so many before it ends
     * @param kills so many SIGKILLs
     * @param unsafe commits are not waited for and only PostgreSQL is killed, to show that the run can go red
     */
    public record Plan(long seed, int clients, int acknowledgements, int kills, boolean unsafe) {}

    /** Years nobody uses: a year further ahead than the next one cannot be opened. */
    private static final int FIRST_YEAR = 2001;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Plan plan;
    private final RunningCiclo ciclo;
    private final SplittableRandom random;
    private final Path logFile;
    private final Instant began = Instant.now();
    private int killed;

    public KillRun(Plan plan, RunningCiclo ciclo, Path logFile) {
        this.plan = plan;
        this.ciclo = ciclo;
        this.random = new SplittableRandom(plan.seed());
        this.logFile = logFile;
    }

    public Outcome run() throws IOException, InterruptedException, SQLException {
        List<Kill> kills = Kill.planned(plan);
        say(plan + ", kills " + kills);
        if (plan.unsafe()) {
            CarelessCommits.in(ciclo);
        }
        Map<UUID, Long> baseline = store().sequences();
        try (ClientLog log = new ClientLog(logFile)) {
            List<Client> clients = clients(log);
            List<Thread> threads = clients.stream()
                    .map(client -> Thread.ofVirtual().start(() -> run(client, log)))
                    .toList();
            for (Kill kill : kills) {
                await(log, kill.after());
                LockSupport.parkNanos(kill.later().toNanos());
                kill(kill.target(), log);
            }
            await(log, plan.acknowledgements());
            Instant quiet = Instant.now();
            clients.forEach(Client::stop);
            for (Thread thread : threads) {
                thread.join();
            }
            return check(log, baseline, quiet);
        }
    }

    private static void run(Client client, ClientLog log) {
        try {
            client.run();
        } catch (RuntimeException e) {
            log.defect("a client gave up: " + e);
        }
    }

    private Outcome check(ClientLog log, Map<UUID, Long> baseline, Instant quiet)
            throws SQLException, InterruptedException {
        List<String> findings = new ArrayList<>(log.defects());
        if (killed < plan.kills()) {
            findings.add("only " + killed + " kills of " + plan.kills());
        }
        if (log.acknowledged() < plan.acknowledgements()) {
            findings.add("only " + log.acknowledged() + " acknowledgements of " + plan.acknowledgements());
        }
        Store store = store();
        findings.addAll(StoreCheck.findings(store, log.told(), baseline));
        // Views that stand above a register that lost its end never come level.
        Duration patience = plan.unsafe() ? Duration.ofSeconds(20) : PATIENCE;
        ViewCheck.Result views = ViewCheck.untilLevel(ciclo, store, patience);
        findings.addAll(views.findings());
        Instant now = Instant.now();
        return Outcome.of(
                log,
                killed,
                store.events().size(),
                views.rows(),
                Duration.between(began, now),
                Duration.between(quiet, now),
                findings);
    }

    private Store store() throws SQLException {
        try (Connection admin = ciclo.database("command")) {
            return Store.read(admin);
        }
    }

    /** Until so many are acknowledged; gives up when none more comes for long, and the run then says how many there were. */
    private static void await(ClientLog log, int acknowledged) {
        int before = -1;
        Instant patience = Instant.MAX;
        for (int now = log.acknowledged(); now < acknowledged; now = log.acknowledged()) {
            if (now > before) {
                before = now;
                patience = Instant.now().plus(PATIENCE);
            } else if (Instant.now().isAfter(patience)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    /** Waits for it while it is between two lives. */
    private void kill(Target target, ClientLog log) throws IOException, InterruptedException {
        Instant patience = Instant.now().plus(PATIENCE);
        Optional<ProcessHandle> process = target.process(ciclo);
        while (process.isEmpty() && Instant.now().isBefore(patience)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            process = target.process(ciclo);
        }
        if (process.isEmpty()) {
            return;
        }
        say("SIGKILL " + target + ", pid " + process.get().pid() + ", after " + log.acknowledged()
                + " acknowledgements");
        process.get().destroyForcibly();
        if (hasEnded(process.get())) {
            killed++;
        }
        if (target == Target.LAUNCHER) {
            ciclo.start();
        }
    }

    private static boolean hasEnded(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    private void say(String what) {
        long seconds = Duration.between(began, Instant.now()).toSeconds();
        System.out.println(String.format(Locale.ROOT, "%4d s  %s", seconds, what));
    }

    /** One year for each client, over both enti by turns. */
    private List<Client> clients(ClientLog log) throws IOException, InterruptedException {
        record Ente(String name, String segretario) {}
        List<Ente> enti = List.of(new Ente("lovere", "ada.esempio"), new Ente("lodrino", "ugo.esempio"));
        List<Client> clients = new ArrayList<>();
        for (int n = 0; n < plan.clients(); n++) {
            Ente ente = enti.get(n % enti.size());
            Api query = ciclo.as(ente.segretario(), ente.name(), "SEGRETARIO", Application.QUERY);
            Api people = ciclo.as(ente.segretario(), ente.name(), "SEGRETARIO", Application.TENANT);
            String tenant = tenant(ente.segretario(), ente.name());
            JsonNode unita = query.get("/enti/" + tenant + "/unita", 0).json().path(0);
            JsonNode persona =
                    people.get("/enti/" + tenant + "/persone", 0).json().path(0);
            clients.add(new Client(
                    ciclo.as(ente.segretario(), ente.name(), "SEGRETARIO", Application.COMMAND),
                    tenant,
                    FIRST_YEAR + n / enti.size(),
                    unita.path("id").asString(),
                    persona.path("id").asString(),
                    log,
                    random.split()));
        }
        return clients;
    }

    private String tenant(String username, String ente) throws IOException {
        String[] parts = ciclo.token(username, ente).split("\\.", -1);
        return new JsonMapper()
                .readTree(Base64.getUrlDecoder().decode(parts[1]))
                .path("tid")
                .asString();
    }

    /** {@code KillRun <project> [--data DIR] [--port N] [--seed N] [--acks N] [--kills N] [--unsafe]}. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path data = Path.of(option(
                arguments, "--data", Files.createTempDirectory("ciclo-kill-").toString()));
        Plan plan = new Plan(
                Long.parseLong(option(arguments, "--seed", Long.toString(System.nanoTime() & 0xffff))),
                20,
                Integer.parseInt(option(arguments, "--acks", "5000")),
                Integer.parseInt(option(arguments, "--kills", "10")),
                List.of(arguments).contains("--unsafe"));
        int port = Integer.parseInt(option(arguments, "--port", "9900"));
        boolean whole;
        try (RunningCiclo ciclo = new RunningCiclo(home, data, port, List.of("--no-cache")).start()) {
            Path log = data.resolveSibling(data.getFileName() + "-clients-" + plan.seed() + ".log");
            System.out.println("data in " + data + ", what the clients knew in " + log);
            Outcome outcome = new KillRun(plan, ciclo, log).run();
            outcome.lines().forEach(System.out::println);
            whole = outcome.findings().isEmpty();
        }
        System.exit(whole ? 0 : 1);
    }

    private static String option(String[] arguments, String name, String otherwise) {
        int at = List.of(arguments).indexOf(name);
        return at < 0 ? otherwise : arguments[at + 1];
    }
}
