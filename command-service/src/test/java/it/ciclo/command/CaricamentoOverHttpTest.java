// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.RunningService.Answer;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A Piano is filled from a sheet, emptied again, and the next year's begun with it. */
class CaricamentoOverHttpTest {

    private static final RunningService SERVICE = new RunningService();

    private final TenantId tenant = SERVICE.ente("Comune di Esempio");
    private final PersonId ada = SERVICE.member(tenant, Role.SEGRETARIO, null);
    private String unita = "";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    private Answer post(String path, String body, UUID key, @Nullable Integer version) {
        RunningService.Request ready =
                SERVICE.post("/enti/" + tenant + path, body).as(tenant, ada).key(key);
        return (version == null ? ready : ready.version(version)).send();
    }

    private Answer post(String path, String body) {
        return post(path, body, UUID.randomUUID(), null);
    }

    private static Answer is(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static String last(Answer answer) {
        String location = String.valueOf(answer.header("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static List<String> reasons(Answer answer) {
        return EventJson.mapper()
                .readTree(answer.body())
                .path("errors")
                .valueStream()
                .map(error -> (error.path("pointer").asString() + " "
                                + error.path("code").asString())
                        .strip())
                .toList();
    }

    private String riga(int n, String peso) {
        return riga(n, peso, "");
    }

    private String riga(int n, String peso, String albero) {
        return """
                {"riga": %d, "codice": "DEM%d", "titolo": "Certificati in linea", "natura": "SVILUPPO", "unita": "%s",
                 "responsabile": "%s", "peso": %s, "indicatori": [
                   {"nome": "Certificati", "misura": {"tipo": "CRESCENTE", "target": "80"}, "unitaDiMisura": "%%",
                    "decimali": 1, "fonte": "gestionale", "peso": "100", "cadenza": "ANNUALE"}],
                 "albero": "%s"}""".formatted(n + 3, n, unita, ada, peso, albero);
    }

    private String sheet(int anno, String righe) {
        return """
                {"anno": %d, "file": {"nome": "obiettivi.xlsx", "sha256": "%s", "formato": "XLSX"}, "righe": [%s],
                 "scartate": [{"riga": 9, "codice": "DEM9", "motivo": "Peso: scrivi un numero."}]}""".formatted(anno, "ab".repeat(32), righe);
    }

    private int events() {
        return Integer.parseInt(
                SERVICE.text("select count(*)::text from domain_event where tenant_id = ?", tenant.value()));
    }

    @Test
    void fromTheSheetToTheNextYear() {
        unita = last(is(post("/unita", """
                {"codice": "DEM", "nome": "Servizi demografici"}"""), 201));
        is(post("/cicli", "{\"anno\": 2025}"), 201);
        is(post("/piani", "{\"anno\": 2025, \"contenitore\": \"ALLEGATO_PIAO\"}"), 201);
        int before = events();

        // What is wrong is told row by row, and nothing is kept; nor is anything of a rehearsal.
        String wrong = sheet(2025, riga(1, "50") + "," + riga(1, "101"));
        assertThat(reasons(is(post("/caricamenti", wrong), 422))).containsExactly("/righe/1/peso PESO_INVALID");
        String twice = sheet(2025, riga(1, "50") + "," + riga(1, "50"));
        assertThat(reasons(is(post("/caricamenti/prova", twice), 409))).containsExactly("/righe/1/codice CODICE_TAKEN");
        String right = sheet(2025, riga(1, "50") + "," + riga(2, "50"));
        assertThat(is(post("/caricamenti/prova", right), 200).text("obiettivi")).isEqualTo("2");
        assertThat(events()).isEqualTo(before);

        // Sent twice it is loaded once.
        UUID key = UUID.randomUUID();
        Answer loaded = is(post("/caricamenti", right, key, null), 201);
        assertThat(is(post("/caricamenti", right, key, null), 201).body()).isEqualTo(loaded.body());
        assertThat(events()).isEqualTo(before + 3);
        assertThat(loaded.text("sequenza")).as("the last entry it made").isEqualTo(Integer.toString(before + 3));

        // Undone as one; the codes are free again.
        String undo = "/caricamenti/" + last(loaded) + "/annullamento";
        String motivo = "{\"motivo\": \"Era il foglio sbagliato.\"}";
        is(post(undo, motivo, UUID.randomUUID(), 0), 200);
        assertThat(events()).isEqualTo(before + 6);
        assertThat(reasons(is(post(undo, motivo, UUID.randomUUID(), 1), 409))).containsExactly("CARICAMENTO_UNDONE");
        Answer again = is(post("/caricamenti", right), 201);

        // An objective of it is withdrawn by itself: what is left of it is still undone as one.
        List<String> codes = List.of(SERVICE.text(
                        "select string_agg(stream_id::text, ',' order by tenant_sequence) from domain_event"
                                + " where tenant_id = ? and event_type = 'objective.ObjectiveAssigned' and tenant_sequence > ?",
                        tenant.value(),
                        before + 7)
                .split(","));
        is(
                SERVICE.put("/enti/" + tenant + "/obiettivi/" + codes.getFirst(), """
                                {"titolo": "Certificati in linea e allo sportello", "natura": "SVILUPPO", "responsabile": "%s", "peso": "50",
                                 "indicatori": []}""".formatted(ada))
                        .as(tenant, ada)
                        .key(UUID.randomUUID())
                        .version(0)
                        .send(),
                200);
        String undoAgain = "/caricamenti/" + last(again) + "/annullamento";
        assertThat(reasons(is(post(undoAgain, motivo, UUID.randomUUID(), 0), 422)))
                .containsExactly("CARICAMENTO_BUILT_ON");

        // The next year begins with it.
        is(post("/cicli", "{\"anno\": 2026}"), 201);
        is(post("/piani", "{\"anno\": 2026, \"contenitore\": \"ALLEGATO_PIAO\"}"), 201);
        String all = codes.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        String copy = "{\"anno\": 2026, \"obiettivi\": [" + all + "]}";
        is(post("/caricamenti/copia", copy), 201);
        assertThat(reasons(is(post("/caricamenti/copia", copy), 409)))
                .containsExactly("/obiettivi/0 ALREADY_COPIED", "/obiettivi/1 ALREADY_COPIED");
    }

    private void voce(String livello, @Nullable String sopra, String codice, String titolo) {
        is(
                post("/programma/nodi", """
                {"mandato": 2024, "livello": "%s", "sopra": %s, "codice": "%s", "titolo": "%s"}""".formatted(
                                livello, sopra == null ? "null" : "\"" + sopra + "\"", codice, titolo)),
                201);
    }

    private int placed() {
        return Integer.parseInt(SERVICE.text(
                "select count(*)::text from domain_event where tenant_id = ? and event_type = 'programma.ObjectivePlaced'",
                tenant.value()));
    }

    @Test
    void whatHangsInTheAlberoIsKeptWithItsSheetAndHangsAgainInTheCopy() {
        unita = last(is(post("/unita", """
                {"codice": "DEM", "nome": "Servizi demografici"}"""), 201));
        is(post("/cicli", "{\"anno\": 2025}"), 201);
        is(post("/piani", "{\"anno\": 2025, \"contenitore\": \"ALLEGATO_PIAO\"}"), 201);
        is(post("/programma/mandati", """
                {"dal": 2024, "al": 2029, "titolo": "Il paese che vogliamo",
                 "atto": {"organo": "CONSIGLIO", "numero": "31", "data": "2024-09-26"}}"""), 200);
        voce("LINEA", null, "1", "Un paese che lavora");
        int before = events();

        String wrong = sheet(2025, riga(1, "50", "1") + "," + riga(2, "50", "7"));
        assertThat(reasons(is(post("/caricamenti/prova", wrong), 422))).containsExactly("/righe/1/albero VOCE_UNKNOWN");
        assertThat(events()).isEqualTo(before);
        Answer loaded = is(
                post("/caricamenti", sheet(2025, riga(1, "50", "1") + "," + riga(2, "50", "un paese che lavora"))),
                201);
        assertThat(events()).as("the sheet, two objectives, two places").isEqualTo(before + 5);
        assertThat(placed()).isEqualTo(2);

        // The programme goes on after them.
        voce("LINEA", null, "2", "Un paese che cura");

        String undo = "/caricamenti/" + last(loaded) + "/annullamento";
        is(post(undo, "{\"motivo\": \"Era il foglio sbagliato.\"}", UUID.randomUUID(), 0), 200);
        assertThat(placed())
                .as("what is withdrawn hangs nowhere without saying so")
                .isEqualTo(2);

        is(post("/caricamenti", sheet(2025, riga(1, "100", "2"))), 201);
        is(post("/cicli", "{\"anno\": 2026}"), 201);
        is(post("/piani", "{\"anno\": 2026, \"contenitore\": \"ALLEGATO_PIAO\"}"), 201);
        String third = SERVICE.text(
                "select stream_id::text from domain_event where tenant_id = ? and event_type = 'objective.ObjectiveAssigned'"
                        + " order by tenant_sequence desc limit 1",
                tenant.value());
        is(post("/caricamenti/copia", "{\"anno\": 2026, \"obiettivi\": [\"" + third + "\"]}"), 201);
        assertThat(placed()).isEqualTo(4);
    }

    @Test
    void aSheetOfFiveHundredObjectivesIsKeptAndALongerOneIsRefused() {
        unita = last(is(post("/unita", """
                {"codice": "DEM", "nome": "Servizi demografici"}"""), 201));
        is(post("/cicli", "{\"anno\": 2025}"), 201);
        is(post("/piani", "{\"anno\": 2025, \"contenitore\": \"ALLEGATO_PIAO\"}"), 201);
        int before = events();
        is(post("/caricamenti", sheet(2025, righe(501))), 422);
        assertThat(events()).isEqualTo(before);
        is(post("/caricamenti", sheet(2025, righe(500))), 201);
        assertThat(events()).isEqualTo(before + 501);
    }

    private String righe(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> riga(n, "0")).collect(Collectors.joining(","));
    }
}
