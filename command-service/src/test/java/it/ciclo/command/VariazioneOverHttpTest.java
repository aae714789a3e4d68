// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.RunningService.Answer;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.contracts.UnitaId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A comune lowers a target, drops an objective and adds one by a single act, and measures against what is promised then. */
class VariazioneOverHttpTest {

    private static final RunningService SERVICE = new RunningService();

    private final TenantId tenant = SERVICE.ente("Comune di Esempio");
    private final PersonId ada = SERVICE.member(tenant, Role.SEGRETARIO, null);
    private final PersonId carla = SERVICE.member(tenant, Role.OIV, null);
    private PersonId bruno = PersonId.SISTEMA;
    private String unita = "";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeEach
    void aYearWithAnApprovedPianoOfTwoObjectives() {
        unita = last(created(post(ada, "/unita", """
                {"codice": "DEM", "nome": "Servizi demografici"}""", null)));
        bruno = SERVICE.member(tenant, Role.RESPONSABILE, UnitaId.of(unita));
        created(post(ada, "/cicli", "{\"anno\": 2025}", null));
        created(post(ada, "/piani", "{\"anno\": 2025, \"contenitore\": \"AUTONOMO\"}", null));
    }

    private Answer post(PersonId person, String path, String body, @Nullable Integer version) {
        return send(SERVICE.post("/enti/" + tenant + path, body), person, version);
    }

    private Answer put(PersonId person, String path, String body, @Nullable Integer version) {
        return send(SERVICE.put("/enti/" + tenant + path, body), person, version);
    }

    private Answer send(RunningService.Request request, PersonId person, @Nullable Integer version) {
        RunningService.Request ready = request.as(tenant, person).key(UUID.randomUUID());
        return (version == null ? ready : ready.version(version)).send();
    }

    private static Answer created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String last(Answer answer) {
        String location = String.valueOf(answer.header("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static void refused(Answer answer, int status, String... codes) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        JsonNode errors = EventJson.mapper().readTree(answer.body()).path("errors");
        List<String> found =
                errors.valueStream().map(error -> error.path("code").asString()).toList();
        assertThat(found).as(answer.body()).containsExactly(codes);
        assertThat(errors.valueStream().map(error -> error.path("message").asString()))
                .as("Italian, and complete")
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("{", "_"));
    }

    private String objective(String codice, String peso, String more) {
        return """
                {"anno": 2025, "codice": "%s", "titolo": "Obiettivo %s", "natura": "SVILUPPO", "unita": "%s",
                 "responsabile": "%s", "peso": %s, "indicatori": [%s]%s}""".formatted(codice, codice, unita, bruno, peso, indicatore(null, "80"), more);
    }

    private static String indicatore(@Nullable String id, String target) {
        return """
                {%s"nome": "Pratiche in linea", "misura": {"tipo": "CRESCENTE", "target": "%s"}, "unitaDiMisura": "%%",
                 "decimali": 1, "fonte": "gestionale", "peso": "100", "cadenza": "TRIMESTRALE"}""".formatted(id == null ? "" : "\"id\": \"" + id + "\", ", target);
    }

    private String indicatoreOf(String objective) {
        String payload = SERVICE.text(
                "select payload::text from domain_event where tenant_id = ? and stream_id = ? and stream_version = 0",
                tenant.value(),
                UUID.fromString(objective));
        return EventJson.mapper()
                .readTree(payload)
                .path("indicatori")
                .path(0)
                .path("id")
                .asString();
    }

    private static String value(String indicatore, String period, String numero) {
        return """
                {"indicatore": "%s", "period": "%s", "valore": {"tipo": "NUMERO", "numero": %s},
                 "rilevatoIl": "2025-06-30", "fonte": {"classe": "INTERNA", "descrizione": "gestionale"}}""".formatted(indicatore, period, numero);
    }

    private static String delibera(String day) {
        return """
                {"atto": {"organo": "GIUNTA", "numero": "61", "data": "%s", "immediatamenteEseguibile": true}}""".formatted(day);
    }

    private void approvePiano() {
        ok(post(ada, "/piani/2025/proposta", "{}", 0));
        ok(post(ada, "/piani/2025/approvazione", delibera("2025-01-30"), 1));
    }

    private String motivo() {
        return "{\"anno\": 2025, \"causa\": \"RISORSE\", \"motivo\": \"Due istruttori in comando\"}";
    }

    @Test
    void oneActLowersATargetDropsAnObjectiveAndAddsAnother() {
        String kept = last(created(post(bruno, "/obiettivi", objective("DEM1", "60", ""), null)));
        String dropped = last(created(post(bruno, "/obiettivi", objective("DEM2", "40", ""), null)));
        refused(post(ada, "/variazioni", motivo(), null), 422, "VARIAZIONE_TOO_EARLY");
        approvePiano();
        String pratiche = indicatoreOf(kept);
        ok(post(bruno, "/obiettivi/" + kept + "/misurazioni", value(pratiche, "2025-06", "41"), 0));
        refused(post(ada, "/variazioni", "{\"anno\": 2025}", null), 422, "REQUIRED", "REQUIRED");

        String variazione = last(created(post(bruno, "/variazioni", motivo(), null)));
        String at = "/variazioni/" + variazione;
        refused(post(ada, at + "/approvazione", delibera("2025-07-16"), 0), 422, "NO_MODIFICA");
        ok(put(bruno, at + "/obiettivi/" + kept, """
                {"titolo": "Obiettivo DEM1", "natura": "SVILUPPO", "peso": "60", "indicatori": [%s]}""".formatted(indicatore(pratiche, "60")), 0));
        ok(post(bruno, at + "/obiettivi/" + dropped + "/stralcio", "{}", 1));
        String added = last(created(
                post(bruno, "/obiettivi", objective("DEM3", "30", ", \"variazione\": \"" + variazione + "\""), null)));
        refused(
                post(bruno, "/obiettivi/" + added + "/misurazioni", value(indicatoreOf(added), "2025-06", "1"), 0),
                422,
                "OBJECTIVE_NOT_IN_PIANO");
        refused(post(ada, at + "/approvazione", delibera("2025-07-16"), 2), 422, "PESI_NOT_100");
        ok(put(bruno, at + "/pesi", "{\"pesi\": [{\"obiettivo\": \"" + kept + "\", \"peso\": \"70\"}]}", 2));
        ok(post(carla, at + "/parere", """
                {"atto": {"organo": "OIV", "numero": "4", "data": "2025-07-10"}, "parere": "Resta sfidante"}""", 3));
        refused(
                post(ada, at + "/approvazione", "{\"atto\": {\"organo\": \"GIUNTA\"}}", 4),
                422,
                "DELIBERA_MISSING",
                "DELIBERA_MISSING");
        refused(post(ada, at + "/approvazione", delibera("2026-01-08"), 4), 422, "VARIAZIONE_TOO_LATE");
        refused(
                post(ada, "/cicli/2025/chiusura-misurazioni", "{\"chiuseIl\": \"2026-04-30\"}", 0),
                422,
                "VARIAZIONE_OPEN",
                "MEASUREMENTS_OPEN",
                "MEASUREMENT_OPEN",
                "MEASUREMENT_OPEN");
        refused(post(bruno, at + "/approvazione", delibera("2025-07-16"), 4), 403, "NOT_PERMITTED");
        ok(post(ada, at + "/approvazione", delibera("2025-07-16"), 4));
        assertThat(SERVICE.number("""
                        select count(*) from domain_event
                         where tenant_id = ? and event_type = 'variazione.VariazioneApproved'
                           and payload->'segnalazioni'->0->>'tipo' = 'TARGET_ABBASSATO_A_DATI_NOTI'
                           and json_array_length(payload->'modifiche') = 3
                        """, tenant.value())).isEqualTo(1);

        ok(post(bruno, "/obiettivi/" + added + "/misurazioni", value(indicatoreOf(added), "2025-06", "1"), 0));
        refused(
                post(bruno, "/obiettivi/" + dropped + "/misurazioni", value(indicatoreOf(dropped), "2025-06", "1"), 0),
                422,
                "OBJECTIVE_REMOVED");
        refused(post(ada, at + "/ritiro", "{\"motivo\": \"Non serve più a nessuno\"}", 5), 409, "VARIAZIONE_DECIDED");
        ok(post(bruno, "/obiettivi/" + kept + "/rettifica", """
                {"titolo": "Obiettivo DEM1 in linea", "descrizione": "", "motivo": "Titolo troncato"}""", 1));
        refused(post(bruno, "/obiettivi/" + kept + "/rettifica", """
                        {"titolo": "Obiettivo DEM2", "descrizione": "", "motivo": "Titolo troncato"}""", 2), 422, "RECTIFY_NUMBERS");
        refused(
                post(ada, "/cicli/2025/chiusura-misurazioni", "{\"chiuseIl\": \"2026-04-30\"}", 0),
                422,
                "MEASUREMENTS_OPEN",
                "MEASUREMENT_OPEN",
                "MEASUREMENT_OPEN");
    }

    @Test
    void aProposalIsChangedSuspendedDroppedRejectedAndWithdrawn() {
        String one = last(created(post(bruno, "/obiettivi", objective("DEM1", "100", ""), null)));
        approvePiano();
        String at = "/variazioni/" + last(created(post(ada, "/variazioni", motivo(), null)));
        ok(put(ada, at, "{\"causa\": \"NUOVA_NORMA\", \"motivo\": \"Legge 1 del 2025\"}", 0));
        ok(post(ada, at + "/obiettivi/" + one + "/sospensione", "{}", 1));
        ok(post(ada, at + "/obiettivi/" + one + "/rinuncia", "{}", 2));
        refused(post(ada, at + "/obiettivi/" + one + "/rinuncia", "{}", 3), 404, "MODIFICA_UNKNOWN");
        refused(post(bruno, at + "/obiettivi/" + one + "/stralcio", "{}", 3), 403, "NOT_YOUR_VARIAZIONE");
        String no = delibera("2025-07-16").replaceFirst("}}$", "}, \"motivo\": \"Il personale rientra\"}");
        ok(post(ada, at + "/rifiuto", no, 3));
        String other = "/variazioni/" + last(created(post(bruno, "/variazioni", motivo(), null)));
        ok(post(bruno, other + "/ritiro", "{\"motivo\": \"Non serve più a nessuno\"}", 0));
    }
}
