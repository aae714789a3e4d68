// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import it.ciclo.contracts.EventJson;
import it.ciclo.platform.BasicCredentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends refusals to tenant-service, one of a kind for a person and a minute. What does not fit, or finds it away, stands in the security log
 * alone: a flood of refusals is no flood of requests, and of what is shown nothing hangs on it.
 */
final class SentRefusals implements Refusals, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SentRefusals.class);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final int WAITING = 500;
    private static final int MOST = 5_000;

    private final URI address;
    private final String authorization;
    private final LongSupplier nanos;
    private final Map<Rifiuto, Long> told = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("rifiuti").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    SentRefusals(URI tenantService, String service, String secret, LongSupplier nanos) {
        this.address = tenantService.resolve("/interno/rifiuti");
        this.authorization = BasicCredentials.of(service, secret);
        this.nanos = nanos;
    }

    @Override
    public void refused(Rifiuto rifiuto) {
        long now = nanos.getAsLong();
        if (told.size() >= MOST) {
            told.values().removeIf(at -> now - at >= MINUTE);
        }
        boolean[] first = {false};
        told.compute(rifiuto, (_, at) -> {
            first[0] = at == null || now - at >= MINUTE;
            return first[0] ? Long.valueOf(now) : at;
        });
        if (first[0] && told.size() <= MOST) {
            sender.execute(() -> send(rifiuto));
        }
    }

    private void send(Rifiuto rifiuto) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(2))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(EventJson.mapper().writeValueAsString(rifiuto)))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 204) {
                LOG.warn("a refusal stands only in this log: answer {}", status);
            }
        } catch (IOException e) {
            LOG.warn("a refusal stands only in this log: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        sender.shutdownNow();
        http.shutdownNow();
    }
}
