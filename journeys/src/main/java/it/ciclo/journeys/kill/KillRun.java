// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * Clients send commands over HTTP while processes die at instants taken from a seed; afterwards what the clients were told is
 * compared with what is stored. Says what it attempted; attempting less than asked is a failure.
 */
public final class KillRun {

    /**
     * @param acknowledgements at least so many before it ends
     * @param kills so many SIGKILLs
     * @param unsafe commits are not waited for, to show that the run can go red
     */
    public record Plan(long seed, int clients, int acknowledgements, int kills, boolean unsafe) {}

    /** @param findings what contradicts a promise; empty is what one hopes for */
    public record Outcome(
            int acknowledged,
            int refused,
            int resolved,
            int kills,
            long events,
            Duration recovery,
            List<String> findings) {}

    private static final List<String> TARGETS = List.of(
            "run/command-service.pid",
            "postgresql/postgresql.pid",
            "kafka/kafka.pid",
            "run/query-service.pid",
            "run/tenant-service.pid",
            "run/portal.pid",
            "launcher");

    /** Years nobody uses: a year further ahead than the next one cannot be opened. */
    private static final int FIRST_YEAR = 2001;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Plan plan;
    private final RunningCiclo ciclo;
    private final SplittableRandom random;
    private final Path logFile;

    public KillRun(Plan plan, RunningCiclo ciclo, Path logFile) {
        this.plan = plan;
        this.ciclo = ciclo;
        this.random = new SplittableRandom(plan.seed());
        this.logFile = logFile;
    }

    public Outcome run() throws IOException, InterruptedException, SQLException {
        Map<UUID, Long> baseline = heads();
        if (plan.unsafe()) {
            doNotWaitForCommits();
        }
        try (ClientLog log = new ClientLog(logFile)) {
            List<Client> clients = clients(log);
            List<Thread> threads = clients.stream()
                    .map(client -> Thread.ofVirtual().start(client))
                    .toList();
            int killed = 0;
            for (int k = 0; k < plan.kills(); k++) {
                await(log, plan.acknowledgements() * (k + 1) / (plan.kills() + 1));
                // Somewhere inside the next commands, not at a tidy boundary.
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(400)).toNanos());
                killed += kill(TARGETS.get((int) ((k + plan.seed()) % TARGETS.size()))) ? 1 : 0;
            }
            await(log, plan.acknowledgements());
            Instant quiet = Instant.now();
            clients.forEach(Client::stop);
            for (Thread thread : threads) {
                thread.join();
            }
            return check(log, baseline, killed, quiet);
        }
    }

    private Outcome check(ClientLog log, Map<UUID, Long> baseline, int killed, Instant quiet)
            throws SQLException, InterruptedException {
        Map<UUID, ClientLog.Fate> fates = log.fates();
        List<String> findings = new ArrayList<>(log.defects());
        long events;
        try (Connection command = ciclo.database("command")) {
            StoreCheck store = StoreCheck.of(command, fates, baseline);
            findings.addAll(store.findings());
            events = store.events();
            try (Connection query = ciclo.database("query")) {
                findings.addAll(ViewCheck.untilLevel(query, command, store.headSequences(), PATIENCE));
            }
        }
        int refused = (int) fates.values().stream()
                .filter(ClientLog.Fate.Refused.class::isInstance)
                .count();
        if (killed < plan.kills()) {
            findings.add("only " + killed + " kills of " + plan.kills());
        }
        return new Outcome(
                log.acknowledged(),
                refused,
                log.resolved(),
                killed,
                events,
                Duration.between(quiet, Instant.now()),
                findings);
    }

    private static void await(ClientLog log, int acknowledged) {
        Instant patience = Instant.now().plus(PATIENCE.multipliedBy(3));
        while (log.acknowledged() < acknowledged) {
            if (Instant.now().isAfter(patience)) {
                throw new IllegalStateException(
                        "only " + log.acknowledged() + " acknowledgements of " + acknowledged + ", nothing moves");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean kill(String target) throws IOException, InterruptedException {
        Optional<ProcessHandle> process =
                target.equals("launcher") ? Optional.of(ciclo.launcher()) : ciclo.process(target);
        if (process.isEmpty()) {
            return false;
        }
        System.out.println("SIGKILL " + target + ", pid " + process.get().pid());
        process.get().destroyForcibly();
        if (target.equals("launcher")) {
            ciclo.start();
        }
        return true;
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
        return new tools.jackson.databind.json.JsonMapper()
                .readTree(java.util.Base64.getUrlDecoder().decode(parts[1]))
                .path("tid")
                .asString();
    }

    private Map<UUID, Long> heads() throws SQLException {
        Map<UUID, Long> heads = new HashMap<>();
        try (Connection admin = ciclo.database("command");
                PreparedStatement statement =
                        admin.prepareStatement("select tenant_id, last_sequence from tenant_head");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                heads.put(row.getObject("tenant_id", UUID.class), row.getLong("last_sequence"));
            }
        }
        return heads;
    }

    /** Takes away what the start-up check of command-service insists on, behind its back. */
    private void doNotWaitForCommits() throws SQLException {
        try (Connection admin = ciclo.database("command");
                Statement statement = admin.createStatement()) {
            statement.execute("alter role performance_appender set synchronous_commit = off");
            statement.execute("alter system set wal_writer_delay = '10s'");
            statement.execute("select pg_reload_conf()");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'performance_appender'");
        }
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
        System.out.println(plan + ", data in " + data);
        int port = Integer.parseInt(option(arguments, "--port", "9900"));
        boolean whole;
        try (RunningCiclo ciclo = new RunningCiclo(home, data, port, List.of()).start()) {
            Path log = data.resolveSibling(data.getFileName() + "-clients-" + plan.seed() + ".log");
            Outcome outcome = new KillRun(plan, ciclo, log).run();
            System.out.println(outcome);
            outcome.findings().stream().limit(20).forEach(System.out::println);
            whole = outcome.findings().isEmpty();
        }
        System.exit(whole ? 0 : 1);
    }

    private static String option(String[] arguments, String name, String otherwise) {
        int at = List.of(arguments).indexOf(name);
        return at < 0 ? otherwise : arguments[at + 1];
    }
}
