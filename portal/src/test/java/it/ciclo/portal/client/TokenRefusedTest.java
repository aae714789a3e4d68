// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import it.ciclo.portal.PortalSettings;
import it.ciclo.portal.session.Actings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenRefusedTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"invalid_target, 404", "invalid_grant, 401", "invalid_request, 503"})
    void onlyAForeignEnteIsNotFoundAndALostSessionAsksToSignInAgain(String error, int status) throws IOException {
        byte[] body = ("{\"error\": \"" + error + "\", \"error_description\": \"no\"}").getBytes(UTF_8);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(400, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            var client = new TenantClient(
                    new PortalSettings(address, address, address, address, "a-secret-of-tests"), Clock.systemUTC());

            var refused = catchThrowableOfType(ServiceAnswer.class, () -> client.exchange("lost", Actings.LOVERE));

            assertThat(refused.refused().status()).isEqualTo(status);
        } finally {
            server.stop(0);
        }
    }
}
