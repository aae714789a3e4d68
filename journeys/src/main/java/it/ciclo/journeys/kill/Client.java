// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import it.ciclo.journeys.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One client with a year of its own: it opens the year, assigns objectives, changes them again and again, and every now and then
 * sends what must be refused. An unknown outcome is resolved at once by the same key, as the API asks of its callers.
 */
final class Client implements Runnable {

    /** An objective as this client knows it; after an unknown outcome the resolved answer tells the version. */
    private static final class Objective {
        final String id;
        long version;

        Objective(String id, long version) {
            this.id = id;
            this.version = version;
        }
    }

    private static final int OBJECTIVES = 12;

    private final Api segretario;
    private final String tenant;
    private final int anno;
    private final String unita;
    private final String responsabile;
    private final ClientLog log;
    private final SplittableRandom random;
    private final List<Objective> objectives = new ArrayList<>();
    private volatile boolean stopped;

    Client(
            Api segretario,
            String tenant,
            int anno,
            String unita,
            String responsabile,
            ClientLog log,
            SplittableRandom random) {
        this.segretario = segretario;
        this.tenant = tenant;
        this.anno = anno;
        this.unita = unita;
        this.responsabile = responsabile;
        this.log = log;
        this.random = random;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        open(Api.Command.post(path("cicli"), null, "{\"anno\": " + anno + "}"));
        open(Api.Command.post(path("piani"), null, "{\"anno\": " + anno + ", \"contenitore\": \"AUTONOMO\"}"));
        while (!stopped) {
            switch (random.nextInt(10)) {
                case 0 -> unknownUnit();
                case 1 -> stale();
                case 2, 3 -> assign();
                default -> revise();
            }
        }
    }

    private void open(Api.Command command) {
        Api.@Nullable Answer answer = resolve(command);
        if (answer != null && !answer.ok()) {
            throw new IllegalStateException("the year " + anno + " cannot be opened: " + answer.body());
        }
    }

    private void assign() {
        if (objectives.size() >= OBJECTIVES) {
            revise();
            return;
        }
        Api.@Nullable Answer answer = resolve(Api.Command.post(path("obiettivi"), null, objective(true, unita)));
        if (answer != null && answer.ok()) {
            objectives.add(new Objective(answer.id(), answer.version()));
        }
    }

    private void revise() {
        if (objectives.isEmpty()) {
            assign();
            return;
        }
        Objective objective = objectives.get(random.nextInt(objectives.size()));
        Api.@Nullable Answer answer =
                resolve(Api.Command.put(path("obiettivi/" + objective.id), objective.version, objective(false, unita)));
        if (answer != null && answer.ok()) {
            objective.version = answer.version();
        }
    }

    private void unknownUnit() {
        resolve(Api.Command.post(
                path("obiettivi"), null, objective(true, UUID.randomUUID().toString())));
    }

    private void stale() {
        if (!objectives.isEmpty()) {
            Objective objective = objectives.getFirst();
            resolve(Api.Command.put(
                    path("obiettivi/" + objective.id), objective.version + 1000, objective(false, unita)));
        }
    }

    private String path(String rest) {
        return "/enti/" + tenant + "/" + rest;
    }

    private String objective(boolean creating, String unitaId) {
        String head = creating
                ? "\"anno\": %d, \"codice\": \"K-%08x\", \"unita\": \"%s\", ".formatted(anno, random.nextInt(), unitaId)
                : "";
        return """
               {%s"titolo": "Pratiche chiuse in %d giorni", "descrizione": "", "natura": "SVILUPPO",
                "responsabile": "%s", "peso": "10.00", "indicatori": [{"nome": "Giorni medi",
                "misura": {"tipo": "DECRESCENTE", "target": "%d"}, "unitaDiMisura": "giorni", "decimali": 1,
                "fonte": "Gestionale", "peso": "100.00", "cadenza": "MENSILE"}]}""".formatted(head, random.nextInt(1, 100_000), responsabile, random.nextInt(1, 90));
    }

    /** Sends until the outcome is known; null when stopped in between by the end of the run, which leaves it to {@link KillRun}. */
    private Api.@Nullable Answer resolve(Api.Command command) {
        log.write(command.key(), new ClientLog.Fate.Sent());
        for (int attempt = 0; attempt < 600; attempt++) {
            try {
                Api.Answer answer = segretario.send(command);
                if (answer.ok()) {
                    log.write(command.key(), new ClientLog.Fate.Acknowledged(tenant, answer.sequence(), answer.hash()));
                    return answer;
                }
                if (answer.status() < 500 && answer.status() != 429 && answer.status() != 401 && !inFlight(answer)) {
                    log.write(command.key(), new ClientLog.Fate.Refused(answer.status()));
                    return answer;
                }
                if (answer.status() == 500) {
                    log.defect(command.method() + " " + command.path() + ": " + answer.body());
                }
                log.write(command.key(), new ClientLog.Fate.Unknown("status " + answer.status()));
            } catch (IOException e) {
                log.write(command.key(), new ClientLog.Fate.Unknown(String.valueOf(e.getMessage())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(100 + random.nextInt(200)).toNanos());
        }
        return null;
    }

    /** The same key is being worked on by the request whose answer was lost. */
    private static boolean inFlight(Api.Answer answer) {
        return answer.status() == 409
                && answer.headers().firstValue("Retry-After").isPresent();
    }
}
