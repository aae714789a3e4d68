// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.revocation;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.tenancy.TenancyEvent;
import it.ciclo.platform.BasicCredentials;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever keeps a copy of the memberships what a change takes away, without waiting for the topic, and which sessions are over. Who does not confirm is told
 * again every second; what is forgotten when this process ends comes by the topic, which has it from the same transaction.
 */
public final class Revocations implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Revocations.class);
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    /** While services are away for long, the topic is enough for the older ones. */
    private static final int WAITING = 10_000;

    private record Letter(String service, URI address, String body) {}

    private final Map<String, URI> services;
    private final String authorization;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Queue<Letter> unconfirmed = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("revocations").factory());

    Revocations(Map<String, URI> services, String secret) {
        this.services = Map.copyOf(services);
        this.authorization = BasicCredentials.of("tenant-service", secret);
        var _ = clockwork.scheduleWithFixedDelay(this::again, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * After the change is committed. Answers when all have confirmed, or the time for it is over.
     *
     * @return the names of the services that have not confirmed, in alphabetical order; they are told again
     */
    public List<String> tell(TenancyEvent event) {
        return tell("/interno/revoche", EventJson.write(event));
    }

    /** As above, of several changes. */
    public List<String> tellAll(List<? extends TenancyEvent> events) {
        return events.stream()
                .flatMap(event -> tell(event).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * That sessions are over, by the claim {@code sid} of their tokens. What is forgotten when this process ends is refused here at the
     * next exchange or refresh.
     *
     * @return as above
     */
    public List<String> over(Collection<String> sessions) {
        return tell("/interno/sessioni", EventJson.mapper().writeValueAsString(Map.of("sessioni", sessions)));
    }

    private List<String> tell(String path, String body) {
        List<CompletableFuture<Letter>> sent = services.entrySet().stream()
                .map(service -> new Letter(service.getKey(), service.getValue().resolve(path), body))
                .map(letter -> send(letter).thenApply(confirmed -> {
                    if (!confirmed && unconfirmed.size() < WAITING) {
                        unconfirmed.add(letter);
                    }
                    return confirmed ? new Letter("", letter.address(), "") : letter;
                }))
                .toList();
        return sent.stream()
                .map(CompletableFuture::join)
                .map(Letter::service)
                .filter(service -> !service.isEmpty())
                .sorted()
                .toList();
    }

    private CompletableFuture<Boolean> send(Letter letter) {
        HttpRequest request = HttpRequest.newBuilder(letter.address())
                .timeout(ANSWER)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).handle((answer, failure) -> {
            boolean confirmed = answer != null && answer.statusCode() == 204;
            if (!confirmed) {
                LOG.warn(
                        "{} has not confirmed a revocation: {}",
                        letter.service(),
                        answer == null ? String.valueOf(failure) : answer.statusCode());
            }
            return confirmed;
        });
    }

    /** Stops at the first that is not confirmed: the service is still away. */
    private void again() {
        for (Letter next = unconfirmed.peek(); next != null; next = unconfirmed.peek()) {
            if (!send(next).join()) {
                unconfirmed.remove(next);
                unconfirmed.add(next);
                return;
            }
            unconfirmed.remove(next);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
        http.shutdownNow();
    }
}
