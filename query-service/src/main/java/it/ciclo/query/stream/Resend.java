// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.TenantId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks command-service to ship a tenant's events again from a position. Sending twice does no harm: duplicates are dropped. Never
 * waited for: what arrives comes by the topic.
 */
final class Resend implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Resend.class);
    private static final Duration NOT_SOONER_THAN = Duration.ofSeconds(2);
    private static final Duration ALARM_AFTER = Duration.ofSeconds(60);
    private static final int TRIES_AT_START = 30;

    /** @param since when the tenant was first seen to stand at this sequence with something missing */
    private record Asked(long sequence, Instant since, Instant last) {}

    private final URI commandService;
    private final String authorization;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<TenantId, Asked> asked = new ConcurrentHashMap<>();

    Resend(URI commandService, String secret, InstantSource clock) {
        this.commandService = commandService;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString(("query-service:" + secret).getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    /** The tenant's next entry after the sequence did not come although later ones did. */
    void ask(TenantId tenant, long sequence) {
        Instant now = clock.instant();
        Asked before = asked.get(tenant);
        boolean same = before != null && before.sequence() == sequence;
        if (before != null && same && Duration.between(before.last(), now).compareTo(NOT_SOONER_THAN) < 0) {
            return;
        }
        Instant since = before != null && same ? before.since() : now;
        if (Duration.between(since, now).compareTo(ALARM_AFTER) > 0) {
            LOG.error("integrity: tenant {} has waited for entry {} since {}", tenant, sequence + 1, since);
        }
        asked.put(tenant, new Asked(sequence, since, now));
        background.execute(() -> send(tenant, sequence));
    }

    /** Whether or not something is missing: asked until command-service answers, then left alone. */
    void askOnce(TenantId tenant, long sequence) {
        background.execute(() -> {
            for (int i = 0; i < TRIES_AT_START && !send(tenant, sequence); i++) {
                pause();
            }
        });
    }

    private boolean send(TenantId tenant, long sequence) {
        HttpRequest request = HttpRequest.newBuilder(commandService.resolve("/interno/relay/" + tenant + "/cursore"))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"sequenza\": " + sequence + "}"))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                LOG.warn("asked to send tenant {} again after entry {}: answer {}", tenant, sequence, status);
            }
            // Refused for good, and asking again changes nothing; 5xx is worth another try.
            return status < 500;
        } catch (IOException e) {
            LOG.warn("command-service cannot be asked to send tenant {} again: {}", tenant, e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
        http.shutdownNow();
    }
}
