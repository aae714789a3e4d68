// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.tenancy.TenancyEvent.MembershipChanged;
import it.ciclo.infrastructure.Ports;
import it.ciclo.infrastructure.testing.TestServers;
import it.ciclo.platform.BasicCredentials;
import it.ciclo.tenant.Comune.Somebody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who ends a role is told whether it has ended everywhere, Kafka or not. */
class RevocationsTest {

    /** A service that keeps a copy; it confirms or not. */
    private static final class Copy {
        private final HttpServer server;
        private final List<MembershipChanged> told = new CopyOnWriteArrayList<>();
        private volatile boolean confirms = true;

        Copy() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/interno/revoche", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                boolean ours = BasicCredentials.of("tenant-service", Running.INTERNAL_SECRET)
                        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
                if (ours && confirms) {
                    told.add((MembershipChanged) EventJson.readTenancy(body));
                }
                exchange.sendResponseHeaders(ours && confirms ? 204 : 503, -1);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        boolean knows(String membership) {
            return told.stream().anyMatch(e -> e.membership().toString().equals(membership));
        }
    }

    private static final Copy COMMAND = new Copy();
    private static final Copy QUERY = new Copy();
    private static final int PORT = Ports.free();

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext telling;

    private final LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/Rome")).minusDays(1);

    @BeforeAll
    static void start() {
        telling = Running.start(
                PORT, Ports.free(), Map.of("CICLO_COMMAND", COMMAND.address(), "CICLO_QUERY", QUERY.address()));
    }

    @AfterAll
    static void stop() {
        telling.close();
        COMMAND.server.stop(0);
        QUERY.server.stop(0);
    }

    private JsonNode ended(Comune comune, String membership) {
        Client.Answer answer = new Client("http://127.0.0.1:" + PORT)
                .postJson(
                        comune.path("/appartenenze/" + membership + "/fine"),
                        "{\"al\": \"" + yesterday + "\", \"motivo\": \"Fine dell'incarico\"}",
                        Client.bearer(comune.token(new Client())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String oiv(Comune comune) {
        Somebody person = comune.register("Ada");
        return comune.grant(person, "OIV", "\"dal\": \"2020-01-01\"");
    }

    @Test
    void aRoleThatEndedIsEndedEverywhereBeforeTheAnswer() {
        Comune comune = Comune.onboarded("Costa Volpino");
        String membership = oiv(comune);

        JsonNode answer = ended(comune, membership);

        assertThat(answer.path("ovunque").asBoolean()).isTrue();
        assertThat(answer.path("attendono")).isEmpty();
        assertThat(COMMAND.told)
                .filteredOn(e -> e.membership().toString().equals(membership))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.to()).isEqualTo(yesterday);
                    assertThat(e.tenant()).hasToString(comune.tenant());
                });
        assertThat(QUERY.knows(membership)).isTrue();
    }

    @Test
    void theDelegationsThatHangOnARoleEndEverywhereWithIt() {
        Comune comune = Comune.onboarded("Predore");
        String unita = UUID.randomUUID().toString();
        String there = "\"unita\": \"" + unita + "\", \"dal\": \"2020-01-01\"";
        Somebody dario = comune.register("Dario");
        String membership = comune.grant(dario, "RESPONSABILE", there);
        Somebody ida = comune.register("Ida");
        comune.grant(ida, "DIPENDENTE", there);
        String delegation = Deleghe.given(comune, dario, ida, "RESPONSABILE", unita);

        ended(comune, membership);

        assertThat(COMMAND.told)
                .filteredOn(e -> e.membership().toString().equals(delegation))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.delegante()).hasToString(dario.id());
                    assertThat(e.revoked())
                            .as("it began today and counts for no day")
                            .isTrue();
                });
        assertThat(QUERY.knows(delegation)).isTrue();
    }

    @Test
    void whoDoesNotConfirmIsNamedAndToldAgain() {
        Comune comune = Comune.onboarded("Rogno");
        String membership = oiv(comune);
        QUERY.confirms = false;
        try {
            JsonNode answer = ended(comune, membership);

            assertThat(answer.path("ovunque").asBoolean()).isFalse();
            assertThat(answer.path("attendono").path(0).asString()).isEqualTo("query-service");
            assertThat(COMMAND.knows(membership)).isTrue();
        } finally {
            QUERY.confirms = true;
        }
        await(() -> QUERY.knows(membership));
    }

    @Test
    void kafkaIsNotNeededForIt() {
        Comune comune = Comune.onboarded("Endine");
        String membership = oiv(comune);
        TestServers.shared().stopKafka();
        try {
            assertThat(ended(comune, membership).path("ovunque").asBoolean()).isTrue();
        } finally {
            TestServers.shared().startKafka();
        }
    }

    @Test
    void theRegisterTellsOtherServicesWhatSomebodyIs() {
        Comune comune = Comune.onboarded("Solto");
        Somebody person = comune.register("Bice");
        String membership = comune.grant(person, "OIV", "\"dal\": \"2020-01-01\"");
        String path = "/interno/enti/" + comune.tenant() + "/persone/" + person.id();
        Map<String, String> command =
                Map.of("Authorization", BasicCredentials.of("command-service", Running.INTERNAL_SECRET));

        JsonNode standing = new Client().get(path, command).json();

        assertThat(standing.path("stato").asString()).isEqualTo("ACTIVE");
        assertThat(standing.path("appartenenze").path(0).path("id").asString()).isEqualTo(membership);
        assertThat(standing.path("appartenenze").path(0).path("ruolo").asString())
                .isEqualTo("OIV");
        assertThat(new Client().get(path, Map.of()).status()).isEqualTo(401);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
