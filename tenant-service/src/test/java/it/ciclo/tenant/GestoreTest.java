// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.PersonId;
import it.ciclo.platform.BasicCredentials;
import it.ciclo.tenant.Comune.Somebody;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who runs the platform has one way into an ente: by two people, for an hour, and the ente sees all of it. */
class GestoreTest {

    private static final String REASON = "La pagina del Piano non si apre, segnalazione 118";

    private final Client client = new Client();

    @Test
    void oneAsksAnotherApprovesAndTheEnteSeesWhoReadsWhatAndWhy() {
        Comune lovere = Comune.onboarded("Lovere");
        assertThat(roles(lovere)).as("no standing access").isEmpty();
        String access = Operatori.asked(lovere, REASON);
        assertThat(kinds(lovere)).as("told before anybody can read").contains("OperatorAccessRequested");
        assertThat(client.exchange(Operatori.token(Running.OPERATOR), "urn:ciclo:ente:" + lovere.tenant())
                        .status())
                .as("asked is not open")
                .isEqualTo(400);

        assertThat(Operatori.step(Running.SECOND_OPERATOR, access, "/approvazione", "{}")
                        .status())
                .isEqualTo(200);

        assertThat(roles(lovere)).containsExactly("OPERATOR");
        assertThat(client.get(lovere.path("/profilo"), Client.bearer(Operatori.in(lovere)))
                        .json()
                        .path("profilo")
                        .path("denominazione")
                        .asString())
                .isEqualTo("Comune di Lovere");
        JsonNode seen = seen(lovere).path(0);
        assertThat(seen.path("accesso").path("chiestoDa").asString()).isEqualTo("Gestore " + Running.OPERATOR);
        assertThat(seen.path("accesso").path("decisoDa").asString()).isEqualTo("Gestore " + Running.SECOND_OPERATOR);
        assertThat(seen.path("accesso").path("motivo").asString()).isEqualTo(REASON);
        assertThat(seen.path("accesso").path("stato").asString()).isEqualTo("APERTO");
        assertThat(seen.path("letture").findValuesAsString("azione")).containsExactly("ReadProfilo");
        assertThat(seen.path("letture").findValuesAsString("dove")).containsExactly("/profilo");
        assertThat(kinds(lovere)).contains("OperatorAccessOpened");
        assertThat(client.get(lovere.path("/letture"), Client.bearer(lovere.token(client)))
                        .json()
                        .findValuesAsString("che"))
                .as("in the chain of readings")
                .contains("GESTORE");
    }

    @Test
    void nothingOfPeopleIsReadAndNothingIsWritten() {
        Comune parre = Comune.onboarded("Parre");
        Operatori.opened(parre, REASON);
        Map<String, String> operator = Client.bearer(Operatori.in(parre));

        assertThat(client.get(parre.path("/persone"), operator).code()).isEqualTo("NOT_PERMITTED");
        assertThat(client.postJson(parre.path("/persone/nomi"), "{}", operator).code())
                .isEqualTo("NOT_PERMITTED");
        assertThat(client.get(parre.path("/sicurezza"), operator).code()).isEqualTo("NOT_PERMITTED");
        assertThat(client.postJson(parre.path("/appartenenze"), "{}", operator).code())
                .isEqualTo("NOT_PERMITTED");
        assertThat(client.get(parre.path("/profilo"), Client.bearer(Operatori.in(parre), "SEGRETARIO"))
                        .code())
                .isEqualTo("ROLE_NOT_HELD");
    }

    @Test
    void whoAskedApprovesNothingAndTheTableSaysSoToo() {
        Comune sovere = Comune.onboarded("Sovere");
        String access = Operatori.asked(sovere, REASON);

        assertThat(Operatori.step(Running.OPERATOR, access, "/approvazione", "{}")
                        .code())
                .isEqualTo("OPERATOR_SAME_PERSON");
        assertThatThrownBy(() -> sql("update operator_access set state = 'APERTO', decided_by = requested_by,"
                        + " decided_at = now(), until = now() where access_id = '" + access + "'"))
                .hasMessageContaining("operator_access_check");
        assertThatThrownBy(() -> sql("update operator_access set state = 'APERTO', decided_by = gen_random_uuid(),"
                        + " decided_at = now(), until = now() + interval '2 hours' where access_id = '" + access + "'"))
                .as("an hour, whoever writes it")
                .hasMessageContaining("operator_access_check");
        assertThat(Operatori.ask(Running.OPERATOR, sovere.tenant(), REASON).code())
                .isEqualTo("OPERATOR_ACCESS_ASKED");
    }

    @Test
    void theSegretarioEndsItAndTheNextRequestIsRefused() {
        Comune pisogne = Comune.onboarded("Pisogne");
        String access = Operatori.opened(pisogne, REASON);
        String token = Operatori.in(pisogne);
        JsonNode open = client.get("/io", Client.bearer(token))
                .json()
                .path("appartenenze")
                .valueStream()
                .filter(one -> one.path("tenant").asString().equals(pisogne.tenant()))
                .findFirst()
                .orElseThrow()
                .path("accesso");
        assertThat(open.path("id").asString()).as("what the pages there say").isEqualTo(access);
        assertThat(open.path("fino").asString()).isNotEmpty();
        assertThat(client.get(pisogne.path("/profilo"), Client.bearer(token)).status())
                .isEqualTo(200);

        Client.Answer ended = client.postJson(
                pisogne.path("/accessi-gestore/" + access + "/fine"), "{}", Client.bearer(pisogne.token(client)));

        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(client.get(pisogne.path("/profilo"), Client.bearer(token)).status())
                .isEqualTo(404);
        assertThat(witnessed(pisogne, Running.OPERATOR).status())
                .as("with whatever copy another service has")
                .isEqualTo(404);
        assertThat(seen(pisogne).path(0).path("accesso").path("finitoDa").asString())
                .isEqualTo("Ada Esempio");
        assertThat(Operatori.step(Running.OPERATOR, access, "/fine", "{}").code())
                .isEqualTo("OPERATOR_ACCESS_OVER");
    }

    @Test
    void eitherOfTheTwoEndsItEarlier() {
        Comune rovetta = Comune.onboarded("Rovetta");
        String access = Operatori.opened(rovetta, REASON);

        assertThat(Operatori.step(Running.SECOND_OPERATOR, access, "/fine", "{}")
                        .status())
                .isEqualTo(200);

        assertThat(witnessed(rovetta, Running.OPERATOR).status()).isEqualTo(404);
        assertThat(kinds(rovetta)).contains("OperatorAccessEnded");
    }

    @Test
    void afterItsHourItIsOverByItself() throws SQLException {
        Comune endine = Comune.onboarded("Endine");
        String access = Operatori.opened(endine, REASON);
        assertThat(witnessed(endine, Running.OPERATOR).status()).isEqualTo(200);

        sql("update operator_access set decided_at = now() - interval '61 minutes', until = now() - interval '1 minute'"
                + " where access_id = '" + access + "'");

        assertThat(witnessed(endine, Running.OPERATOR).status()).isEqualTo(404);
        JsonNode end = Until.there(() -> {
            JsonNode newest = log(endine).path(0);
            return newest.path("che").asString().equals("OperatorAccessEnded") ? newest : null;
        });
        assertThat(end.path("persona").asString()).isEqualTo(PersonId.SISTEMA.toString());
        assertThat(seen(endine).path(0).path("accesso").path("fine").asString()).isEqualTo("DA_SOLO");
    }

    @Test
    void aRequestNobodyApprovesLapses() throws SQLException {
        Comune costa = Comune.onboarded("Costa");
        String access = Operatori.asked(costa, REASON);

        sql("update operator_access set requested_at = now() - interval '25 hours' where access_id = '" + access + "'");

        assertThat(Operatori.step(Running.SECOND_OPERATOR, access, "/approvazione", "{}")
                        .code())
                .isEqualTo("OPERATOR_ACCESS_DECIDED");
        assertThat(Until.there(() -> kinds(costa).contains("OperatorAccessLapsed") ? "there" : null))
                .isEqualTo("there");
    }

    @Test
    void aRefusalHasItsReasonAndTheEnteReadsIt() {
        Comune rogno = Comune.onboarded("Rogno");
        String access = Operatori.asked(rogno, REASON);

        assertThat(Operatori.step(Running.SECOND_OPERATOR, access, "/rifiuto", "{\"motivo\": \"no\"}")
                        .code())
                .isEqualTo("REASON_TOO_SHORT");
        assertThat(Operatori.step(
                                Running.SECOND_OPERATOR,
                                access,
                                "/rifiuto",
                                "{\"motivo\": \"Basta la copia di prova\"}")
                        .status())
                .isEqualTo(200);

        assertThat(seen(rogno).path(0).path("accesso").path("rifiuto").asString())
                .isEqualTo("Basta la copia di prova");
        assertThat(witnessed(rogno, Running.OPERATOR).status()).isEqualTo(404);
    }

    @Test
    void anInvitationOfAnEnteIsNoWayInForWhoRunsThePlatform() {
        Comune tavernola = Comune.onboarded("Tavernola");

        assertThatThrownBy(() -> tavernola.invite(
                        new Somebody(id(Running.OPERATOR), Running.OPERATOR), "OIV", Operatori.token(Running.OPERATOR)))
                .hasMessageContaining("INVITO_OF_OPERATOR");

        assertThat(roles(tavernola)).isEmpty();
        assertThat(client.get(tavernola.path("/inviti"), Client.bearer(tavernola.token(client)))
                        .json()
                        .path("inviti")
                        .findValuesAsString("stato"))
                .as("the segretario does not learn whom she has asked")
                .containsExactly("APERTO");
    }

    @Test
    void whoIsGivenARoleByAnEnteDoesNotRunThePlatformAsLongAsItLasts() throws SQLException {
        Comune credaro = Comune.onboarded("Credaro");
        Somebody bruno = new Somebody(id(Running.SECOND_OPERATOR), Running.SECOND_OPERATOR);
        Map<String, String> operator = Client.bearer(Operatori.token(Running.SECOND_OPERATOR));
        // From before she was named: the ente knows her, and gives her a role without asking anybody.
        sql("insert into membership (tenant_id, membership_id, person_id, role, valid_from, valid_to) values ('"
                + credaro.tenant() + "', gen_random_uuid(), '" + bruno.id() + "', 'OIV', '2020-01-01', '2020-12-31')");
        assertThat(client.get("/gestore/accessi", operator).status()).isEqualTo(200);

        String role = credaro.grant(bruno, "OIV", "\"dal\": \"2020-01-01\"");

        assertThat(client.get("/gestore/accessi", operator).status()).isEqualTo(404);
        assertThat(client.get("/io", operator).json().path("gestore").asBoolean())
                .isFalse();
        assertThat(credaro.end(role, "2026-01-31").status()).isEqualTo(200);
        assertThat(client.get("/gestore/accessi", operator).status()).isEqualTo(200);
    }

    @Test
    void nobodyElseFindsThePagesOfTheOperator() {
        Comune lodrino = Comune.onboarded("Lodrino");
        String access = Operatori.asked(lodrino, REASON);
        String admin = client.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);
        for (String token : List.of(admin, client.baseToken(lodrino.segretario(), lodrino.password()))) {
            Map<String, String> somebody = Client.bearer(token);
            assertThat(client.get("/gestore/accessi", somebody).status()).isEqualTo(404);
            assertThat(client.get("/gestore/enti?q=lodrino", somebody).status()).isEqualTo(404);
            assertThat(client.postJson("/gestore/accessi", "{}", somebody).status())
                    .isEqualTo(404);
            assertThat(client.postJson("/gestore/accessi/" + access + "/approvazione", "{}", somebody)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(client.get("/gestore/accessi", Map.of()).status()).isEqualTo(401);
        assertThat(client.get("/io", Client.bearer(admin))
                        .json()
                        .path("gestore")
                        .asBoolean())
                .isFalse();
        Comune other = Comune.onboarded("Altrove");
        assertThat(client.postJson(
                                other.path("/accessi-gestore/" + access + "/fine"),
                                "{}",
                                Client.bearer(other.token(client)))
                        .status())
                .as("an access to another ente")
                .isEqualTo(404);
    }

    @Test
    void whatIsAskedForIsAnEnteWithAReason() {
        Comune gandellino = Comune.onboarded("Gandellino");

        assertThat(Operatori.ask(Running.OPERATOR, gandellino.tenant(), "boh").code())
                .isEqualTo("REASON_TOO_SHORT");
        assertThat(Operatori.ask(Running.OPERATOR, UUID.randomUUID().toString(), REASON)
                        .code())
                .isEqualTo("OPERATOR_ENTE_UNKNOWN");
        JsonNode found = client.get("/gestore/enti?q=GANDELL", Client.bearer(Operatori.token(Running.OPERATOR)))
                .json();
        assertThat(found.findValuesAsString("tenant")).containsExactly(gandellino.tenant());
        assertThat(client.get(
                                "/gestore/enti?q=" + gandellino.tenant(),
                                Client.bearer(Operatori.token(Running.OPERATOR)))
                        .json()
                        .findValuesAsString("denominazione"))
                .as("how it is called is asked by its id, and not taken from a link")
                .containsExactlyElementsOf(found.findValuesAsString("denominazione"));
        assertThat(client.get("/gestore/enti?q=%25%25", Client.bearer(Operatori.token(Running.OPERATOR)))
                        .json()
                        .size())
                .isZero();
    }

    /** What the first operator is there. */
    private List<String> roles(Comune comune) {
        JsonNode io = client.get("/io", Client.bearer(Operatori.token(Running.OPERATOR)))
                .json();
        assertThat(io.path("gestore").asBoolean()).isTrue();
        return io.path("appartenenze")
                .valueStream()
                .filter(one -> one.path("tenant").asString().equals(comune.tenant()))
                .map(one -> one.path("ruolo").asString())
                .toList();
    }

    /** As query-service asks before it answers. */
    private Client.Answer witnessed(Comune comune, String operator) {
        return client.postJson(
                "/interno/letture-gestore",
                "{\"ente\": \"%s\", \"persona\": \"%s\", \"azione\": \"ReadPiano\", \"dove\": \"/cicli/2026/piano\"}"
                        .formatted(comune.tenant(), id(operator)),
                Map.of("Authorization", BasicCredentials.of("query-service", Running.INTERNAL_SECRET)));
    }

    private String id(String operator) {
        return client.get("/io", Client.bearer(Operatori.token(operator)))
                .json()
                .path("id")
                .asString();
    }

    private JsonNode seen(Comune comune) {
        return client.get(comune.path("/accessi-gestore"), Client.bearer(comune.token(client)))
                .json();
    }

    private JsonNode log(Comune comune) {
        return client.get(comune.path("/sicurezza"), Client.bearer(comune.token(client)))
                .json();
    }

    private List<String> kinds(Comune comune) {
        return log(comune).findValuesAsString("che");
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
