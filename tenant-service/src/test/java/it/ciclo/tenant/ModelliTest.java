// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.RollupRules;
import it.ciclo.contracts.smvp.SmvpRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Templates of a consortium: published in versions, seen by its comuni, made of what they themselves gave. */
class ModelliTest {

    private final Client client = new Client();
    private final String admin = client.baseToken(Running.ADMIN, Running.ADMIN_PASSWORD);
    private final String consortium = Comune.consortium(client, admin);
    private final String path = "/consorzi/" + consortium + "/smvp/modelli";

    @Test
    void aTemplateIsPublishedFromTheLibraryAndTheComuneSeesItWhole() {
        Comune comune = Comune.onboarded("Castro");
        String name = "Modello " + UUID.randomUUID();
        Client.Answer made = publish(path, name, "libreria:piccolo-comune");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("versione").asInt()).isEqualTo(1);
        String id = made.json().path("modello").asString();

        assertThat(publish(path, name, "libreria:predefinito").code()).isEqualTo("MODELLO_KNOWN");
        assertThat(publish(path, "Altro " + name, "libreria:boh").code()).isEqualTo("MODELLO_UNKNOWN");
        assertThat(publish(path, "Altro " + name, "offerta:" + UUID.randomUUID())
                        .code())
                .isEqualTo("MODELLO_UNKNOWN");
        assertThat(publish(path + "/" + UUID.randomUUID() + "/versioni", null, "libreria:predefinito")
                        .status())
                .isEqualTo(404);
        assertThat(publish(path + "/" + id + "/versioni", null, "libreria:predefinito")
                        .json()
                        .path("versione")
                        .asInt())
                .isEqualTo(2);

        JsonNode second = client.get(path + "/" + id + "/versioni/2", Client.bearer(admin))
                .json();
        assertThat(second.path("voce").path("origine").asString()).contains("libreria di Ciclo");
        assertThat(second.path("parametri").size()).isGreaterThan(30);
        assertThat(second.path("differenze").size()).isPositive();
        assertThat(client.get(path + "/" + id + "/versioni/3", Client.bearer(admin))
                        .status())
                .isEqualTo(404);

        JsonNode seen = client.get(comune.path("/smvp/consorzio"), Client.bearer(comune.token(client)))
                .json();
        assertThat(seen.path("modelli"))
                .filteredOn(m -> m.path("modello").asString().equals(id))
                .extracting(m -> m.path("versione").asInt())
                .containsExactly(2, 1);
        assertThat(seen.path("modelli"))
                .filteredOn(m -> m.path("modello").asString().equals(id)
                        && m.path("versione").asInt() == 2)
                .singleElement()
                .satisfies(m -> assertThat(EventJson.mapper().treeToValue(m.path("rules"), SmvpRules.class))
                        .isEqualTo(SmvpRules.defaults()));
    }

    @Test
    void onlyWhatAComuneGaveIsSeenByTheConsortiumAndItsUnitsAreNot() {
        Comune comune = Comune.onboarded("Solto Collina");
        String token = comune.token(client);
        UnitaId unita = new UnitaId(UUID.randomUUID());
        Client.Answer given = offer(comune, token, withPesi(unita), "Regole provate per un anno");
        assertThat(given.status()).isEqualTo(201);
        String id = given.json().path("id").asString();

        Client.Answer all = client.get(path, Client.bearer(admin));
        assertThat(all.json().path("offerte"))
                .filteredOn(o -> o.path("id").asString().equals(id))
                .singleElement()
                .satisfies(o -> assertThat(o.path("ente").asString()).isEqualTo("Comune di Solto Collina"));

        Client.Answer made = publish(path, "Da un comune " + UUID.randomUUID(), "offerta:" + id);
        assertThat(made.status()).isEqualTo(201);
        String modello = made.json().path("modello").asString();
        Client.Answer one = client.get(path + "/" + modello + "/versioni/1", Client.bearer(admin));
        assertThat(one.json().path("voce").path("origine").asString())
                .isEqualTo("dallo SMVP offerto da Comune di Solto Collina, versione 2");
        assertThat(one.body()).doesNotContain(unita.toString());
        assertThat(client.get(comune.path("/smvp/consorzio"), Client.bearer(token))
                        .body())
                .doesNotContain(unita.toString())
                .contains("Regole provate per un anno");
    }

    @Test
    void anOfferNobodyCanReadIsNamedAtItsFields() {
        Comune comune = Comune.onboarded("Riva di Solto");
        Client.Answer answer = client.postJson(
                comune.path("/smvp/offerte"),
                "{\"versione\": 0, \"rules\": {\"bonus\": 1}}",
                Client.bearer(comune.token(client)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .contains("/versione", "/rules/indicatori", "/nota");
    }

    @Test
    void aComuneIsNotAskedByWhoIsNothingThereAndAConsortiumByWhoDoesNotAdministerIt() {
        Comune comune = Comune.onboarded("Fonteno");
        String token = client.baseToken(comune.segretario(), comune.password());
        assertThat(client.get(path, Client.bearer(token)).status()).isEqualTo(404);
        assertThat(client.postJson(path, "{}", Client.bearer(token)).status()).isIn(404, 422);
        assertThat(client.get(comune.path("/smvp/consorzio"), Client.bearer(admin))
                        .status())
                .isIn(401, 403, 404);
    }

    @Test
    void whatWasPublishedCannotBeChangedByTheServiceItself() throws SQLException {
        publish(path, "Fermo " + UUID.randomUUID(), "libreria:predefinito");
        try (Connection connection = Running.DATABASE.connect("tenant_service");
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.consortium', '" + consortium + "', false)");
            for (String sql : List.of(
                    "update smvp_modello_versione set nota = 'altro'",
                    "delete from smvp_modello_versione",
                    "update smvp_modello set nome = 'altro'",
                    "update smvp_offerta set nota = 'altro'")) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
            }
        }
    }

    private Client.Answer publish(String at, @Nullable String nome, String da) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        if (nome != null) {
            body.put("nome", nome);
        }
        body.put("da", da);
        body.put("nota", "Prova di un modello");
        return client.postJson(at, body.toString(), Client.bearer(admin));
    }

    private Client.Answer offer(Comune comune, String token, SmvpRules rules, String nota) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        body.put("versione", 2);
        body.set("rules", EventJson.mapper().<JsonNode>valueToTree(rules));
        body.put("nota", nota);
        return client.postJson(comune.path("/smvp/offerte"), body.toString(), Client.bearer(token));
    }

    private static SmvpRules withPesi(UnitaId unita) {
        SmvpRules rules = SmvpRules.defaults();
        RollupRules rollup = rules.rollup();
        return new SmvpRules(
                rules.indicatori(),
                rules.objectives(),
                rules.missing(),
                rules.weights(),
                new RollupRules(
                        rollup.unita(),
                        rollup.ente(),
                        List.of(new RollupRules.UnitaPeso(unita, Peso.CENTO)),
                        rollup.ambiti()),
                rules.rounding(),
                rules.measurement(),
                rules.relazione(),
                rules.publication(),
                rules.terms(),
                rules.scheda(),
                rules.premi(),
                rules.opinion());
    }
}
