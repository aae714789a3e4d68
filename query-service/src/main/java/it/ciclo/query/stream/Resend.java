// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.EventJson;
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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks command-service how far it has shipped, and to ship a tenant's events again from a position. Sending twice does no harm: duplicates are dropped. Never
 * waited for: what arrives comes by the topic.
 */
final class Resend implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Resend.class);
    private static final Duration NOT_SOONER_THAN = Duration.ofSeconds(2);
    private static final Duration ALARM_AFTER = Duration.ofSeconds(60);

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

    /** The tenant's next entry after the sequence does not come. An asking that gets lost is not repeated here. */
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

    /** How far Kafka has acknowledged each tenant, some time after the question. */
    CompletableFuture<Map<TenantId, Long>> acknowledged() {
        HttpRequest request = request("/interno/relay/cursori").GET().build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(answer -> {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("answer " + answer.statusCode());
            }
            Map<TenantId, Long> cursors = new HashMap<>();
            EventJson.mapper()
                    .readTree(answer.body())
                    .properties()
                    .forEach(cursor -> cursors.put(
                            TenantId.of(cursor.getKey()), cursor.getValue().asLong()));
            return cursors;
        });
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(commandService.resolve(path))
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", authorization);
    }

    private void send(TenantId tenant, long sequence) {
        HttpRequest request = request("/interno/relay/" + tenant + "/cursore")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"sequenza\": " + sequence + "}"))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                LOG.warn("asked to send tenant {} again after entry {}: answer {}", tenant, sequence, status);
            }
        } catch (IOException e) {
            LOG.warn("command-service cannot be asked to send tenant {} again: {}", tenant, e.toString());
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
