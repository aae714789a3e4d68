// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An OIV shared by enti: named by the consortium, let in by each ente, over with its last day. */
class MandatiTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Rome"));

    private final Client client = new Client();
    private final String admin = client.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);
    private final String path = "/consorzi/" + Comune.consortium(client, admin) + "/mandati";

    @Test
    void nobodyIsInBeforeTheEnteHasConfirmedAndWhoHasComeInOnceNeedsNoSecondLink() {
        Comune one = Comune.onboarded("Tavernola");
        Comune two = Comune.onboarded("Vigolo");
        String mandato = appointed(TODAY.plusDays(30), one, two);
        assertThat(persons(one)).isEqualTo(1);

        JsonNode first = confirmed(one, mandato);
        assertThat(first.path("entrate").asInt()).isZero();
        assertThat(first.path("invitate")).hasSize(1);
        String link = first.path("invitate").path(0).path("indirizzo").asString();
        String secret = URI.create(link).getPath().replaceAll(".*/", "");
        String username = "oiv-" + UUID.randomUUID();
        Client.Answer accepted = client.postJson(
                "/inviti/nuovo-accesso", """
                {"invito": "%s", "username": "%s", "password": "%s"}""".formatted(secret, username, Comune.PASSWORD), java.util.Map.of());
        assertThat(accepted.status()).isBetween(200, 201);

        JsonNode second = confirmed(two, mandato);
        assertThat(second.path("entrate").asInt()).isEqualTo(1);
        assertThat(second.path("invitate")).isEmpty();

        JsonNode io = client.get("/io", Client.bearer(client.baseToken(username, Comune.PASSWORD)))
                .json();
        assertThat(io.path("appartenenze"))
                .hasSize(2)
                .allSatisfy(m -> assertThat(m.path("ruolo").asString()).isEqualTo("OIV"))
                .allSatisfy(m -> assertThat(m.path("al").asString())
                        .isEqualTo(TODAY.plusDays(30).toString()));

        JsonNode row = row(mandato);
        assertThat(row.path("scadeFra").asInt()).isEqualTo(30);
        assertThat(row.path("enti")).allSatisfy(e -> {
            assertThat(e.path("entrati").asInt()).isEqualTo(1);
            assertThat(e.path("confermatoIl").asString()).isEqualTo(TODAY.toString());
        });
        assertThat(confirm(one, mandato).code()).isEqualTo("MANDATO_CONFIRMED");
    }

    @Test
    void aRenewalBeginsAfterTheEndAndEachEnteConfirmsItAnew() {
        Comune one = Comune.onboarded("Parzanica");
        String mandato = appointed(TODAY.plusDays(10), one);
        String act = "\"atto\": {\"organo\": \"Presidente dell’unione\", \"numero\": \"9\", \"data\": \"%s\"}"
                .formatted(TODAY);
        String at = path + "/" + mandato + "/rinnovo";
        assertThat(client.postJson(
                                at,
                                "{%s, \"dal\": \"%s\", \"al\": \"%s\"}"
                                        .formatted(act, TODAY.plusDays(10), TODAY.plusDays(500)),
                                Client.bearer(admin))
                        .code())
                .isEqualTo("MANDATO_STILL_RUNS");
        String good = "{%s, \"dal\": \"%s\", \"al\": \"%s\"}".formatted(act, TODAY.plusDays(11), TODAY.plusDays(500));
        Client.Answer renewed = client.postJson(at, good, Client.bearer(admin));
        assertThat(renewed.status()).isEqualTo(201);
        assertThat(client.postJson(at, good, Client.bearer(admin)).code()).isEqualTo("MANDATO_RENEWED");

        assertThat(row(mandato).path("rinnovato").asBoolean()).isTrue();
        assertThat(row(mandato).path("scadeFra").isNumber()).isFalse();
        JsonNode next = row(renewed.json().path("id").asString());
        assertThat(next.path("stato").asString()).isEqualTo("FUTURO");
        assertThat(next.path("componenti").path(0).path("cognome").asString()).isEqualTo("Prova");
        assertThat(next.path("enti").path(0).has("confermatoIl")
                        && !next.path("enti").path(0).path("confermatoIl").isNull())
                .isFalse();
    }

    @Test
    void anEnteOutsideAndABodyThatDoesNotFitAreNamed() {
        Comune one = Comune.onboarded("Predore");
        assertThat(client.postJson(path, "{}", Client.bearer(admin))
                        .json()
                        .path("errors")
                        .findValuesAsString("pointer"))
                .contains("/organo", "/composizione", "/atto/numero", "/dal", "/al", "/enti", "/componenti");
        String two = mandato(TODAY.plusDays(5), "\"" + one.tenant() + "\"");
        assertThat(client.postJson(path, two, Client.bearer(admin)).code()).isEqualTo("MANDATO_FEW_MEMBERS");
        String foreign = monocratico(TODAY.plusDays(5), "\"" + UUID.randomUUID() + "\"");
        assertThat(client.postJson(path, foreign, Client.bearer(admin)).code()).isEqualTo("MANDATO_ENTE_UNKNOWN");
        Comune other = Comune.onboarded("Adrara");
        String mandato = appointed(TODAY.plusDays(5), one);
        assertThat(confirm(other, mandato).status()).isEqualTo(404);
        assertThat(client.get(other.path("/mandati"), Client.bearer(other.token(client)))
                        .body())
                .doesNotContain(mandato);
    }

    private String appointed(LocalDate al, Comune... enti) {
        StringBuilder ids = new StringBuilder();
        for (Comune ente : enti) {
            ids.append(ids.isEmpty() ? "" : ", ")
                    .append('"')
                    .append(ente.tenant())
                    .append('"');
        }
        Client.Answer answer = client.postJson(path, monocratico(al, ids.toString()), Client.bearer(admin));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static String monocratico(LocalDate al, String enti) {
        return mandato(al, enti).replace("COLLEGIALE", "MONOCRATICO");
    }

    private static String mandato(LocalDate al, String enti) {
        return """
                {"organo": "NUCLEO_DI_VALUTAZIONE", "composizione": "COLLEGIALE",
                 "atto": {"organo": "Presidente dell’unione", "numero": "3", "data": "2026-01-15"}, "dal": "2026-01-20", "al": "%s",
                 "enti": [%s], "componenti": [{"nome": "Ines", "cognome": "Prova", "email": "ines@studio.example"}]}""".formatted(al, enti);
    }

    private Client.Answer confirm(Comune comune, String mandato) {
        return client.postJson(
                comune.path("/mandati/" + mandato + "/conferma"),
                "{\"motivo\": \"Decreto sindacale n. 4\"}",
                Client.bearer(comune.token(client)));
    }

    private JsonNode confirmed(Comune comune, String mandato) {
        Client.Answer answer = confirm(comune, mandato);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode row(String mandato) {
        for (JsonNode row : client.get(path, Client.bearer(admin)).json().path("mandati")) {
            if (row.path("id").asString().equals(mandato)) {
                return row;
            }
        }
        throw new AssertionError("no mandate " + mandato);
    }

    private int persons(Comune comune) {
        return client.get(comune.path("/persone"), Client.bearer(comune.token(client)))
                .json()
                .size();
    }
}
