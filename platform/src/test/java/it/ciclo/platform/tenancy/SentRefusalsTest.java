// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.tenancy.Refusals.Che;
import it.ciclo.platform.tenancy.Refusals.Rifiuto;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SentRefusalsTest {

    private final Rifiuto role =
            new Rifiuto(new TenantId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), Che.NON_PERMESSO);

    @Test
    void theSameRefusalIsToldOnceAMinute() throws IOException, InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        HttpServer tenantService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tenantService.createContext("/interno/rifiuti", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        tenantService.start();
        AtomicLong now = new AtomicLong();
        URI address =
                URI.create("http://127.0.0.1:" + tenantService.getAddress().getPort());
        try (SentRefusals sent = new SentRefusals(address, "query-service", "segreto-per-le-prove")) {
            Refusals refusals = new RareRefusals(sent, now::get);
            for (int i = 0; i < 100; i++) {
                refusals.refused(role);
            }
            refusals.refused(new Rifiuto(role.ente(), role.persona(), Che.ALTRO_ENTE));
            assertThat(told.poll(10, TimeUnit.SECONDS))
                    .contains("NON_PERMESSO", role.persona().toString());
            assertThat(told.poll(10, TimeUnit.SECONDS)).contains("ALTRO_ENTE");

            now.addAndGet(TimeUnit.SECONDS.toNanos(60));
            refusals.refused(role);
            assertThat(told.poll(10, TimeUnit.SECONDS)).contains("NON_PERMESSO");
            assertThat(told).isEmpty();
        } finally {
            tenantService.stop(0);
        }
    }

    @Test
    void nobodyWaitsForTenantService() {
        try (SentRefusals refusals =
                new SentRefusals(URI.create("http://127.0.0.1:9"), "query-service", "segreto-per-le-prove")) {
            refusals.refused(role);
        }
    }
}
