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
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends refusals to tenant-service. What does not fit, or finds it away, stands in the security log alone: nothing hangs on what is shown.
 */
final class SentRefusals implements Refusals, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SentRefusals.class);
    private static final int WAITING = 500;

    private final URI address;
    private final String authorization;
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

    SentRefusals(URI tenantService, String service, String secret) {
        this.address = tenantService.resolve("/interno/rifiuti");
        this.authorization = BasicCredentials.of(service, secret);
    }

    @Override
    public void refused(Rifiuto rifiuto) {
        sender.execute(() -> send(rifiuto));
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
