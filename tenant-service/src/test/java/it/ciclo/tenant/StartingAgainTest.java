// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.infrastructure.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class StartingAgainTest {

    @Test
    void afterARestartTokensGoOnAndPeopleSignInAgain() {
        Comune comune = Comune.onboarded("Lovere");
        Client before = new Client();
        String base = before.baseToken(comune.segretario(), comune.password());
        String token = comune.token(new Client());
        String leaving = before.baseToken(Running.LEAVING_OPERATOR, Running.OPERATOR_PASSWORD);
        assertThat(before.get("/gestore/accessi", Client.bearer(leaving)).status())
                .isEqualTo(200);
        int port = Ports.free();
        try (ConfigurableApplicationContext again = Running.start(
                port,
                Ports.free(),
                Map.of(
                        "CICLO_DEMO",
                        "false",
                        "ciclo.limits.enabled",
                        "true",
                        "CICLO_OPERATORS",
                        Running.operators(Running.OPERATOR, Running.SECOND_OPERATOR)))) {
            assertThat(again.isRunning()).isTrue();
            Client after = new Client("http://localhost:" + port);

            assertThat(after.get(comune.path("/profilo"), Client.bearer(token)).status())
                    .isEqualTo(200);
            assertThat(after.exchange(base, "urn:ciclo:ente:" + comune.tenant())
                            .json()
                            .path("error")
                            .asString())
                    .isEqualTo("invalid_grant");
            assertThat(comune.token(after)).isNotEmpty();
            assertThat(after.get("/gestore/accessi", Client.bearer(leaving)).status())
                    .as("who is not named any more does not run the platform any more")
                    .isEqualTo(404);
            String admin = after.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);
            assertThat(after.get("/io", Client.bearer(admin))
                            .json()
                            .path("consorzi")
                            .size())
                    .as("one first administrator, not two")
                    .isEqualTo(1);
            assertThat(after.postJson(
                                    "/consorzi/" + Comune.consortium(after, admin) + "/enti",
                                    Comune.onboarding("Parre", "nessuno@comune.example"),
                                    Client.bearer(admin))
                            .code())
                    .as("where no demo is wanted an ente confirms itself")
                    .isEqualTo("ENTE_CONFIRMS_ITSELF");
            tokensAreNotAskedForWithoutEnd(after);
        }
    }

    private static void tokensAreNotAskedForWithoutEnd(Client after) {
        Client.Answer last = Stream.generate(() -> after.exchange("inventato", "urn:ciclo:ente:nessuno"))
                .limit(200)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(last.code()).isEqualTo("LIMIT_ADDRESS");
        assertThat(last.header("Retry-After")).isNotEmpty();
        for (int i = 0; i < 30; i++) {
            assertThat(after.postForm(
                                    "/oauth2/token",
                                    Map.of("grant_type", "refresh_token", "refresh_token", "inventato"),
                                    Map.of("Authorization", Client.basic("ciclo-portal", Running.PORTAL_SECRET)))
                            .status())
                    .as("the portal asks for everybody")
                    .isEqualTo(400);
        }
    }

    @Test
    void aMissingOrShortSecretStopsTheStart() {
        for (String name : new String[] {
            "CICLO_PORTAL_CLIENT_SECRET", "CICLO_KAFKA_PASSWORD", "CICLO_DB_PASSWORD", "CICLO_KEYS_DB_PASSWORD"
        }) {
            for (String value : new String[] {"", "corto"}) {
                assertThatThrownBy(() -> Running.start(Ports.free(), Ports.free(), Map.of(name, value)))
                        .as(name)
                        .rootCause()
                        .hasMessageContaining(name)
                        .hasMessageContaining("16");
            }
        }
    }

    @Test
    void theSigningKeyIsReadByNobodyElse() throws IOException {
        assertThat(Running.CONTEXT.isRunning()).isTrue();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(Running.KEYS.resolve("token-signing.jwk"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(Running.KEYS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("token-signing.jwk", "sealing.key", "upstream.json", "keyring");
        }
    }
}
