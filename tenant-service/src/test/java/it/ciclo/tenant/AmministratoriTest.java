// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who administers a consortium asks another in, and ends her; somebody always stays. */
class AmministratoriTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Rome"));
    private static final String WHY = "Decreto del presidente n. 8";

    private final Client client = new Client();
    private final String admin = client.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);
    private final String consortium = Comune.consortium(client, admin);
    private final String path = "/consorzi/" + consortium + "/amministratori";

    /** Other tests count on the first one alone. */
    @AfterEach
    void onlyTheFirstStays() {
        JsonNode all = client.get(path, Client.bearer(admin)).json();
        String me = client.get("/io", Client.bearer(admin)).json().path("id").asString();
        all.path("amministratori").forEach(a -> {
            if (!a.path("persona").asString().equals(me)) {
                end(a.path("persona").asString(), TODAY.minusDays(1), admin);
            }
        });
    }

    private Client.Answer invite(String email) {
        return client.postJson(path + "/inviti", """
                {"nome": "Irma", "cognome": "Prova", "email": "%s", "motivo": "%s"}""".formatted(email, WHY), Client.bearer(admin));
    }

    private Client.Answer end(String person, LocalDate last, String token) {
        return client.postJson(
                path + "/" + person + "/fine",
                "{\"al\": \"%s\", \"motivo\": \"%s\"}".formatted(last, WHY),
                Client.bearer(token));
    }

    private static String secret(Client.Answer made) {
        return made.json().path("indirizzo").asString().replaceAll(".*/invito-consorzio/", "");
    }

    private Client.Answer accept(String secret, String token) {
        return client.postJson(
                "/inviti/consorzio/accettazione", "{\"invito\": \"" + secret + "\"}", Client.bearer(token));
    }

    @Test
    void whoIsInvitedAdministersFromThenOnAndNoLongerOnceEnded() {
        String secret = secret(invite("irma@unione.example"));
        JsonNode offer = client.postJson("/inviti/consorzio/lettura", "{\"invito\": \"" + secret + "\"}", Map.of())
                .json();
        assertThat(offer.path("nome").asString()).isEqualTo("Irma");
        String username = "irma-" + UUID.randomUUID();
        String access = """
                {"invito": "%s", "username": "%s", "password": "%s"}""".formatted(secret, username, Comune.PASSWORD);
        Client.Answer accepted = client.postJson("/inviti/consorzio/nuovo-accesso", access, Map.of());
        assertThat(accepted.json().path("consorzio").asString()).isEqualTo(consortium);
        assertThat(client.postJson("/inviti/consorzio/nuovo-accesso", access, Map.of())
                        .code())
                .as("replayed")
                .isEqualTo("INVITO_NOT_VALID");

        String irma = client.baseToken(username, Comune.PASSWORD);
        JsonNode all = client.get(path, Client.bearer(irma)).json();
        assertThat(all.path("amministratori").findValuesAsString("nome")).contains("Irma", "Amministrazione");
        assertThat(all.path("inviti").findValuesAsString("email")).doesNotContain("irma@unione.example");
        String me = client.get("/io", Client.bearer(irma)).json().path("id").asString();

        assertThat(end(me, TODAY.minusDays(1), admin).status()).isEqualTo(200);
        assertThat(client.get(path, Client.bearer(irma)).status()).isEqualTo(404);
        assertThat(client.get("/io", Client.bearer(irma)).json().path("consorzi"))
                .isEmpty();
    }

    @Test
    void aLinkIsNoWayToAskWhoIsThere() {
        String access = """
                {"invito": "%s", "username": "%s", "password": "%s"}""".formatted(secret(invite("olga@unione.example")), Running.ADMIN, Comune.PASSWORD);
        for (int n = 0; n < 5; n++) {
            assertThat(client.postJson("/inviti/consorzio/nuovo-accesso", access, Map.of())
                            .code())
                    .isEqualTo("USERNAME_TAKEN");
        }
        assertThat(client.postJson("/inviti/consorzio/nuovo-accesso", access, Map.of())
                        .code())
                .isEqualTo("INVITO_TRIED");
    }

    @Test
    void theLastOneStaysAndWhoBringsEntiInFinishesFirst() {
        String first = client.get("/io", Client.bearer(admin)).json().path("id").asString();
        assertThat(end(first, TODAY, admin).code()).isEqualTo("LAST_ADMINISTRATOR");

        Comune comune = Comune.onboarded("Adrara");
        String own = client.baseToken(comune.segretario(), comune.password());
        String secret = secret(invite("ada@unione.example"));
        assertThat(accept(secret, own).status()).isEqualTo(200);
        assertThat(accept(secret(invite("ada@unione.example")), own).code()).isEqualTo("ADMINISTRATOR_ALREADY");
        String begun = client.postJson(
                        "/consorzi/" + consortium + "/avvii", "{\"comune\": \"Bossico\"}", Client.bearer(own))
                .json()
                .path("tenant")
                .asString();
        String second = client.get("/io", Client.bearer(own)).json().path("id").asString();
        assertThat(end(second, TODAY, admin).code()).isEqualTo("ADMINISTRATOR_BRINGS_IN");
        client.postJson(
                "/consorzi/" + consortium + "/avvii/" + begun + "/annullamento",
                "{\"motivo\": \"Era solo una prova\"}",
                Client.bearer(admin));

        assertThat(end(second, TODAY.plusDays(30), admin).status()).isEqualTo(200);
        assertThat(end(first, TODAY, own).code())
                .as("who ends by a day does not stay")
                .isEqualTo("LAST_ADMINISTRATOR");
        assertThat(end(UUID.randomUUID().toString(), TODAY, admin).status()).isEqualTo(404);
    }

    @Test
    void aNewLinkMakesTheOldOneWorthlessAndARevokedOneToo() {
        Client.Answer made = invite("rita@unione.example");
        String at = path + "/inviti/" + made.json().path("id").asString();
        Client.Answer again = client.postJson(at + "/invio", "{}", Client.bearer(admin));
        Comune comune = Comune.onboarded("Fonteno");
        String somebody = client.baseToken(comune.segretario(), comune.password());
        assertThat(accept(secret(made), somebody).code()).isEqualTo("INVITO_NOT_VALID");
        assertThat(client.postJson(at + "/revoca", "{\"motivo\": \"" + WHY + "\"}", Client.bearer(admin))
                        .status())
                .isEqualTo(200);
        assertThat(accept(secret(again), somebody).code()).isEqualTo("INVITO_NOT_VALID");
        assertThat(client.postJson(at + "/invio", "{}", Client.bearer(admin)).code())
                .isEqualTo("INVITO_OVER");
    }

    @Test
    void whoDoesNotAdministerFindsNothingAndABodyThatDoesNotFitIsNamed() {
        Comune comune = Comune.onboarded("Vigolo");
        String other = client.baseToken(comune.segretario(), comune.password());
        assertThat(client.get(path, Client.bearer(other)).status()).isEqualTo(404);
        assertThat(client.postJson(path + "/inviti", "{}", Client.bearer(other)).status())
                .isEqualTo(422);
        assertThat(client.postJson(path + "/inviti", """
                        {"nome": "Irma", "cognome": "Prova", "email": "irma@unione.example", "motivo": "%s"}""".formatted(WHY), Client.bearer(other))
                        .status())
                .isEqualTo(404);
        assertThat(client.postJson(path + "/inviti", "{\"email\": \"x\", \"motivo\": \"no\"}", Client.bearer(admin))
                        .json()
                        .path("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/nome", "/cognome", "/email", "/motivo");
    }
}
