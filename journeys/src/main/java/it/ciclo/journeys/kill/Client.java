// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import it.ciclo.journeys.Api;
import it.ciclo.journeys.kill.ClientLog.Due;
import it.ciclo.journeys.kill.ClientLog.Fate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
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
    private static final int ATTEMPTS = 900;

    private final Api segretario;
    private final String tenant;
    private final int anno;
    private final String unita;
    private final String responsabile;
    private final ClientLog log;
    private final SplittableRandom random;
    private final List<Objective> objectives = new ArrayList<>();
    private int titles;
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
        if (!open()) {
            throw new IllegalStateException("the year " + anno + " cannot be opened");
        }
        while (!stopped) {
            switch (random.nextInt(10)) {
                case 0 -> unknownUnit();
                case 1 -> stale();
                case 2, 3 -> assign();
                default -> revise();
            }
        }
    }

    private boolean open() {
        Api.Command ciclo = Api.Command.post(path("cicli"), null, "{\"anno\": " + anno + "}");
        Api.Command piano =
                Api.Command.post(path("piani"), null, "{\"anno\": " + anno + ", \"contenitore\": \"AUTONOMO\"}");
        Api.@Nullable Answer opened = resolve(ciclo, new Due.Events("ciclo.CicloOpened"));
        Api.@Nullable Answer created = resolve(piano, new Due.Events("piano.PianoCreated"));
        return opened != null && opened.ok() && created != null && created.ok();
    }

    private void assign() {
        if (objectives.size() >= OBJECTIVES) {
            revise();
            return;
        }
        Api.Command command = Api.Command.post(path("obiettivi"), null, objective(true, unita));
        Api.@Nullable Answer answer = resolve(command, new Due.Events("objective.ObjectiveAssigned"));
        if (answer != null && answer.ok()) {
            objectives.add(new Objective(answer.id(), answer.version()));
            againNowAndThen(command, answer);
        } else if (answer != null) {
            // A finding already, as nobody else writes here: the acknowledged year is gone.
            var _ = open();
        }
    }

    private void revise() {
        if (objectives.isEmpty()) {
            assign();
            return;
        }
        Objective objective = objectives.get(random.nextInt(objectives.size()));
        Api.Command command =
                Api.Command.put(path("obiettivi/" + objective.id), objective.version, objective(false, unita));
        Api.@Nullable Answer answer =
                resolve(command, new Due.Events("objective.ObjectiveRetitled", "objective.IndicatoriDefined"));
        if (answer != null && answer.ok()) {
            objective.version = answer.version();
            againNowAndThen(command, answer);
        } else if (answer != null) {
            // A finding as well; the run goes on with the others.
            objectives.remove(objective);
        }
    }

    private void unknownUnit() {
        resolve(
                Api.Command.post(
                        path("obiettivi"),
                        null,
                        objective(true, UUID.randomUUID().toString())),
                new Due.Refusal(422));
    }

    private void stale() {
        if (!objectives.isEmpty()) {
            Objective objective = objectives.getFirst();
            resolve(
                    Api.Command.put(
                            path("obiettivi/" + objective.id), objective.version + 1000, objective(false, unita)),
                    new Due.Refusal(412));
        }
    }

    /** The same key once more must get the same answer, whatever died in between. */
    private void againNowAndThen(Api.Command command, Api.Answer first) {
        if (random.nextInt(10) > 0) {
            return;
        }
        try {
            Api.Answer second = segretario.send(command);
            if (second.ok()) {
                log.repeated();
                if (second.sequence() != first.sequence() || !second.hash().equals(first.hash())) {
                    log.defect(
                            command.key() + ": answered n. " + first.sequence() + " and then n. " + second.sequence());
                }
            } else if (second.status() < 500 && !isNoAnswer(second)) {
                log.defect(command.key() + ": accepted, and then answered " + second.status());
            }
        } catch (IOException e) {
            // Nobody answers just now; the first answer stands.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String path(String rest) {
        return "/enti/" + tenant + "/" + rest;
    }

    /** The title is never the one before, so that a revision always is one. */
    private String objective(boolean creating, String unitaId) {
        String head = creating
                ? "\"anno\": %d, \"codice\": \"K-%08x\", \"unita\": \"%s\", ".formatted(anno, random.nextInt(), unitaId)
                : "";
        return """
               {%s"titolo": "Pratiche chiuse in %d giorni", "descrizione": "", "natura": "SVILUPPO",
                "responsabile": "%s", "peso": "10.00", "indicatori": [{"nome": "Giorni medi",
                "misura": {"tipo": "DECRESCENTE", "target": "%d"}, "unitaDiMisura": "giorni", "decimali": 1,
                "fonte": "Gestionale", "peso": "100.00", "cadenza": "MENSILE"}]}""".formatted(head, ++titles, responsabile, random.nextInt(1, 90));
    }

    /** Sends until the outcome is known; null when nobody answered for minutes, which {@link StoreCheck} will say. */
    private Api.@Nullable Answer resolve(Api.Command command, Due due) {
        log.sending(command.key(), due);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Api.Answer answer = segretario.send(command);
                if (answer.ok()) {
                    log.write(command.key(), new Fate.Acknowledged(tenant, answer.sequence(), answer.hash()));
                    return answer;
                }
                if (answer.status() < 500 && !isNoAnswer(answer)) {
                    log.write(command.key(), new Fate.Refused(answer.status()));
                    return answer;
                }
                if (answer.status() == 500) {
                    log.defect(command.method() + " " + command.path() + ": " + answer.body());
                }
                log.write(command.key(), new Fate.Unknown("status " + answer.status()));
            } catch (IOException e) {
                log.write(command.key(), new Fate.Unknown(String.valueOf(e.getMessage())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
            LockSupport.parkNanos(Duration.ofMillis(100 + random.nextInt(200)).toNanos());
        }
        return null;
    }

    /** Come again: too many at once, keys of tokens not at hand, or the same key still being worked on by the request before. */
    private static boolean isNoAnswer(Api.Answer answer) {
        return switch (answer.status()) {
            case 401, 429 -> true;
            case 409 -> answer.headers().firstValue("Retry-After").isPresent();
            default -> false;
        };
    }
}
