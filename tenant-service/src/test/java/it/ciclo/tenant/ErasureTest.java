// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.infrastructure.Ports;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

class ErasureTest {

    private final Comune lovere = Comune.onboarded("Lovere");

    @Test
    void whoLeftHerOnlyEnteReadsAsErasedAndSignsInNoMore() throws SQLException {
        Comune.Somebody ottavia = former(lovere, "Ottavia");

        assertThat(erase(lovere, ottavia).status()).isEqualTo(200);

        JsonNode nome = nome(lovere, ottavia);
        assertThat(nome.path("cancellata").asBoolean()).isTrue();
        assertThat(nome.path("nome").asString()).isEmpty();
        assertThat(new Client().signIn(ottavia.username(), Comune.PASSWORD).header("Location"))
                .doesNotStartWith(Running.PORTAL);
        assertThat(ask("select event from change where event like '%PERSON_DATA_ERASED%" + ottavia.id() + "%'"))
                .contains("\"numero\":\"41\"")
                .doesNotContain("Ottavia");
        assertThat(erase(lovere, ottavia).code()).isEqualTo("PERSON_ERASED");
    }

    @Test
    void whoIsErasedGetsNoRoleAnyMore() {
        Comune.Somebody nives = former(lovere, "Nives");
        erase(lovere, nives);
        Client client = new Client();

        Client.Answer granted = client.postJson(
                lovere.path("/appartenenze"),
                "{\"persona\": \"" + nives.id()
                        + "\", \"ruolo\": \"SINDACO\", \"dal\": \"2026-01-01\", \"motivo\": \"Decreto sindacale n. 4\"}",
                Client.bearer(lovere.token(client)));

        assertThat(granted.code()).isEqualTo("PERSON_ERASED");
    }

    @Test
    void whoIsKnownInAnotherEnteStaysSoThere() {
        Comune lodrino = Comune.onboarded("Lodrino");
        Comune.Somebody carla = former(lovere, "Carla");
        lodrino.invite(carla, "SINDACO");

        assertThat(erase(lovere, carla).status()).isEqualTo(200);

        assertThat(nome(lovere, carla).path("cancellata").asBoolean()).isTrue();
        assertThat(nome(lodrino, carla).path("nome").asString()).isEqualTo("Carla");
        assertThat(carla.token(lodrino)).isNotEmpty();
    }

    @Test
    void whoIsInOfficeIsNotErased() {
        Comune.Somebody dina = lovere.register("Dina");
        lovere.grant(dina, "SINDACO", "\"dal\": \"2020-01-01\"");

        assertThat(erase(lovere, dina).code()).isEqualTo("PERSON_IN_OFFICE");
        assertThat(nome(lovere, dina).path("nome").asString()).isEqualTo("Dina");
    }

    @Test
    void withoutActAndReasonNothingIsErased() {
        Comune.Somebody elsa = former(lovere, "Elsa");
        Client client = new Client();

        Client.Answer answer = client.postJson(
                lovere.path("/persone/" + elsa.id() + "/cancellazione"),
                "{\"motivo\": \"no\"}",
                Client.bearer(lovere.token(client)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("/atto/organo", "/atto/numero", "/atto/data", "/motivo");
        assertThat(nome(lovere, elsa).path("nome").asString()).isEqualTo("Elsa");
    }

    @Test
    void whatIsSaidOfAnErasureDoesNotNameWhomItErases() throws SQLException {
        Comune.Somebody silvia = former(lovere, "Silvia");
        Client client = new Client();
        String ask = lovere.path("/persone/" + silvia.id() + "/cancellazione");
        String body =
                "{\"atto\": {\"organo\": \"GIUNTA\", \"numero\": \"%s\", \"data\": \"2026-11-20\"}, \"motivo\": \"%s\"}";

        Client.Answer named =
                client.postJson(ask, body.formatted("41", "SÌLVIA non serve più"), Client.bearer(lovere.token(client)));
        Client.Answer twice = client.postJson(
                ask,
                body.formatted("41 Prova", "Non serve più l’archivio di Prova"),
                Client.bearer(lovere.token(client)));

        assertThat(named.code()).isEqualTo("ERASURE_NAMES_THE_PERSON");
        assertThat(named.body()).contains("/motivo").doesNotContain("/atto/numero");
        assertThat(twice.body()).contains("/motivo", "/atto/numero");

        String request = Erasing.asked(lovere, silvia.id()).json().path("id").asString();
        String withdrawal = lovere.path("/cancellazioni/" + request + "/ritiro");
        Client.Answer kept = client.postJson(
                withdrawal, "{\"motivo\": \"Silvia ha fatto ricorso\"}", Client.bearer(Erasing.sindaco(lovere)));
        assertThat(kept.code()).isEqualTo("ERASURE_NAMES_THE_PERSON");

        Erasing.confirmed(lovere, request, Erasing.sindaco(lovere));

        assertThat(ask("select count(*) from erasure_request r where r::text ~* 'silvia'"))
                .isEqualTo("0");
        assertThat(ask("select count(*) from change c where c::text ~* 'silvia'"))
                .isEqualTo("0");
    }

    @Test
    void whoAskedDoesNotConfirmAndNothingIsAskedTwice() throws SQLException {
        Comune.Somebody ilva = former(lovere, "Ilva");
        String request = Erasing.asked(lovere, ilva.id()).json().path("id").asString();

        assertThat(Erasing.confirmed(lovere, request, lovere.token(new Client()))
                        .code())
                .isEqualTo("ERASURE_SAME_PERSON");
        assertThat(Erasing.asked(lovere, ilva.id()).code()).isEqualTo("ERASURE_ASKED");
        assertThat(nome(lovere, ilva).path("nome").asString()).isEqualTo("Ilva");
        assertThatThrownBy(() -> run("update erasure_request set state = 'CONFERMATA', decided_at = now(), "
                        + "decided_by = requested_by where request_id = '" + request + "'"))
                .as("the table knows it, too")
                .hasMessageContaining("check constraint");

        assertThat(Erasing.confirmed(lovere, request, Erasing.sindaco(lovere)).status())
                .isEqualTo(200);
        assertThat(Erasing.confirmed(lovere, request, Erasing.sindaco(lovere)).code())
                .isEqualTo("ERASURE_DECIDED");
        assertThat(ask("select string_agg(kind, ' ' order by change) from change where tenant_id = '" + lovere.tenant()
                        + "' and kind ~ 'Eras'"))
                .isEqualTo("ErasureRequested ErasureConfirmed PersonDataErased");
    }

    @Test
    void whatIsTakenBackIsNotCarriedOutAndMayBeAskedAgain() {
        Comune.Somebody luce = former(lovere, "Luce");
        String request = Erasing.asked(lovere, luce.id()).json().path("id").asString();
        String sindaco = Erasing.sindaco(lovere);
        Client client = new Client();

        Client.Answer refused = client.postJson(
                lovere.path("/cancellazioni/" + request + "/ritiro"),
                "{\"motivo\": \"Serve ancora per un ricorso\"}",
                Client.bearer(sindaco));

        assertThat(refused.status()).isEqualTo(200);
        assertThat(Erasing.confirmed(lovere, request, sindaco).code()).isEqualTo("ERASURE_DECIDED");
        assertThat(nome(lovere, luce).path("nome").asString()).isEqualTo("Luce");
        assertThat(Erasing.asked(lovere, luce.id()).status()).isEqualTo(201);
        JsonNode all = client.get(lovere.path("/cancellazioni"), Client.bearer(sindaco))
                .json();
        assertThat(all.path(0).path("stato").asString()).isEqualTo("CHIESTA");
        assertThat(all.path(1).path("stato").asString()).isEqualTo("RITIRATA");
        assertThat(all.path(1).path("motivoRitiro").asString()).isEqualTo("Serve ancora per un ricorso");
    }

    @Test
    void somebodyOfAnotherEnteIsNotFound() {
        Comune lodrino = Comune.onboarded("Lodrino");
        Comune.Somebody fiorella = former(lodrino, "Fiorella");

        assertThat(erase(lovere, fiorella).status()).isEqualTo(404);
    }

    @Test
    void anOlderCopyOfTheRegisterDoesNotBringHerBack() throws SQLException {
        Comune.Somebody gilda = former(lovere, "Gilda");
        String person = ask("select row_to_json(p)::text from person p where person_id = '" + gilda.id() + "'");
        erase(lovere, gilda);
        run("delete from erased_person where person_id = '" + gilda.id() + "'");
        run("""
                update person p set username_lookup = o.username_lookup, username_sealed = o.username_sealed,
                                    password_hash = o.password_hash
                from json_populate_record(null::person, '%s') o where o.person_id = p.person_id""".formatted(person));
        int port = Ports.free();

        try (ConfigurableApplicationContext again = Running.start(port, Ports.free(), Map.of())) {
            assertThat(again.isRunning()).isTrue();
            Client client = new Client("http://localhost:" + port);
            assertThat(nome(client, lovere, gilda).path("cancellata").asBoolean())
                    .isTrue();
            assertThat(client.signIn(gilda.username(), Comune.PASSWORD).header("Location"))
                    .doesNotStartWith(Running.PORTAL);
        }
        assertThat(ask("select count(*) from erased_person where person_id = '" + gilda.id() + "'"))
                .isEqualTo("1");
    }

    @Test
    void neitherDoesACopyFromBeforeThereWereKeys() throws SQLException {
        Comune.Somebody perla = former(lovere, "Perla");
        erase(lovere, perla);
        run("delete from erased_person where person_id = '" + perla.id() + "'");
        run("update person set username_lookup = null, username_sealed = null, password_hash = 'x', username = '"
                + perla.username() + "' where person_id = '" + perla.id() + "'");
        run("update person_name set sealed = null, nome = 'Perla', cognome = 'Prova' where person_id = '" + perla.id()
                + "'");
        run("insert into person_recapito (person_id, email, promemoria) values ('" + perla.id()
                + "', 'perla@posta.example', true)");
        int port = Ports.free();

        try (ConfigurableApplicationContext again = Running.start(port, Ports.free(), Map.of())) {
            assertThat(again.isRunning()).isTrue();
            assertThat(nome(new Client("http://localhost:" + port), lovere, perla)
                            .path("cancellata")
                            .asBoolean())
                    .isTrue();
        }
        for (String table : new String[] {"person", "person_name", "person_recapito"}) {
            assertThat(ask("select count(*) from " + table + " t where person_id = '" + perla.id()
                            + "' and t::text ~* 'perla'"))
                    .as(table)
                    .isEqualTo("0");
        }
    }

    /** With an incarico that is over. */
    private static Comune.Somebody former(Comune comune, String nome) {
        Comune.Somebody person = comune.register(nome);
        comune.grant(person, "SINDACO", "\"dal\": \"2020-01-01\", \"al\": \"2024-06-30\"");
        return person;
    }

    private static Client.Answer erase(Comune comune, Comune.Somebody person) {
        return Erasing.erased(comune, person.id());
    }

    private static JsonNode nome(Comune comune, Comune.Somebody person) {
        return nome(new Client(), comune, person);
    }

    private static JsonNode nome(Client client, Comune comune, Comune.Somebody person) {
        return client.postJson(
                        comune.path("/persone/nomi"),
                        "{\"ids\": [\"" + person.id() + "\"]}",
                        Client.bearer(comune.token(client)))
                .json()
                .path(person.id());
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = Running.DATABASE.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
