// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.journeys.Processes;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A role that is ended is refused at the next request to either service, a download breaks off, though the token lives on and whether
 * or not Kafka runs. {@code -Dciclo.revocations=1000} is the run of docs/measurements.md, which also holds each to a second.
 */
class RevocationJourneyTest {

    private static final int REVOCATIONS = Integer.getInteger("ciclo.revocations", 50);
    private static final boolean MEASURED = System.getProperty("ciclo.revocations") != null;
    private static final List<String> ROLES =
            List.of("DIRETTORE_GENERALE", "OIV", "SINDACO", "GIUNTA", "REVISORE", "SEGRETARIO");
    /** A person whose roles came and went is read with all of them. */
    private static final int OF_ONE_PERSON = 60;

    private final RunningCiclo ciclo = SharedCiclo.get();
    private final EnteOfChange ente = EnteOfChange.of(ciclo);
    private final Processes processes = new Processes(ciclo);

    RevocationJourneyTest() throws IOException, InterruptedException {}

    @Test
    void whoseRoleEndsIsRefusedAtTheNextRequestAndHerDownloadBreaksOff() throws IOException, InterruptedException {
        List<Duration> took = new ArrayList<>();
        EnteOfChange.Somebody rita = ente.somebody();
        for (int i = 0; i < REVOCATIONS; i++) {
            if (i % OF_ONE_PERSON == OF_ONE_PERSON - 1) {
                rita = ente.somebody();
            }
            String membership = rita.granted("SEGRETARIO");
            try (OpenDownload download = rita.download("SEGRETARIO")) {
                took.add(ente.ended(membership));

                assertThat(rita.read("SEGRETARIO").status()).as("query-service").isEqualTo(404);
                assertThat(rita.form("SEGRETARIO").status())
                        .as("command-service")
                        .isEqualTo(404);
                download.hasBrokenOff();
            }
        }
        say("with Kafka", took);
    }

    @Test
    void kafkaIsNotNeededForIt() throws IOException, InterruptedException {
        List<Duration> took = new ArrayList<>();
        int wanted = MEASURED ? REVOCATIONS : ROLES.size();
        EnteOfChange.Somebody rita = ente.somebody();
        for (int round = 0; took.size() < wanted; round++) {
            if (round % 10 == 9) {
                rita = ente.somebody();
            }
            withoutKafka(rita, took);
        }
        say("without Kafka", took);
    }

    private void withoutKafka(EnteOfChange.Somebody rita, List<Duration> took)
            throws IOException, InterruptedException {
        Map<String, String> held = new LinkedHashMap<>();
        for (String role : ROLES) {
            held.put(role, rita.granted(role));
        }
        processes.pause(Processes.KAFKA);
        try {
            for (Map.Entry<String, String> one : held.entrySet()) {
                try (OpenDownload download = rita.download(one.getKey())) {
                    took.add(ente.ended(one.getValue()));

                    assertThat(rita.read(one.getKey()).status())
                            .as(one.getKey())
                            .isIn(403, 404);
                    assertThat(rita.form(one.getKey()).status())
                            .as(one.getKey())
                            .isIn(403, 404);
                    download.hasBrokenOff();
                }
            }
        } finally {
            processes.resume(Processes.KAFKA);
        }
    }

    /** Nobody can end a role while tenant-service is away; so nothing that binds rests on what was known before. */
    @Test
    void whileTenantServiceIsAwayNothingBindsAndDraftsGoOn() throws Exception {
        assertThat(ente.privileged().code()).isNotEqualTo("IDENTITY_STALE");
        assertThat(ente.draft().status()).isEqualTo(201);
        try (var _ = processes.without(Processes.TENANT_SERVICE)) {
            EnteOfChange.await(
                    "refused after the heartbeat's limit",
                    () -> ente.privileged().code().equals("IDENTITY_STALE"));
            assertThat(ente.privileged().status()).isEqualTo(503);
            assertThat(ente.draft().status()).as("a draft").isEqualTo(201);
            assertThat(ente.units().status()).as("a reading").isEqualTo(200);
        }
        EnteOfChange.await("heard again", () -> !ente.privileged().code().equals("IDENTITY_STALE"));
        assertThat(ente.privileged().status()).isLessThan(500);
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
}
