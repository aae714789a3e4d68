// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.PortalSettings;
import it.ciclo.portal.session.Somebody;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private People people;

    @BeforeEach
    void aTenantServiceThatKnowsDario() throws IOException {
        byte[] body = ("{\"" + Somebody.DARIO
                        + "\": {\"nome\": \"Dario\", \"cognome\": \"Esempio\", \"cancellata\": false}}")
                .getBytes(UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Acting-Role"));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        var settings = new PortalSettings(address, address, address, address, "a-secret-of-tests");
        people = new People(new TenantClient(settings, Clock.systemUTC()), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private People.Names seenBy(Role role) {
        return people.name(Somebody.in(2026, TODAY, role), Somebody.DARIO);
    }

    @Test
    void whoRunsThePlatformIsToldNoNameThatOthersWereToldAMomentAgo() {
        assertThat(seenBy(Role.SEGRETARIO).full(Somebody.DARIO)).isEqualTo("Dario Esempio");

        var names = seenBy(Role.OPERATOR);

        assertThat(names.full(Somebody.DARIO)).isEqualTo("una persona dell’ente");
        assertThat(names.brief(Somebody.DARIO)).isEqualTo("una persona dell’ente");
        assertThat(names.full(PersonId.SISTEMA)).isEqualTo("Ciclo");
        assertThat(asked).containsExactly("SEGRETARIO");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SEGRETARIO")
    void whatOneRoleWasToldIsNotHandedToAnother(Role role) {
        seenBy(Role.SEGRETARIO);
        asked.clear();

        seenBy(role);

        assertThat(asked).isEqualTo(role == Role.OPERATOR ? List.of() : List.of(role.name()));
    }

    @Test
    void aNameIsAskedForOnceAMinute() {
        seenBy(Role.SEGRETARIO);
        seenBy(Role.SEGRETARIO);

        assertThat(asked).hasSize(1);
    }
}
