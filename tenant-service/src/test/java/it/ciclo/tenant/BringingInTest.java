// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an administrator types and gets back; the steps themselves are lived through with the other services in journeys. */
class BringingInTest {

    private final Client client = new Client();
    private final String token = client.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);
    private final String path = "/consorzi/" + Comune.consortium(client, token);

    private Client.Answer begin(String body) {
        return client.postJson(path + "/avvii", body, Client.bearer(token));
    }

    private JsonNode rehearsed(String rows) {
        return client.postJson(path + "/avvii/prova", "{\"righe\": [" + rows + "]}", Client.bearer(token))
                .json();
    }

    private JsonNode one(String tenant) {
        return client.get(path + "/avvii/" + tenant, Client.bearer(token)).json();
    }

    @Test
    void aNameOrACodeFillsInWhatTheOfficialListKnows() {
        JsonNode byName =
                client.get("/comuni?q=sant%27agata%20de", Client.bearer(token)).json();
        assertThat(byName.path("comuni").findValuesAsString("nome")).contains("Sant'Agata de' Goti");
        assertThat(byName.path("fonte").asString()).contains("2020");
        JsonNode byCode = client.get("/comuni?q=016128", Client.bearer(token)).json();
        assertThat(byCode.path("comuni").path(0).path("nome").asString()).isEqualTo("Lovere");
        assertThat(client.get("/comuni?q=Lovere", java.util.Map.of()).status()).isEqualTo(401);
    }

    private JsonNode searched(String text) {
        return client.get("/comuni?q=" + text, Client.bearer(token)).json();
    }

    @Test
    void aCodeWithoutItsZeroAndANameWithALetterTooManyFindTheirComune() {
        assertThat(searched("16128").path("comuni").findValuesAsString("nome")).containsExactly("Lovere");
        assertThat(searched("1001").path("comuni").findValuesAsString("codiceIstat"))
                .contains("001001");
        JsonNode near = searched("Sarnicco");
        assertThat(near.path("comuni").findValuesAsString("nome")).containsExactly("Sarnico");
        assertThat(near.path("simile").asBoolean()).isTrue();
        assertThat(searched("Atlantide%20Superiore").path("comuni")).isEmpty();
    }

    @Test
    void whereMoreBeginSoThanAreShownItIsSaid() {
        assertThat(searched("San").path("comuni")).hasSize(20);
        assertThat(searched("San").path("ancora").asBoolean()).isTrue();
        assertThat(searched("Lovere").path("ancora").asBoolean()).isFalse();
        assertThat(searched("Lovere").path("simile").asBoolean()).isFalse();
    }

    @Test
    void aNameWithAnotherProvinceIsToldWhereItLies() {
        JsonNode wrong = rehearsed("{\"comune\": \"Viadanica\", \"sigla\": \"MI\"}")
                .path(0)
                .path("errori")
                .path(0);
        assertThat(wrong.path("pointer").asString()).isEqualTo("/sigla");
        assertThat(wrong.path("message").asString()).isEqualTo("Viadanica è in provincia di BG, non MI.");
    }

    @Test
    void aLinkThatWasHandedOverIsKnownWithItsTime() {
        String tenant = begin("""
                {"comune": "Costa Volpino", "profilo": {"indirizzo": "Piazza Esempio 1", "codiceFiscale": "00341690162",
                 "email": "info@costa.example", "pec": "pec@costa.example", "dipendenti": 20},
                 "segretario": {"nome": "Ada", "cognome": "Esempio", "email": "ada@costa.example"}}""").json().path("tenant").asString();
        Until.there(
                () -> one(tenant).path("passi").path(1).path("stato").asString().equals("FATTO") ? token : null);
        assertThat(one(tenant).has("consegnatoIl")).isFalse();

        assertThat(client.postJson(path + "/avvii/" + tenant + "/invito", "{}", Client.bearer(token))
                        .json()
                        .path("indirizzo")
                        .asString())
                .contains("/invito/");
        assertThat(one(tenant).path("consegnatoIl").asString()).isNotEmpty();
        assertThat(one(tenant).path("segretario").asString()).isEqualTo("ada@costa.example");
    }

    @Test
    void linksAreHandedOverTogetherOnlyByWhoAdministersAndOnlyOfComuniThatAreReady() {
        assertThat(client.postJson(path + "/avvii/inviti", "{}", Client.bearer(token))
                        .json())
                .isEmpty();
        assertThat(page("").path("daConsegnare").asInt()).isZero();
        Comune comune = Comune.onboarded("Adrara");
        String other = client.baseToken(comune.segretario(), comune.password());
        assertThat(client.postJson(path + "/avvii/inviti", "{}", Client.bearer(other))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void entiThatWereNotBroughtInStepByStepAreListedToo() {
        Comune comune = Comune.onboarded("Zandobbio");
        String begun = begin("{\"comune\": \"Vilminore di Scalve\"}")
                .json()
                .path("tenant")
                .asString();
        String listed = client.get(path + "/enti?senzaAvvio=true&limite=200", Client.bearer(token))
                .body();
        assertThat(listed).contains(comune.tenant()).doesNotContain(begun);
    }

    @Test
    void whatIsOnlyMissingMayBeSaidLaterAndTheStepSaysWhat() {
        String tenant = begin("{\"comune\": \"Zone\"}").json().path("tenant").asString();
        String missing = Until.there(() -> {
            JsonNode step = one(tenant).path("passi").path(1);
            return step.path("stato").asString().equals("MANCA")
                    ? step.path("perche").asString()
                    : null;
        });
        assertThat(missing)
                .contains("indirizzo", "codice fiscale", "PEC", "dipendenti")
                .doesNotContain("ISTAT");
        assertThat(one(tenant)
                        .path("dati")
                        .path("profilo")
                        .path("denominazione")
                        .asString())
                .isEqualTo("Comune di Zone");
    }

    @Test
    void whatIsWrongIsRefusedWithAllOfItAndNothingStays() {
        Client.Answer answer = begin("""
                {"comune": "Solto Collina", "sigla": "BG",
                 "profilo": {"codiceFiscale": "00341690163", "popolazione": -1, "pec": "nessuna"},
                 "uffici": [{"codice": "TE", "nome": "Tecnico"}, {"codice": "te", "nome": "Ancora"}],
                 "persone": [{"nome": "Rita", "cognome": "Esempio", "email": "rita@comune.example", "ruolo": "RESPONSABILE", "ufficio": "XX"}],
                 "segretario": {"nome": "Ada", "cognome": "", "email": "ada"}}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("code"))
                .containsExactlyInAnyOrder(
                        "CODICE_FISCALE_INVALID",
                        "COUNT_INVALID",
                        "ADDRESS_INVALID",
                        "UFFICIO_TWICE",
                        "UFFICIO_UNKNOWN",
                        "VALUE_MISSING",
                        "ADDRESS_INVALID");
        assertThat(client.get(path + "/avvii", Client.bearer(token)).body()).doesNotContain("Solto Collina");
    }

    @Test
    void eachRowOfASheetIsToldWhatBecomesOfIt() {
        JsonNode rows = rehearsed("""
                {"comune": "Sarnicco"}, {"comune": "Castro"}, {"comune": "Castro", "sigla": "BG"}, {"comune": "016065"},
                {"comune": "075096", "sigla": "BG"}, {"comune": "999999"}, {"comune": "Atlantide Superiore"}""");
        assertThat(rows.path(0).path("errori").path(0).path("message").asString())
                .isEqualTo("Nessun comune si chiama Sarnicco. Forse Sarnico (BG) 016193?");
        assertThat(rows.path(1).path("errori").path(0).path("code").asString()).isEqualTo("COMUNE_AMBIGUOUS");
        assertThat(rows.path(2).path("errori")).isEmpty();
        assertThat(rows.path(3).path("errori").path(0).path("code").asString()).isEqualTo("COMUNE_TWICE");
        assertThat(rows.path(4).path("errori").path(0).path("code").asString()).isEqualTo("ISTAT_OF_OTHER_PROVINCE");
        assertThat(rows.path(5).path("errori").path(0).path("code").asString()).isEqualTo("ISTAT_UNKNOWN");
        assertThat(rows.path(6).path("errori").path(0).path("code").asString()).isEqualTo("COMUNE_UNKNOWN");
    }

    @Test
    void rowsKeepTheNumberTheyHaveInTheSheet() {
        JsonNode rows = rehearsed("""
                {"riga": 5, "comune": "Sarnicco"}, {"riga": 9, "comune": "Castro", "sigla": "BG"}""");
        assertThat(rows.path(0).path("riga").asInt()).isEqualTo(5);
        assertThat(rows.path(1).path("riga").asInt()).isEqualTo(9);
        JsonNode wrong = rehearsed("""
                {"riga": 2, "comune": "Sarnico"}, {"riga": 2, "comune": "Castro"}, {"riga": 0, "comune": "Rogno"}""");
        assertThat(wrong.path("errors").findValuesAsString("pointer"))
                .containsExactly("/righe/1/riga", "/righe/2/riga");
        assertThat(wrong.path("errors").findValuesAsString("code")).containsExactly("RIGA_TWICE", "RIGA_INVALID");
    }

    @Test
    void aBadRowStopsOnlyItselfAndStaysUntilItIsMendedOrRemoved() {
        String id = client.postJson(
                        path + "/caricamenti",
                        "{\"file\": \"laghi.csv\", \"righe\": [{\"riga\": 2, \"comune\": \"Marone\"}, {\"riga\": 1204, \"comune\": \"Maronne\"}]}",
                        Client.bearer(token))
                .json()
                .path("id")
                .asString();
        assertThat(loaded(id).path("avviati").asInt()).isEqualTo(1);
        JsonNode refused = loaded(id).path("rifiutate");
        assertThat(refused.findValuesAsString("comune")).containsExactly("Maronne");
        assertThat(refused.path(0).path("riga").asInt())
                .as("as the sheet counts")
                .isEqualTo(1204);
        assertThat(client.get(path + "/avvii", Client.bearer(token)).body()).contains("Comune di Marone");
        assertThat(rehearsed("{\"comune\": \"Marone\"}")
                        .path(0)
                        .path("errori")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("ENTE_KNOWN");

        String row = path + "/caricamenti/" + id + "/righe/1204/rimozione";
        assertThat(client.postJson(row, "{}", Client.bearer(token)).status()).isEqualTo(200);
        assertThat(loaded(id).path("rifiutate")).isEmpty();
        assertThat(client.postJson(row, "{}", Client.bearer(token)).status()).isEqualTo(404);
    }

    @Test
    void theListIsReadPageByPageWhatNeedsSomebodyFirst() {
        for (String comune : new String[] {"Valgoglio", "Valgreghentino", "Valgrana"}) {
            assertThat(begin("{\"comune\": \"" + comune + "\"}").status()).isEqualTo(201);
        }
        Until.there(() -> page("?q=valgr&stato=MANCA").path("avvii").size() == 2 ? token : null);

        JsonNode first = page("?q=Valg&limite=2");
        JsonNode second = page("?q=Valg&limite=2&dopo=" + first.path("altri").asString());
        assertThat(first.path("avvii").findValuesAsString("denominazione"))
                .containsExactly("Comune di Valgoglio", "Comune di Valgrana");
        assertThat(second.path("avvii").findValuesAsString("denominazione"))
                .containsExactly("Comune di Valgreghentino");
        assertThat(second.has("altri")).isFalse();
        assertThat(first.path("conteggi").path("mancanti").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(page("?q=016225").path("avvii").findValuesAsString("denominazione"))
                .hasSize(1);
        assertThat(page("?q=valg&stato=CONFERMATO").path("avvii")).isEmpty();
    }

    private JsonNode page(String query) {
        return client.get(path + "/avvii" + query, Client.bearer(token)).json();
    }

    @Test
    void whatIsNoPageOfTheListIsRefused() {
        for (String query : new String[] {
            "?limite=0",
            "?limite=201",
            "?dopo=qui",
            "?dopo=" + "A".repeat(1001),
            "?stato=ALTRO",
            "?q=" + "a".repeat(101)
        }) {
            assertThat(client.get(path + "/avvii" + query, Client.bearer(token)).status())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(client.get(path + "/enti?limite=0", Client.bearer(token)).status())
                .isEqualTo(400);
    }

    private JsonNode loaded(String id) {
        for (JsonNode one :
                client.get(path + "/caricamenti", Client.bearer(token)).json()) {
            if (one.path("id").asString().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("no such sheet");
    }

    @Test
    void whatWasTakenBackCanBeBegunAnew() {
        String tenant =
                begin("{\"comune\": \"Parzanica\"}").json().path("tenant").asString();
        String end = path + "/avvii/" + tenant + "/annullamento";
        assertThat(client.postJson(end, "{\"motivo\": \"no\"}", Client.bearer(token))
                        .code())
                .isEqualTo("REASON_TOO_SHORT");
        assertThat(client.postJson(end, "{\"motivo\": \"Entra in un’altra unione\"}", Client.bearer(token))
                        .status())
                .isEqualTo(200);
        assertThat(begin("{\"comune\": \"Parzanica\"}").status()).isEqualTo(201);
        assertThat(client.postJson(end, "{\"motivo\": \"Entra in un’altra unione\"}", Client.bearer(token))
                        .code())
                .isEqualTo("AVVIO_OVER");
    }

    @Test
    void whoDoesNotAdministerTheConsortiumFindsNothing() {
        Comune comune = Comune.onboarded("Tavernola");
        String other = client.baseToken(comune.segretario(), comune.password());
        String tenant = begin("{\"comune\": \"Vigolo\"}").json().path("tenant").asString();
        assertThat(client.get(path + "/avvii", Client.bearer(other)).status()).isEqualTo(404);
        assertThat(client.get(path + "/avvii/" + tenant, Client.bearer(other)).status())
                .isEqualTo(404);
        assertThat(client.postJson(path + "/avvii", "{\"comune\": \"Fonteno\"}", Client.bearer(other))
                        .status())
                .isEqualTo(404);
        assertThat(client.get(path + "/avvii/" + comune.tenant(), Client.bearer(token))
                        .status())
                .as("an ente that is not on its way in")
                .isEqualTo(404);
    }

    @Test
    void aSecretThatIsNoneSaysNothing() {
        for (String secret : new String[] {"", "x", UUID.randomUUID().toString(), "a".repeat(101)}) {
            assertThat(client.postJson("/inviti/lettura", "{\"invito\": \"" + secret + "\"}", java.util.Map.of())
                            .code())
                    .isEqualTo("INVITO_NOT_VALID");
        }
    }

    @Test
    void anInvitationIsAcceptedOnceAndLetsExactlyThatPersonIn() {
        Comune comune = Comune.onboarded("Predore");
        String segretario = comune.token(client);
        JsonNode made = client.postJson(comune.path("/inviti"), """
                {"nome": "Rita", "cognome": "Prova", "email": "rita@comune.example", "ruolo": "DIPENDENTE", "dal": "2026-01-01",
                 "motivo": "Contratto del 2026"}""", Client.bearer(segretario))
                .json();
        String secret = made.path("indirizzo").asString().replaceAll(".*/invito/", "");
        JsonNode offer = client.postJson("/inviti/lettura", "{\"invito\": \"" + secret + "\"}", java.util.Map.of())
                .json();
        assertThat(offer.path("nome").asString()).isEqualTo("Rita");
        assertThat(offer.path("ente").asString()).isEqualTo("Comune di Predore");

        String username = "rita-" + UUID.randomUUID();
        String accept = "{\"invito\": \"" + secret + "\", \"username\": \"" + username + "\", \"password\": \"%s\"}";
        assertThat(client.postJson("/inviti/nuovo-accesso", accept.formatted("breve"), java.util.Map.of())
                        .code())
                .isEqualTo("PASSWORD_TOO_SHORT");
        assertThat(client.postJson("/inviti/nuovo-accesso", accept.formatted(Comune.PASSWORD), java.util.Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(client.tenantToken(username, Comune.PASSWORD, comune.tenant()))
                .isNotEmpty();
        assertThat(client.postJson("/inviti/nuovo-accesso", accept.formatted(Comune.PASSWORD), java.util.Map.of())
                        .code())
                .as("replayed")
                .isEqualTo("INVITO_NOT_VALID");
        assertThat(client.get(comune.path("/inviti"), Client.bearer(segretario))
                        .json()
                        .path("inviti"))
                .isEmpty();
    }

    @Test
    void aLinkIsNoWayToAskWhoIsThere() {
        Comune comune = Comune.onboarded("Parzanica");
        JsonNode made = client.postJson(comune.path("/inviti"), """
                {"nome": "Zoë", "cognome": "D’Este", "email": "zoe@comune.example", "ruolo": "OIV", "dal": "2026-01-01",
                 "motivo": "Nomina del 2026"}""", Client.bearer(comune.token(client)))
                .json();
        for (int n = 0; n < 5; n++) {
            Client.Answer taken = newAccess(made, comune.segretario());
            assertThat(taken.code()).isEqualTo("USERNAME_TAKEN");
            assertThat(taken.json().path("errors").path(0).path("message").asString())
                    .matches(
                            "Questo nome utente non è disponibile: scegline un altro, per esempio zoe\\.deste\\.\\d{4}\\.");
        }
        assertThat(newAccess(made, "zoe-" + UUID.randomUUID()).code())
                .as("whether or not it is somebody's")
                .isEqualTo("INVITO_TRIED");

        JsonNode again = client.postJson(
                        comune.path("/inviti/" + made.path("id").asString() + "/invio"),
                        "{}",
                        Client.bearer(comune.token(client)))
                .json();
        assertThat(newAccess(again, "zoe-" + UUID.randomUUID()).status()).isEqualTo(200);
    }

    private Client.Answer newAccess(JsonNode invited, String username) {
        String secret = invited.path("indirizzo").asString().replaceAll(".*/invito/", "");
        return client.postJson(
                "/inviti/nuovo-accesso", """
                {"invito": "%s", "username": "%s", "password": "%s"}""".formatted(secret, username, Comune.PASSWORD), java.util.Map.of());
    }

    @Test
    void aNewLinkMakesTheOldOneWorthless() {
        Comune comune = Comune.onboarded("Gandosso");
        String segretario = comune.token(client);
        JsonNode made = client.postJson(comune.path("/inviti"), """
                {"nome": "Ugo", "cognome": "Prova", "email": "ugo@comune.example", "ruolo": "OIV", "dal": "2026-01-01",
                 "motivo": "Nomina del 2026"}""", Client.bearer(segretario))
                .json();
        String again = comune.path("/inviti/" + made.path("id").asString());
        JsonNode second = client.postJson(again + "/invio", "{}", Client.bearer(segretario))
                .json();
        assertThat(read(made)).isEqualTo(404);
        assertThat(read(second)).isEqualTo(200);
        assertThat(client.postJson(again + "/revoca", "{\"motivo\": \"Nomina ritirata\"}", Client.bearer(segretario))
                        .status())
                .isEqualTo(200);
        assertThat(read(second)).isEqualTo(404);
        assertThat(client.postJson(again + "/invio", "{}", Client.bearer(segretario))
                        .code())
                .isEqualTo("INVITO_OVER");
    }

    private int read(JsonNode made) {
        String secret = made.path("indirizzo").asString().replaceAll(".*/invito/", "");
        return client.postJson("/inviti/lettura", "{\"invito\": \"" + secret + "\"}", java.util.Map.of())
                .status();
    }

    @Test
    void anAdministratorDoesNotLetHerselfIn() {
        String tenant = begin("""
                        {"comune": "Credaro", "profilo": {"indirizzo": "Via Esempio 1", "codiceFiscale": "00341690162",
                         "email": "info@comune.example", "pec": "pec@comune.example", "dipendenti": 9},
                         "segretario": {"nome": "Ada", "cognome": "Esempio", "email": "ada@comune.example"}}""").json().path("tenant").asString();
        Until.there(
                () -> one(tenant).path("passi").path(1).path("stato").asString().equals("FATTO") ? tenant : null);
        String secret = client.postJson(path + "/avvii/" + tenant + "/invito", "{}", Client.bearer(token))
                .json()
                .path("indirizzo")
                .asString()
                .replaceAll(".*/invito/", "");

        Client.Answer answer =
                client.postJson("/inviti/accettazione", "{\"invito\": \"" + secret + "\"}", Client.bearer(token));
        assertThat(answer.code()).isEqualTo("INVITO_OWN");
        assertThat(client.get("/io", Client.bearer(token)).json().findValuesAsString("tenant"))
                .doesNotContain(tenant);
    }
}
