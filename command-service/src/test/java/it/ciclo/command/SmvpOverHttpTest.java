// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.RunningService.Answer;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.SmvpRules;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A comune writes its own SMVP, and is told at each field what it wrote wrong. */
class SmvpOverHttpTest {

    private static final RunningService SERVICE = new RunningService();

    private TenantId tenant = new TenantId(UUID.randomUUID());
    private PersonId ada = PersonId.SISTEMA;
    private PersonId carla = PersonId.SISTEMA;

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeEach
    void aComuneWithASegretariaAndAnOiv() {
        tenant = SERVICE.ente("Comune di Esempio");
        ada = SERVICE.member(tenant, Role.SEGRETARIO, null);
        carla = SERVICE.member(tenant, Role.OIV, null);
    }

    private Answer post(PersonId person, String path, String body, @Nullable Integer version) {
        var request =
                SERVICE.post("/enti/" + tenant + path, body).as(tenant, person).key(UUID.randomUUID());
        return (version == null ? request : request.version(version)).send();
    }

    private Answer put(PersonId person, String path, String body, int version) {
        return SERVICE.put("/enti/" + tenant + path, body)
                .as(tenant, person)
                .key(UUID.randomUUID())
                .version(version)
                .send();
    }

    private static ObjectNode rules() {
        return (ObjectNode) EventJson.mapper().valueToTree(SmvpRules.defaults());
    }

    private static String draft(int validFrom, JsonNode rules) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        body.put("validFrom", validFrom);
        body.set("rules", rules);
        return body.toString();
    }

    private static void refused(Answer answer, int status, String... errors) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        JsonNode found = EventJson.mapper().readTree(answer.body()).path("errors");
        List<String> told = found.valueStream()
                .map(error -> error.path("pointer").asString() + " "
                        + error.path("code").asString())
                .toList();
        assertThat(told).as(answer.body()).containsExactly(errors);
        assertThat(found.valueStream().map(error -> error.path("message").asString()))
                .as("Italian, and complete")
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("{", "_"));
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer;
    }

    private static String last(Answer answer) {
        String location = String.valueOf(answer.header("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String act(String organ, String day) {
        return "\"atto\": {\"organo\": \"%s\", \"numero\": \"112\", \"data\": \"%s\"}".formatted(organ, day);
    }

    @Test
    void fromTheDraftToTheYearItRules() {
        done(post(ada, "/cicli", "{\"anno\": 2026}", null));
        refused(put(ada, "/smvp/bozza", draft(2026, rules()), 0), 404, " SMVP_DRAFT_MISSING");
        done(post(ada, "/smvp/bozza", draft(2026, rules()), 0));
        refused(post(ada, "/smvp/bozza", draft(2026, rules()), 1), 409, " SMVP_DRAFT_EXISTS");

        ObjectNode small = rules();
        small.withObject("/publication").put("minGroup", 2);
        done(put(ada, "/smvp/bozza", draft(2026, small), 1));
        String opinion = "{\"esito\": \"FAVOREVOLE\", " + act("OIV", "2026-01-10")
                + ", \"motivo\": \"Regole chiare e misurabili\"}";
        refused(post(carla, "/smvp/bozza/parere", opinion, 2), 422, "/rules/publication/minGroup MIN_GROUP_BELOW_3");
        refused(
                post(ada, "/smvp/bozza/adozione", "{" + act("GIUNTA", "2026-01-20") + "}", 2),
                422,
                "/motivo SMVP_OPINION_REASON_MISSING",
                "/rules/publication/minGroup MIN_GROUP_BELOW_3");

        done(put(ada, "/smvp/bozza", draft(2026, rules()), 2));
        assertThat(post(ada, "/smvp/bozza/parere", opinion, 3).status()).isEqualTo(403);
        done(post(carla, "/smvp/bozza/parere", opinion, 3));
        assertThat(put(ada, "/smvp/bozza", draft(2026, rules()), 0).status()).isEqualTo(412);
        refused(
                post(ada, "/cicli/2026/smvp", "{\"versione\": 2, \"motivo\": \"È quello dell'anno\"}", 0),
                422,
                "/versione SMVP_VERSION_UNKNOWN");
        done(post(ada, "/smvp/bozza/adozione", "{" + act("GIUNTA", "2026-01-20") + "}", 4));
        done(post(ada, "/cicli/2026/smvp", "{\"versione\": 2, \"motivo\": \"È quello dell'anno\"}", 0));
        refused(
                post(ada, "/cicli/2026/smvp", "{\"versione\": 2, \"motivo\": \"È quello dell'anno\"}", 1),
                409,
                "/versione SMVP_ALREADY_PINNED");

        done(post(ada, "/smvp/bozza", draft(2027, rules()), 5));
        done(post(ada, "/smvp/bozza/scarto", "{\"motivo\": \"Si riparte dal modello\"}", 6));
    }

    @Test
    void allThatIsWrongWithTheRulesIsToldAtItsFieldAndNothingIsStored() {
        refused(post(ada, "/smvp/bozza", "{}", 0), 422, "/validFrom REQUIRED", "/rules VALUE_MISSING");
        refused(post(ada, "/smvp/bozza", "{\"validFrom\": 2026, \"rules\": []}", 0), 422, "/rules WRONG_TYPE");

        ObjectNode rules = rules();
        rules.withObject("/indicatori").remove("lateFase");
        rules.withObject("/indicatori/judgement").put("cap", "dieci");
        rules.withObject("/objectives").put("combination", "O9");
        rules.withObject("/rounding/ente").put("scale", 7);
        rules.withObject("/measurement").put("confirmationByAnother", "sì");
        rules.remove("terms");
        rules.put("bonus", 1);
        refused(
                post(ada, "/smvp/bozza", draft(2026, rules), 0),
                422,
                "/rules/indicatori/judgement/cap DECIMAL_INVALID",
                "/rules/indicatori/lateFase VALUE_MISSING",
                "/rules/objectives/combination WRONG_TYPE",
                "/rules/rounding/ente/scale NUMBER_OUT_OF_RANGE",
                "/rules/measurement/confirmationByAnother WRONG_TYPE",
                "/rules/terms VALUE_MISSING",
                "/rules/bonus UNKNOWN_PROPERTY");
        assertThat(SERVICE.text(
                        "select count(*)::text from domain_event where tenant_id = ? and event_type = 'smvp.SmvpDrafted'",
                        tenant.value()))
                .isEqualTo("0");
    }

    @Test
    void listsAndNamesOfRulesHaveTheirBounds() {
        ObjectNode rules = rules();
        var bands = rules.withObject("/indicatori").putArray("lateBands");
        for (int days = 1; days <= 31; days++) {
            bands.addObject().put("untilDays", days).put("grado", "50");
        }
        rules.withObject("/rollup")
                .putArray("ambiti")
                .addObject()
                .put("codice", "A")
                .put("nome", "x".repeat(201))
                .put("peso", "100.001");
        refused(
                post(ada, "/smvp/bozza", draft(2026, rules), 0),
                422,
                "/rules/indicatori/lateBands TOO_MANY",
                "/rules/rollup/ambiti/0/nome TEXT_TOO_LONG",
                "/rules/rollup/ambiti/0/peso PESO_INVALID");
    }

    @Test
    void whereTheRulesWantPointsTheWeightsOfAUnitFollowInOneAppend() {
        UnitaId unita =
                UnitaId.of(last(done(post(ada, "/unita", "{\"codice\": \"DEM\", \"nome\": \"Demografici\"}", null))));
        PersonId dino = SERVICE.member(tenant, Role.RESPONSABILE, unita);
        done(post(ada, "/cicli", "{\"anno\": 2026}", null));
        done(post(ada, "/piani", "{\"anno\": 2026, \"contenitore\": \"AUTONOMO\"}", null));
        UUID strade = objective(dino, unita, "DEM1");
        UUID verde = objective(dino, unita, "DEM2");
        String all = """
                {"righe": [{"obiettivo": "%s", "scelte": {"strategicità": "alta"}, "fattore": ""},
                           {"obiettivo": "%s", "scelte": {"strategicità": "bassa"}}]}""".formatted(strade, verde);
        refused(put(ada, "/piani/2026/pesatura/" + unita, all, 0), 422, " PESATURA_MISSING");

        ObjectNode points = rules();
        ObjectNode pesatura = points.withObject("/weights").putObject("pesatura");
        pesatura.putArray("fattori");
        ObjectNode criterio = pesatura.putArray("criteri").addObject().put("codice", "strategicità");
        criterio.withArray("voci").addObject().put("codice", "alta").put("valore", "60");
        criterio.withArray("voci").addObject().put("codice", "bassa").put("valore", "30");
        done(post(ada, "/smvp/bozza", draft(2026, points), 0));
        done(post(
                ada,
                "/smvp/bozza/adozione",
                "{" + act("GIUNTA", "2026-01-20") + ", \"motivo\": \"Il nucleo non è nominato\"}",
                1));
        done(post(ada, "/cicli/2026/smvp", "{\"versione\": 2, \"motivo\": \"È quello dell'anno\"}", 0));

        refused(
                put(
                        ada,
                        "/piani/2026/pesatura/" + unita,
                        "{\"righe\": [{\"obiettivo\": \"" + strade + "\", \"scelte\": {\"strategicità\": \"x\"}}]}",
                        0),
                422,
                "/righe/0/scelte/strategicità SCELTA_UNKNOWN",
                "/righe PESATURA_INCOMPLETE");
        assertThat(put(dino, "/piani/2026/pesatura/" + unita, all, 0).status()).isEqualTo(403);
        done(put(ada, "/piani/2026/pesatura/" + unita, all, 0));

        assertThat(SERVICE.text("""
                        select string_agg(event_type || ' ' || coalesce(payload->>'peso', ''), ', ' order by tenant_sequence)
                        from domain_event
                        where tenant_id = ? and event_type in ('piano.ObjectivesWeighed', 'objective.PesoSet')""", tenant.value()))
                .isEqualTo("piano.ObjectivesWeighed , objective.PesoSet 66.67, objective.PesoSet 33.33");
        done(put(ada, "/piani/2026/pesatura/" + unita, all, 1));
        assertThat(SERVICE.text(
                        "select count(*)::text from domain_event where tenant_id = ? and event_type = 'objective.PesoSet'",
                        tenant.value()))
                .as("what weighs the same has no event")
                .isEqualTo("2");
    }

    private UUID objective(PersonId dino, UnitaId unita, String codice) {
        Answer answer = done(post(dino, "/obiettivi", """
                {"anno": 2026, "codice": "%s", "titolo": "Strade", "descrizione": "", "natura": "SVILUPPO", "peso": "10",
                 "unita": "%s", "responsabile": "%s", "indicatori": []}""".formatted(codice, unita, dino), null));
        return UUID.fromString(last(answer));
    }
}
