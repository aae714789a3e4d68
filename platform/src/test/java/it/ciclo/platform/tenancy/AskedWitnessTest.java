// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.BasicCredentials;
import it.ciclo.platform.problem.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operator reads is written down by tenant-service first, or it is not read. */
class AskedWitnessTest {

    private static final String SECRET = "segreto-interno-per-le-prove";
    private static final UUID ACCESS = UUID.randomUUID();

    private final Witness.Reading reading = new Witness.Reading(
            new TenantId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), "ReadPiano", "/cicli/2026/piano");

    @SuppressWarnings("NullAway.Init")
    private HttpServer tenantService;

    private volatile int status = 200;
    private volatile String told = "";

    @BeforeEach
    void start() throws IOException {
        tenantService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tenantService.createContext("/interno/letture-gestore", exchange -> {
            told = exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = ("{\"accesso\":\"" + ACCESS + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        tenantService.start();
    }

    @AfterEach
    void stop() {
        tenantService.stop(0);
    }

    private Witness witness() {
        return new AskedWitness(
                URI.create("http://127.0.0.1:" + tenantService.getAddress().getPort()), "query-service", SECRET);
    }

    @Test
    void aReadingThatStandsIsPartOfItsAccess() {
        assertThat(witness().reads(reading)).isEqualTo(ACCESS);
        assertThat(told)
                .startsWith(BasicCredentials.of("query-service", SECRET))
                .contains(reading.tenant().toString(), reading.person().toString(), "ReadPiano", "/cicli/2026/piano");
    }

    @Test
    void whereNoAccessIsOpenThereIsNothing() {
        status = 404;
        refused(404, "NOT_FOUND");
    }

    @Test
    void whatCannotBeWrittenDownIsNotRead() {
        status = 503;
        refused(503, "READING_NOT_WRITTEN");
        Witness away = witness();
        tenantService.stop(0);
        assertThatThrownBy(() -> away.reads(reading))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.status()).isEqualTo(503));
    }

    private void refused(int expected, String code) {
        assertThatThrownBy(() -> witness().reads(reading)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.status()).isEqualTo(expected);
            assertThat(e.problems().getFirst().code()).isEqualTo(code);
        });
    }
}
