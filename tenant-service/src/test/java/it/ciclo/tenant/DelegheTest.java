// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static it.ciclo.tenant.Deleghe.TODAY;
import static it.ciclo.tenant.Deleghe.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.tenant.Comune.Somebody;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who holds a role lets another act in it, for a time and by a written act. */
class DelegheTest {

    private static final String OPEN = "\"dal\": \"2020-01-01\"";

    private final Comune comune = Comune.onboarded("Sarnico");
    private final String unita = UUID.randomUUID().toString();
    private final String there = "\"unita\": \"" + unita + "\", " + OPEN;
    private final Somebody dario = comune.register("Dario");
    private final Somebody ida = comune.register("Ida");
    private final String titolare = comune.grant(dario, "RESPONSABILE", there);
    private final String own = comune.grant(ida, "DIPENDENTE", there);
    private final Client client = new Client();

    private Map<String, String> asDario() {
        return Client.bearer(dario.token(comune), "RESPONSABILE");
    }

    /** Ida in the role of Dario. */
    private Map<String, String> asIdaForDario(String token) {
        return Client.bearer(token, "RESPONSABILE", dario.id());
    }

    private String refused(Map<String, String> headers, String body) {
        Client.Answer answer = Deleghe.asked(comune, headers, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().path("errors").path(0).path("pointer").asString("") + " " + answer.code();
    }

    @Test
    void theDelegateActsInTheRoleOfTheTitolareAndSaysSo() {
        String token = ida.token(comune);
        assertThat(client.get(comune.path("/persone"), asIdaForDario(token)).code())
                .isEqualTo("ROLE_NOT_HELD");

        Deleghe.given(comune, dario, ida, "RESPONSABILE", unita);

        assertThat(client.get(comune.path("/persone"), asIdaForDario(token)).status())
                .isEqualTo(200);
        assertThat(client.get(comune.path("/persone"), Client.bearer(token, "DIPENDENTE"))
                        .code())
                .isEqualTo("NOT_PERMITTED");
        assertThat(client.get(comune.path("/persone"), Client.bearer(token, "RESPONSABILE"))
                        .code())
                .isEqualTo("ROLE_NOT_HELD");
        assertThat(client.get(comune.path("/persone"), Client.bearer(token)).code())
                .isEqualTo("ROLE_NOT_CHOSEN");
    }

    @Test
    void sheFindsItAmongHerRolesWithTheNameOfTheTitolare() {
        Deleghe.given(comune, dario, ida, "RESPONSABILE", unita);

        JsonNode io = client.get("/io", Client.bearer(ida.baseToken())).json().path("appartenenze");

        assertThat(io).hasSize(2);
        JsonNode delegated = io.path(0).path("ruolo").asString().equals("RESPONSABILE") ? io.path(0) : io.path(1);
        assertThat(delegated.path("delegante").path("nome").asString()).isEqualTo("Dario");
        assertThat(delegated.path("delegante").path("id").asString()).isEqualTo(dario.id());
        assertThat(delegated.path("al").asString())
                .isEqualTo(TODAY.plusMonths(1).toString());
    }

    @Test
    void eachSeesHerOwnTheSegretarioAll() {
        String id = Deleghe.given(comune, dario, ida, "RESPONSABILE", unita);
        Somebody lia = comune.register("Lia");
        comune.grant(lia, "DIPENDENTE", there);

        JsonNode all = client.get(comune.path("/deleghe"), Client.bearer(comune.token(client)))
                .json();

        assertThat(all).hasSize(1);
        assertThat(all.path(0).path("id").asString()).isEqualTo(id);
        assertThat(all.path(0).path("stato").asString()).isEqualTo("IN_CORSO");
        assertThat(all.path(0).path("atto").path("numero").asString()).isEqualTo("12");
        assertThat(client.get(comune.path("/deleghe"), asDario()).json()).hasSize(1);
        assertThat(client.get(comune.path("/deleghe"), Client.bearer(ida.token(comune), "DIPENDENTE"))
                        .json())
                .hasSize(1);
        assertThat(client.get(comune.path("/deleghe"), Client.bearer(lia.token(comune)))
                        .json())
                .isEmpty();
        assertThat(client.get(comune.path("/persone"), asDario()).body())
                .as("among the roles of the ente each stands once, with who holds it")
                .doesNotContain(id);
    }

    @Test
    void whatCannotBeDelegatedIsRefusedWithItsReason() {
        Somebody olga = comune.register("Olga");
        comune.grant(olga, "OIV", OPEN);
        LocalDate later = TODAY.plusMonths(1);
        Map<String, String> headers = asDario();

        assertThat(refused(headers, body(ida.id(), "OIV", null, TODAY, later))).isEqualTo("/ruolo ROLE_NOT_DELEGABLE");
        assertThat(refused(headers, body(ida.id(), "SEGRETARIO", null, TODAY, later)))
                .isEqualTo("/ruolo DELEGA_NOT_HELD");
        assertThat(refused(
                        headers,
                        body(ida.id(), "RESPONSABILE", UUID.randomUUID().toString(), TODAY, later)))
                .isEqualTo("/ruolo DELEGA_NOT_HELD");
        assertThat(refused(headers, body(ida.id(), "RESPONSABILE", null, TODAY, later)))
                .isEqualTo("/unita UNITA_REQUIRED");
        assertThat(refused(headers, body(dario.id(), "RESPONSABILE", unita, TODAY, later)))
                .isEqualTo("/persona DELEGA_TO_HERSELF");
        assertThat(refused(headers, body(olga.id(), "RESPONSABILE", unita, TODAY, later)))
                .as("who judges the ente does not act for it")
                .isEqualTo("/persona DELEGA_NOT_OF_THE_ENTE");
        assertThat(refused(headers, body(UUID.randomUUID().toString(), "RESPONSABILE", unita, TODAY, later)))
                .isEqualTo("/persona DELEGA_NOT_OF_THE_ENTE");
        assertThat(refused(headers, body(ida.id(), "RESPONSABILE", unita, TODAY.minusDays(1), later)))
                .isEqualTo("/dal DELEGA_FROM_THE_PAST");
        assertThat(refused(headers, body(ida.id(), "RESPONSABILE", unita, TODAY, TODAY.plusYears(1))))
                .isEqualTo("/al DELEGA_TOO_LONG");
        assertThat(refused(headers, body(ida.id(), "RESPONSABILE", unita, later, TODAY)))
                .isEqualTo("/al ENDS_BEFORE_IT_BEGINS");
        assertThat(Deleghe.asked(comune, headers, "{}").body())
                .contains("/persona", "/ruolo", "/dal", "/al", "/atto/numero", "/atto/data", "/motivo");
        assertThat(client.get(comune.path("/deleghe"), headers).json()).isEmpty();
    }

    @Test
    void noneOutlastsTheTitolareNorIsGivenTwiceOrOn() {
        comune.end(titolare, TODAY.plusDays(20).toString());
        Map<String, String> headers = asDario();
        assertThat(refused(headers, body(ida.id(), "RESPONSABILE", unita, TODAY, TODAY.plusDays(21))))
                .isEqualTo("/al DELEGA_OUTLASTS");

        assertThat(Deleghe.asked(comune, headers, body(ida.id(), "RESPONSABILE", unita, TODAY, TODAY.plusDays(10)))
                        .status())
                .isEqualTo(201);

        assertThat(refused(headers, body(ida.id(), "RESPONSABILE", unita, TODAY.plusDays(10), TODAY.plusDays(15))))
                .isEqualTo("/persona DELEGA_OVERLAPS");
        Somebody lia = comune.register("Lia");
        comune.grant(lia, "DIPENDENTE", there);
        assertThat(refused(
                        asIdaForDario(ida.token(comune)),
                        body(lia.id(), "RESPONSABILE", unita, TODAY, TODAY.plusDays(5))))
                .isEqualTo(" DELEGA_BY_DELEGATE");
    }

    @Test
    void whoGaveItEndsItAtOnce() {
        String id = Deleghe.given(comune, dario, ida, "RESPONSABILE", unita);
        String token = ida.token(comune);
        String reason = "{\"motivo\": \"Rientro dalle ferie\"}";

        assertThat(client.postJson(comune.path("/deleghe/" + id + "/fine"), reason, asIdaForDario(token))
                        .status())
                .as("who received it does not end it")
                .isEqualTo(404);
        assertThat(client.postJson(comune.path("/deleghe/" + id + "/fine"), "{}", asDario())
                        .code())
                .isEqualTo("VALUE_MISSING");
        assertThat(client.postJson(
                                comune.path("/appartenenze/" + id + "/fine"),
                                "{\"al\": \"" + TODAY + "\", \"motivo\": \"Rientro dalle ferie\"}",
                                Client.bearer(comune.token(client)))
                        .status())
                .as("it is no role of hers")
                .isEqualTo(404);

        Client.Answer ended = client.postJson(comune.path("/deleghe/" + id + "/fine"), reason, asDario());

        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(client.get(comune.path("/persone"), asIdaForDario(token)).code())
                .isEqualTo("ROLE_NOT_HELD");
        assertThat(client.postJson(comune.path("/deleghe/" + id + "/fine"), reason, asDario())
                        .code())
                .isEqualTo("DELEGA_OVER");
        assertThat(client.get(comune.path("/deleghe"), asDario())
                        .json()
                        .path(0)
                        .path("stato")
                        .asString())
                .isEqualTo("TERMINATA");
    }

    @Test
    void whoLeavesTheEnteTakesWithHerWhatWasDelegatedToHer() {
        Deleghe.given(comune, dario, ida, "RESPONSABILE", unita);
        String token = ida.token(comune);

        assertThat(comune.end(own, TODAY.minusDays(1).toString()).status()).isEqualTo(200);

        assertThat(client.get(comune.path("/persone"), asIdaForDario(token)).status())
                .isEqualTo(404);
    }

    @Test
    void whoActsForTheSegretarioNeitherGivesNorTakesThatRole() throws SQLException {
        Client segretario = new Client();
        String ada = segretario
                .get("/io", Client.bearer(segretario.baseToken(comune.segretario(), Comune.PASSWORD)))
                .json()
                .path("id")
                .asString();
        String token = comune.token(segretario);
        String membership = ask("select membership_id from membership where role = 'SEGRETARIO' and tenant_id = '"
                + comune.tenant() + "'");
        assertThat(Deleghe.asked(
                                comune,
                                Client.bearer(token),
                                body(ida.id(), "SEGRETARIO", null, TODAY, TODAY.plusMonths(1)))
                        .status())
                .isEqualTo(201);
        Map<String, String> vice = Client.bearer(ida.token(comune), "SEGRETARIO", ada);

        assertThat(client.postJson(comune.path("/appartenenze"), role(ida, "SEGRETARIO"), vice)
                        .code())
                .isEqualTo("ROLE_ONLY_DELEGATED");
        assertThat(client.postJson(
                                comune.path("/appartenenze/" + membership + "/fine"),
                                "{\"al\": \"" + TODAY + "\", \"motivo\": \"Fine dell'incarico\"}",
                                vice)
                        .code())
                .isIn("LAST_SEGRETARIO", "ROLE_ONLY_DELEGATED");
        assertThat(comune.end(membership, TODAY.toString()).code())
                .as("who stands in is no second segretario")
                .isEqualTo("LAST_SEGRETARIO");

        assertThat(client.postJson(comune.path("/appartenenze"), role(ida, "EDITOR"), vice)
                        .status())
                .isEqualTo(201);
        assertThat(ask("select delegante from change where kind = 'MembershipGranted' and actor = '" + ida.id() + "'"))
                .isEqualTo(ada);
    }

    @Test
    void theDelegateIsNoSecondPersonWhereTwoAreAskedFor() throws SQLException {
        Client segretario = new Client();
        String ada = segretario
                .get("/io", Client.bearer(segretario.baseToken(comune.segretario(), Comune.PASSWORD)))
                .json()
                .path("id")
                .asString();
        Deleghe.asked(
                comune,
                Client.bearer(comune.token(segretario)),
                body(ida.id(), "SEGRETARIO", null, TODAY, TODAY.plusMonths(1)));
        Map<String, String> vice = Client.bearer(ida.token(comune), "SEGRETARIO", ada);
        Somebody luce = comune.register("Luce");
        comune.grant(luce, "SINDACO", "\"dal\": \"2020-01-01\", \"al\": \"2024-06-30\"");
        String request = Erasing.asked(comune, luce.id()).json().path("id").asString();

        assertThat(client.postJson(comune.path("/cancellazioni/" + request + "/conferma"), "{}", vice)
                        .code())
                .isEqualTo("ERASURE_SAME_PERSON");
        assertThatThrownBy(() -> ask(
                        "update erasure_request set state = 'CONFERMATA', decided_at = now(), decided_by = '" + ida.id()
                                + "', decided_for = requested_by where request_id = '" + request + "' returning 1"))
                .as("the table knows it, too")
                .hasMessageContaining("check constraint");
    }

    private static String role(Somebody person, String role) {
        return "{\"persona\": \"" + person.id() + "\", \"ruolo\": \"" + role
                + "\", \"dal\": \"2026-01-01\", \"motivo\": \"Decreto sindacale n. 4\"}";
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
