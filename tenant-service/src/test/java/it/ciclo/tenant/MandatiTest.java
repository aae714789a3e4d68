// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
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
        String username = accepted(first);

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
    void aMandateEndsForAllByAnActOfTheConsortiumAndWhoIsInIsOut() {
        Comune one = Comune.onboarded("Credaro");
        Comune two = Comune.onboarded("Gandosso");
        String mandato = appointed(TODAY.plusDays(300), one, two);
        String username = accepted(confirmed(one, mandato));
        assertThat(confirmed(two, mandato).path("entrate").asInt()).isEqualTo(1);
        assertThat(oiv(username, one).status()).isEqualTo(200);

        assertThat(end(mandato, "{}").json().path("errors").findValuesAsString("pointer"))
                .contains("/al", "/atto/organo", "/atto/numero", "/atto/data", "/motivo");
        assertThat(end(mandato, fine(TODAY.plusDays(300))).code()).isEqualTo("MANDATO_ENDS_BEFORE");
        Client.Answer done = end(mandato, fine(TODAY.minusDays(1)));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().path("ruoli").asInt()).isEqualTo(2);

        assertThat(oiv(username, one).status()).isEqualTo(400);
        assertThat(oiv(username, two).status()).isEqualTo(400);
        assertThat(row(mandato).path("stato").asString()).isEqualTo("FINITO");
        assertThat(row(mandato).path("fine").path("motivo").asString()).isEqualTo("Dimissioni");
        assertThat(seen(one, mandato).path("fine").path("atto").path("numero").asString())
                .isEqualTo("8");
        assertThat(changes(one)).contains("MandatoEnded", "MembershipEnded", "Dimissioni");
        assertThat(end(mandato, fine(TODAY.minusDays(2))).code()).isEqualTo("MANDATO_OVER");
    }

    @Test
    void anEnteEndsAMandateForItselfAloneAndAWrongNameWasNeverIn() {
        Comune one = Comune.onboarded("Villongo");
        Comune two = Comune.onboarded("Foresto");
        String mandato = appointed(TODAY.plusDays(300), one, two);
        assertThat(endHere(one, mandato, fine(TODAY)).code()).isEqualTo("MANDATO_NOT_CONFIRMED");
        String username = accepted(confirmed(one, mandato));
        confirmed(two, mandato);

        Client.Answer done = endHere(one, mandato, fine(LocalDate.of(2026, 1, 19)));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(oiv(username, one).status()).isEqualTo(400);
        assertThat(oiv(username, two).status()).isEqualTo(200);
        assertThat(changes(one)).contains("MandatoEnded", "MembershipRevoked");
        assertThat(changes(two)).doesNotContain("MandatoEnded");
        assertThat(row(mandato).path("stato").asString()).isEqualTo("IN_CORSO");
        assertThat(row(mandato).path("enti").findValuesAsString("finitoIl")).contains("2026-01-19");
        assertThat(endHere(one, mandato, fine(TODAY)).code()).isEqualTo("MANDATO_OVER");
        assertThat(endHere(Comune.onboarded("Sarnico"), mandato, fine(TODAY)).status())
                .isEqualTo(404);
    }

    @Test
    void whoWasAskedInAndHasNotComeComesForTheShorterTimeOrNotAtAll() {
        Comune one = Comune.onboarded("Zandobbio");
        String mandato = appointed(TODAY.plusDays(300), one);
        JsonNode asked = confirmed(one, mandato);
        assertThat(end(mandato, fine(TODAY.plusDays(9))).status()).isEqualTo(200);
        String username = accepted(asked);
        assertThat(client.get("/io", Client.bearer(client.baseToken(username, Comune.PASSWORD)))
                        .json()
                        .path("appartenenze")
                        .path(0)
                        .path("al")
                        .asString())
                .isEqualTo(TODAY.plusDays(9).toString());

        Comune two = Comune.onboarded("Entratico");
        String wrong = appointed(TODAY.plusDays(300), two);
        String secret = secret(confirmed(two, wrong));
        assertThat(end(wrong, fine(TODAY.minusDays(1))).status()).isEqualTo(200);
        assertThat(client.postJson("/inviti/lettura", "{\"invito\": \"" + secret + "\"}", Map.of())
                        .code())
                .isEqualTo("INVITO_NOT_VALID");
    }

    private static String fine(LocalDate al) {
        return """
                {"al": "%s", "atto": {"organo": "Presidente dell’unione", "numero": "8", "data": "2026-11-20"}, "motivo": "Dimissioni"}""".formatted(al);
    }

    private Client.Answer end(String mandato, String body) {
        return client.postJson(path + "/" + mandato + "/fine", body, Client.bearer(admin));
    }

    private Client.Answer endHere(Comune comune, String mandato, String body) {
        return client.postJson(comune.path("/mandati/" + mandato + "/fine"), body, Client.bearer(comune.token(client)));
    }

    private Client.Answer oiv(String username, Comune comune) {
        return client.exchange(client.baseToken(username, Comune.PASSWORD), "urn:ciclo:ente:" + comune.tenant());
    }

    private JsonNode seen(Comune comune, String mandato) {
        for (JsonNode row : client.get(comune.path("/mandati"), Client.bearer(comune.token(client)))
                .json()) {
            if (row.path("id").asString().equals(mandato)) {
                return row;
            }
        }
        throw new AssertionError("no mandate " + mandato);
    }

    private String changes(Comune comune) {
        return client.get(comune.path("/sicurezza"), Client.bearer(comune.token(client)))
                .body();
    }

    private static String secret(JsonNode confirmed) {
        String link = confirmed.path("invitate").path(0).path("indirizzo").asString();
        return URI.create(link).getPath().replaceAll(".*/", "");
    }

    /** The member comes in by her link. @return her user name */
    private String accepted(JsonNode confirmed) {
        String username = "oiv-" + UUID.randomUUID();
        Client.Answer accepted = client.postJson(
                "/inviti/nuovo-accesso", """
                {"invito": "%s", "username": "%s", "password": "%s"}""".formatted(secret(confirmed), username, Comune.PASSWORD), Map.of());
        assertThat(accepted.status()).isBetween(200, 201);
        return username;
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
