// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.demo.DemoAccounts;
import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A role that is ended is refused at the next request to either service, though the token lives on and whether or not Kafka runs.
 * {@code -Dciclo.revocations=1000} is the run of docs/measurements.md, which also holds each to a second.
 */
class RevocationJourneyTest {

    private static final int REVOCATIONS = Integer.getInteger("ciclo.revocations", 50);
    private static final boolean MEASURED = System.getProperty("ciclo.revocations") != null;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path KAFKA = Path.of("kafka", "kafka.pid");

    private final RunningCiclo ciclo = SharedCiclo.get();
    private final String yesterday =
            LocalDate.now(ZoneId.of("Europe/Rome")).minusDays(1).toString();
    private final Api segretaria = ciclo.as("ada.esempio", "lovere", "SEGRETARIO", Application.TENANT);
    private final String root = "/enti/" + tenant();
    private final String username = "revoca-" + UUID.randomUUID().toString().substring(0, 8);
    private final String person = registered();

    RevocationJourneyTest() throws IOException, InterruptedException {}

    @Test
    void whoseRoleEndsIsRefusedAtTheNextRequest() throws IOException, InterruptedException {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < REVOCATIONS; i++) {
            String membership = granted("SEGRETARIO");
            awaitAdmitted("SEGRETARIO");

            took.add(revokedEverywhere(membership));

            assertThat(read("SEGRETARIO").status()).as("query-service").isEqualTo(404);
            assertThat(form("SEGRETARIO").status()).as("command-service").isEqualTo(404);
        }
        say("with Kafka", took);
    }

    @Test
    void kafkaIsNotNeededForIt() throws IOException, InterruptedException {
        Map<String, String> held = new LinkedHashMap<>();
        for (String role : List.of("DIRETTORE_GENERALE", "OIV", "SINDACO", "GIUNTA", "REVISORE", "SEGRETARIO")) {
            held.put(role, granted(role));
            awaitAdmitted(role);
        }
        List<Duration> took = new ArrayList<>();
        signal("STOP");
        try {
            for (Map.Entry<String, String> one : held.entrySet()) {
                assertThat(read(one.getKey()).status()).as(one.getKey()).isEqualTo(200);

                took.add(revokedEverywhere(one.getValue()));

                assertThat(read(one.getKey()).status()).as(one.getKey()).isIn(403, 404);
                assertThat(form(one.getKey()).status()).as(one.getKey()).isIn(403, 404);
            }
        } finally {
            signal("CONT");
        }
        say("without Kafka", took);
    }

    /** From the click of the segretaria to her answer, which comes when both have confirmed. */
    private Duration revokedEverywhere(String membership) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Api.Answer ended = segretaria.send(Api.Command.post(
                root + "/appartenenze/" + membership + "/fine",
                null,
                "{\"al\": \"" + yesterday + "\", \"motivo\": \"Fine dell’incarico\"}"));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(ended.json().path("ovunque").asBoolean()).as(ended.body()).isTrue();
        return took;
    }

    private static void say(String what, List<Duration> took) {
        List<Duration> sorted = took.stream().sorted().toList();
        Duration longest = sorted.getLast();
        long within = sorted.stream()
                .filter(d -> d.compareTo(Duration.ofSeconds(1)) <= 0)
                .count();
        System.out.printf(
                Locale.ROOT,
                "revocation %s: %d of %d within 1 s; median %d ms, p99 %d ms, longest %d ms%n",
                what,
                within,
                sorted.size(),
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get((int) (sorted.size() * 0.99)).toMillis(),
                longest.toMillis());
        if (MEASURED) {
            assertThat(longest).isLessThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    // --- the person whose role ends

    private Api.Answer read(String role) throws IOException, InterruptedException {
        return ciclo.as(username, tenant(), role, Application.QUERY).get(root + "/unita", 0);
    }

    /** A form that was open and is sent now. It says nothing the rules could accept. */
    private Api.Answer form(String role) throws IOException, InterruptedException {
        return ciclo.as(username, tenant(), role, Application.COMMAND)
                .send(Api.Command.post(root + "/smvp/bozza", 0L, "{}"));
    }

    private void awaitAdmitted(String role) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while ((read(role).status() != 200
                        || List.of("NOT_FOUND", "ROLE_NOT_HELD")
                                .contains(form(role).code()))
                && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(read(role).status()).as("with the role").isEqualTo(200);
    }

    // --- what the segretaria does

    private String registered() throws IOException, InterruptedException {
        Api.Answer made = segretaria.send(
                Api.Command.post(root + "/persone", null, """
                {"username": "%s", "password": "%s", "nome": "Rita", "cognome": "Esempio"}""".formatted(username, DemoAccounts.PASSWORD)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.id();
    }

    private String granted(String role) throws IOException, InterruptedException {
        Api.Answer made = segretaria.send(Api.Command.post(root + "/appartenenze", null, """
                {"persona": "%s", "ruolo": "%s", "dal": "2025-01-01", "motivo": "Nomina con decreto del sindaco"}""".formatted(person, role)));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.id();
    }

    private String tenant() throws IOException, InterruptedException {
        for (JsonNode one : segretaria.get("/io", 0).json().path("appartenenze")) {
            if (one.path("denominazione").asString().contains("Lovere")) {
                return one.path("tenant").asString();
            }
        }
        throw new IllegalStateException("no Lovere");
    }

    private void signal(String name) throws IOException, InterruptedException {
        ProcessHandle broker = ciclo.process(KAFKA.toString()).orElseThrow();
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(broker.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
