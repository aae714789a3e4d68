// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.RunningService.Answer;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A comune takes its year 2025 from the first unit to the closing, and is told no on the way where the cycle says no. */
class YearOverHttpTest {

    private static final RunningService SERVICE = new RunningService();

    private TenantId tenant = new TenantId(UUID.randomUUID());
    private PersonId ada = PersonId.SISTEMA;
    private PersonId bruno = PersonId.SISTEMA;
    private PersonId carla = PersonId.SISTEMA;
    private PersonId dino = PersonId.SISTEMA;
    private String unita = "";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeEach
    void aComuneWithASegretariaAResponsabileAndAnOiv() {
        tenant = SERVICE.ente("Comune di Esempio");
        ada = SERVICE.member(tenant, Role.SEGRETARIO, null);
        unita = last(created(post(ada, "/unita", """
                {"codice": "DEM", "nome": "Servizi demografici"}""", null)));
        bruno = SERVICE.member(tenant, Role.RESPONSABILE, it.ciclo.contracts.UnitaId.of(unita));
        carla = SERVICE.member(tenant, Role.OIV, null);
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

    private void refused(Answer answer, int status, String... codes) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        JsonNode errors = EventJson.mapper().readTree(answer.body()).path("errors");
        List<String> found =
                errors.valueStream().map(error -> error.path("code").asString()).toList();
        assertThat(found).as(answer.body()).containsExactly(codes);
        assertThat(errors.valueStream().map(error -> error.path("message").asString()))
                .as("Italian, and complete")
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("{", "_"));
    }

    private String objective(String peso) {
        return """
                {"anno": 2025, "codice": "DEM1", "titolo": "Digitalizzazione dell'anagrafe",
                 "descrizione": "Chi chiede un certificato lo riceve in linea.", "natura": "SVILUPPO",
                 "unita": "%s", "responsabile": "%s", "peso": %s,
                 "indicatori": [
                   {"nome": "Pratiche in linea", "misura": {"tipo": "CRESCENTE", "target": "80"}, "unitaDiMisura": "%%",
                    "decimali": 1, "fonte": "gestionale", "peso": "60", "cadenza": "TRIMESTRALE"},
                   {"nome": "Passaggio alla carta elettronica", "misura": {"tipo": "FASI", "fasi": [
                      {"nome": "Gara", "peso": 40, "dal": "2025-01-01", "al": "2025-03-31"},
                      {"nome": "Avvio", "peso": 60, "dal": "2025-04-01", "al": "2025-09-30"}]},
                    "fonte": "protocollo", "peso": "40", "cadenza": "ANNUALE"}]}""".formatted(unita, bruno, peso);
    }

    private static String value(String indicatore, String period, String numero) {
        return """
                {"indicatore": "%s", "period": "%s", "valore": {"tipo": "NUMERO", "numero": %s},
                 "rilevatoIl": "2026-01-15", "fonte": {"classe": "INTERNA", "descrizione": "gestionale"}}""".formatted(indicatore, period, numero);
    }

    /** The ids the server gave the indicatori, read where only the test can. */
    private List<String> indicatori(String objective) {
        String payload = SERVICE.text(
                "select payload::text from domain_event where tenant_id = ? and stream_id = ? and stream_version = 0",
                tenant.value(),
                UUID.fromString(objective));
        return EventJson.mapper()
                .readTree(payload)
                .path("indicatori")
                .valueStream()
                .map(indicatore -> indicatore.path("id").asString())
                .toList();
    }

    @Test
    void fromTheFirstUnitToTheClosing() {
        created(post(ada, "/cicli", "{\"anno\": 2025}", null));
        refused(post(ada, "/cicli", "{\"anno\": 2025}", null), 409, "CICLO_EXISTS");
        refused(post(bruno, "/obiettivi", objective("100"), null), 422, "PIANO_NOT_CREATED");
        created(post(ada, "/piani", "{\"anno\": 2025, \"contenitore\": \"ALLEGATO_PIAO\"}", null));
        refused(post(ada, "/piani/2025/proposta", "{}", 0), 422, "NO_OBJECTIVE");

        Answer assigned = created(post(bruno, "/obiettivi", objective("90"), null));
        String id = last(assigned);
        assertThat(assigned.text("id")).isEqualTo(id);
        assertThat(assigned.header("ETag")).isEqualTo("\"0\"");
        String at = "/obiettivi/" + id;
        List<String> indicatori = indicatori(id);
        String pratiche = indicatori.get(0);
        String carta = indicatori.get(1);
        refused(post(bruno, "/obiettivi", objective("10"), null), 409, "CODICE_TAKEN");
        refused(post(ada, "/piani/2025/proposta", "{}", 0), 422, "PESI_NOT_100");
        refused(post(bruno, at + "/misurazioni", value(pratiche, "2025-09", "75"), 0), 422, "PIANO_NOT_APPROVED");

        int version =
                Integer.parseInt(ok(put(bruno, at, revised(indicatori), 0)).text("versione"));
        assertThat(version).as("the weight, and the phases that are new").isEqualTo(2);
        refused(put(bruno, at, revised(indicatori), 0), 412, "VERSION_STALE");
        ok(post(ada, "/piani/2025/proposta", "{}", 0));
        refused(
                post(ada, "/piani/2025/approvazione", "{\"atto\": {\"organo\": \"GIUNTA\"}}", 1),
                422,
                "DELIBERA_MISSING",
                "DELIBERA_MISSING");
        refused(post(ada, "/piani/2025/approvazione", delibera("2025-03-01"), 1), 422, "LATE_REASON_MISSING");
        ok(post(ada, "/piani/2025/approvazione", delibera("2025-01-30"), 1));
        ok(post(ada, "/piani/2025/pubblicazione", """
                {"url": "https://comune.example/piano", "pubblicatoIl": "2025-02-03"}""", 2));
        refused(post(bruno, "/obiettivi", objective("10").replace("DEM1", "DEM2"), null), 422, "YEAR_NOT_OPEN");

        version = corso(id, version);
        monitoraggio(id, pratiche);

        ok(post(bruno, at + "/misurazioni", value(pratiche, "2025-09", "\"75.5\""), version++));
        refused(post(bruno, at + "/misurazioni", value(pratiche, "2025-09", "75"), version), 409, "ALREADY_RECORDED");
        refused(
                post(ada, at + "/misurazioni", value(pratiche, "2025-FINALE", "76"), version),
                403,
                "RESPONSABILE_RECORDS");
        refused(post(bruno, at + "/misurazioni", value(carta, "2025-FINALE", "76"), version), 422, "VALORE_WRONG_TYPE");
        ok(post(bruno, at + "/misurazioni", value(pratiche, "2025-FINALE", "67"), version++));
        String finale = at + "/misurazioni/" + pratiche + "/2025-FINALE";
        ok(post(bruno, finale + "/correzione", """
                {"valore": {"tipo": "NUMERO", "numero": 76}, "rilevatoIl": "2026-01-15",
                 "fonte": {"classe": "INTERNA", "descrizione": "gestionale"}, "motivo": "Cifre invertite"}""", version++));
        refused(
                post(ada, "/cicli/2025/chiusura-misurazioni", "{\"chiuseIl\": \"2026-04-30\"}", 0),
                422,
                "MEASUREMENTS_OPEN",
                "MEASUREMENT_OPEN",
                "MEASUREMENT_OPEN");
        refused(post(bruno, finale + "/conferma", "{}", version), 403, "NOT_PERMITTED");
        ok(post(ada, finale + "/conferma", "{}", version++));
        version = prove(id, pratiche, version);
        UUID gara = brought(bruno, "gara.pdf", "Avviso di gara deserta");
        ok(post(bruno, at + "/misurazioni/" + carta + "/2025-FINALE/non-disponibile", """
                {"motivo": "La gara non si è chiusa", "prove": ["%s"]}""".formatted(gara), version));
        assertThat(download(carla, id, gara).status()).isEqualTo(200);
        ok(post(ada, "/cicli/2025/chiusura-misurazioni", "{\"chiuseIl\": \"2026-04-30\"}", 0));

        relazione(id, pratiche, carta);
        ok(post(ada, "/cicli/2025/chiusura", "{\"chiusoIl\": \"2026-07-31\"}", 1));
        refused(put(ada, "/relazioni/2025/sezioni/SINTESI", "{\"testo\": \"Dopo\"}", 6), 422, "YEAR_CLOSED");
        ok(post(ada, "/cicli/2025/riapertura", "{\"motivo\": \"Errore nella pubblicazione\"}", 2));
    }

    /** Files, from the version before to the one after. */
    private int prove(String objective, String indicatore, int before) {
        int version = before;
        byte[] pdf = "%PDF-1.7\nEstratto del gestionale\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        UUID file = UUID.randomUUID();
        Answer kept = created(upload(bruno, file, "estratto%20%C3%A8.pdf", "application/pdf", pdf));
        assertThat(kept.text("id")).isEqualTo(file.toString());
        assertThat(kept.text("dimensione")).isEqualTo(Integer.toString(pdf.length));
        assertThat(created(upload(bruno, file, "estratto%20%C3%A8.pdf", "application/pdf", pdf))
                        .body())
                .as("sent again")
                .isEqualTo(kept.body());
        refused(upload(ada, file, "estratto%20%C3%A8.pdf", "application/pdf", pdf), 422, "IDEMPOTENCY_KEY_REUSED");
        refused(upload(carla, UUID.randomUUID(), "a.pdf", "application/pdf", pdf), 403, "NOT_PERMITTED");
        refused(upload(bruno, UUID.randomUUID(), "a.pdf", "application/pdf", new byte[0]), 422, "EVIDENCE_EMPTY");
        refused(upload(bruno, UUID.randomUUID(), "a.exe", "application/pdf", pdf), 422, "EVIDENCE_TYPE");
        refused(upload(bruno, UUID.randomUUID(), "..%2Fa.pdf", "application/pdf", pdf), 422, "EVIDENCE_NAME");
        refused(
                upload(bruno, UUID.randomUUID(), "a.pdf", "application/pdf", new byte[5 * 1024 * 1024 + 1]),
                413,
                "EVIDENCE_TOO_LARGE");

        String at = "/obiettivi/" + objective;
        String prove = at + "/misurazioni/" + indicatore + "/2025-FINALE/prove";
        String body = "{\"prove\": [\"" + file + "\"]}";
        refused(post(ada, prove, body, version), 422, "EVIDENCE_UNKNOWN");
        assertThat(download(bruno, objective, file).status())
                .as("no event names it yet")
                .isEqualTo(404);
        ok(post(bruno, prove, body, version++));
        refused(post(bruno, prove, body, version), 422, "EVIDENCE_TWICE");

        Answer read = download(carla, objective, file);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(new String(pdf, StandardCharsets.UTF_8));
        assertThat(read.header("Content-Disposition")).startsWith("attachment; filename=");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(SERVICE.text(
                        "select payload::text from domain_event where tenant_id = ? and event_type = 'objective.ProveAttached'",
                        tenant.value()))
                .as("what the chain covers")
                .contains(kept.text("impronta"));
        assertThat(download(bruno, UUID.randomUUID().toString(), file).status()).isEqualTo(404);
        PersonId dario = SERVICE.member(tenant, Role.DIPENDENTE, it.ciclo.contracts.UnitaId.of(unita));
        refused(download(dario, objective, file), 403, "EVIDENCE_NOT_YOURS");
        assertThat(download(dino(), objective, file).status())
                .as("who works on it reads what bears it out")
                .isEqualTo(200);

        TenantId other = SERVICE.ente("Comune di Lodrino");
        PersonId dora = SERVICE.member(other, Role.SEGRETARIO, null);
        Answer theirs = SERVICE.get("/enti/" + other + at + "/prove/" + file)
                .as(other, dora)
                .send();
        assertThat(theirs.status()).isEqualTo(404);

        alter(file);
        refused(download(bruno, objective, file), 409, "EVIDENCE_ALTERED");
        return version;
    }

    /** By somebody who stands above every wall of the database. */
    private static void alter(UUID file) {
        try (Connection connection = SERVICE.database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    alter table evidence disable trigger never_changed;
                    update evidence
                       set contenuto = '%%PDF-1.7 altro', dimensione = 14, impronta = sha256('%%PDF-1.7 altro')
                     where prova_id = '%s';
                    alter table evidence enable trigger never_changed""".formatted(file));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer upload(PersonId person, UUID key, String nome, String type, byte[] file) {
        return SERVICE.upload("/enti/" + tenant + "/prove?nome=" + nome, type, file)
                .as(tenant, person)
                .key(key)
                .send();
    }

    private UUID brought(PersonId person, String nome, String text) {
        UUID file = UUID.randomUUID();
        byte[] pdf = ("%PDF-1.7\n" + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        created(upload(person, file, nome, "application/pdf", pdf));
        return file;
    }

    private Answer download(PersonId person, String objective, UUID file) {
        return SERVICE.get("/enti/" + tenant + "/obiettivi/" + objective + "/prove/" + file)
                .as(tenant, person)
                .send();
    }

    /** Phases and people, from the version before to the one after. */
    private int corso(String objective, int before) {
        int version = before;
        String at = "/obiettivi/" + objective;
        String gara = at + "/fasi/" + fase(objective);
        ok(post(bruno, gara + "/inizio", "{\"iniziataIl\": \"2025-01-10\"}", version++));
        ok(post(bruno, gara + "/fine", "{\"fattaIl\": \"2025-03-20\"}", version++));
        refused(post(bruno, gara + "/fine", "{\"fattaIl\": \"2025-03-20\"}", version), 409, "FASE_ALREADY_DONE");
        ok(post(bruno, gara + "/riapertura", "{\"motivo\": \"La gara è da ripetere\"}", version++));
        refused(post(bruno, gara + "/rinvio", """
                {"dal": "2025-02-01", "al": "2025-04-30", "motivo": "La gara è da ripetere"}""", version), 422, "VARIAZIONE_REQUIRED");
        String dino = dino().toString();
        refused(
                put(bruno, at + "/persone", """
                {"persone": [{"persona": "%s", "quota": 40}, {"persona": "%s", "quota": 0}]}""".formatted(dino, UUID.randomUUID()), version),
                422,
                "PERSON_NOT_ACTIVE",
                "QUOTA_ZERO");
        ok(put(bruno, at + "/persone", """
                {"persone": [{"persona": "%s", "quota": 40}]}""".formatted(dino), version++));
        refused(post(dino(), at + "/presa-visione", "{}", null), 403, "NOT_COMMUNICATED");
        refused(post(bruno, at + "/comunicazione", "{\"comunicatoIl\": \"2025-02-10\"}", null), 422, "REQUIRED");
        ok(post(bruno, at + "/comunicazione", """
                {"persone": ["%s"], "comunicatoIl": "2025-02-10"}""".formatted(dino), null));
        ok(post(dino(), at + "/presa-visione", "{}", null));
        refused(post(dino(), at + "/presa-visione", "{}", null), 409, "ALREADY_ACKNOWLEDGED");
        return version + 2;
    }

    private void monitoraggio(String objective, String pratiche) {
        String july = "/monitoraggi/2025-07";
        String said = """
                {"rapporti": [{"obiettivo": "%s", "andamento": "A_RISCHIO",
                   "previsioni": [{"indicatore": "%s", "valore": {"tipo": "%s", "numero": 70}}], "causa": %s}]}""";
        String causa = "{\"classe\": \"ESOGENA\", \"testo\": \"La ditta ha chiesto una proroga\"}";
        refused(
                post(bruno, july + "/rapporti", said.formatted(objective, pratiche, "NUMERO", causa), null),
                404,
                "NOT_FOUND");
        refused(
                post(ada, "/monitoraggi", "{\"period\": \"2025-07\", \"entro\": \"2026-07-24\"}", null),
                422,
                "TERM_WRONG");
        Answer opened =
                created(post(ada, "/monitoraggi", "{\"period\": \"2025-07\", \"entro\": \"2025-07-24\"}", null));
        assertThat(opened.header("Location")).isEqualTo("/enti/" + tenant + july);
        refused(
                post(bruno, july + "/rapporti", said.formatted(objective, pratiche, "NUMERO", "null"), null),
                422,
                "CAUSA_MISSING");
        refused(post(carla, july + "/esame", examination(""), 0), 422, "NOTHING_REPORTED");
        ok(post(bruno, july + "/rapporti", said.formatted(objective, pratiche, "NUMERO", causa), null));
        ok(post(bruno, july + "/rapporti/" + objective + "/correzione", """
                {"andamento": "NON_IN_LINEA", "causa": %s, "motivo": "Previsione del mese sbagliato"}""".formatted(causa), null));
        refused(post(ada, july + "/chiusura", "{\"chiusoIl\": \"2025-08-31\"}", 2), 422, "MONITORAGGIO_NOT_EXAMINED");
        ok(post(carla, july + "/esame", examination(objective), 2));
        refused(
                post(ada, july + "/presa-atto", "{\"organo\": \"CONSIGLIO\"}", null),
                422,
                "REQUIRED",
                "DELIBERA_MISSING",
                "DELIBERA_MISSING");
        ok(post(ada, july + "/presa-atto", "{\"organo\": \"GIUNTA\", \"presaAttoIl\": \"2025-07-30\"}", null));
        String azione = """
                {"obiettivo": "%s", "cosa": "Sollecitare la ditta", "incaricato": "%s", "entro": "2025-09-30"%s}""";
        refused(post(ada, july + "/azioni", azione.formatted(objective, bruno, ""), null), 422, "ACT_OR_NOTE_MISSING");
        ok(post(ada, july + "/azioni", azione.formatted(objective, bruno, ", \"nota\": \"Nota prot. 4410\""), null));
        String one = july + "/azioni/" + SERVICE.text("""
                        select payload->>'azione' from domain_event
                         where tenant_id = ? and event_type = 'monitoraggio.AzioneCorrettivaDecided'""", tenant.value());
        UUID file = brought(bruno, "consegna.pdf", "Verbale di consegna");
        refused(post(bruno, one + "/completamento", """
                {"completataIl": "2025-09-18", "prove": ["%s"]}""".formatted(UUID.randomUUID()), null), 422, "EVIDENCE_UNKNOWN");
        ok(post(bruno, one + "/completamento", """
                {"completataIl": "2025-09-18", "prove": ["%s"]}""".formatted(file), null));
        assertThat(download(carla, objective, file).status())
                .as("among the files of its objective")
                .isEqualTo(200);
        refused(post(ada, one + "/abbandono", "{\"motivo\": \"Non serve più\"}", null), 409, "AZIONE_SETTLED");
        ok(post(ada, july + "/chiusura", "{\"chiusoIl\": \"2025-09-30\"}", 6));
    }

    private static String examination(String objective) {
        String asked = objective.isEmpty() ? "" : """
                {"obiettivo": "%s", "testo": "Come si recupera il ritardo"}""".formatted(objective);
        return """
                {"atto": {"organo": "OIV", "numero": "2", "data": "2025-07-29"}, "osservazioni": "Motivato",
                 "richieste": [%s]}""".formatted(asked);
    }

    private String fase(String objective) {
        return SERVICE.text(
                "select payload->'indicatori'->1->'misura'->'fasi'->0->>'id' from domain_event where tenant_id = ? and stream_id = ? and event_type = 'objective.IndicatoriDefined' order by stream_version desc limit 1",
                tenant.value(),
                UUID.fromString(objective));
    }

    private PersonId dino() {
        if (dino.equals(PersonId.SISTEMA)) {
            dino = SERVICE.member(tenant, Role.DIPENDENTE, it.ciclo.contracts.UnitaId.of(unita));
        }
        return dino;
    }

    private void relazione(String objective, String pratiche, String carta) {
        created(post(ada, "/relazioni", "{\"anno\": 2025}", null));
        refused(
                post(ada, "/relazioni/2025/approvazione", delibera("2026-06-10"), 0),
                422,
                "SEZIONE_MISSING",
                "SCOSTAMENTO_NOT_EXPLAINED",
                "SCOSTAMENTO_NOT_EXPLAINED");
        ok(put(ada, "/relazioni/2025/sezioni/SINTESI", "{\"testo\": \"Un anno in breve.\"}", 0));
        String causa = "{\"causa\": \"La gara è andata deserta due volte\"}";
        ok(put(bruno, "/relazioni/2025/cause/" + objective + "/" + pratiche, causa, 1));
        ok(put(bruno, "/relazioni/2025/cause/" + objective + "/" + carta, causa, 2));
        refused(post(ada, "/relazioni/2025/approvazione", delibera("2026-04-29"), 3), 422, "DATE_TOO_EARLY");
        ok(post(ada, "/relazioni/2025/approvazione", delibera("2026-06-10"), 3));
        String validation = """
                {"esito": "VALIDATA", "atto": {"organo": "OIV", "numero": "1", "data": "2026-06-20"},
                 "motivo": "Testo completo e leggibile"}""";
        refused(post(ada, "/relazioni/2025/validazione", validation, 4), 403, "NOT_PERMITTED");
        ok(post(carla, "/relazioni/2025/validazione", validation, 4));
        ok(post(ada, "/relazioni/2025/pubblicazione", """
                {"url": "https://comune.example/relazione", "pubblicataIl": "2026-06-30"}""", 5));
        // 0.6 * 95 + 0.4 * 0: the promised 80 came to 76, the phases were declared not available
        assertThat(SERVICE.number("""
                        select count(*) from domain_event
                         where tenant_id = ? and event_type = 'relazione.RelazioneApproved'
                           and payload->'risultati'->>'grado' = '57.000000'
                        """, tenant.value())).isEqualTo(1);
        // Who acted stands in the column that is hashed, not in the metadata as well.
        assertThat(SERVICE.number("""
                        select count(*) from domain_event
                         where tenant_id = ? and metadata::text like '%actor%'
                        """, tenant.value())).isZero();
    }

    private static String delibera(String day) {
        return """
                {"atto": {"organo": "GIUNTA", "numero": "9", "data": "%s", "immediatamenteEseguibile": true}}""".formatted(day);
    }

    /** The same objective, weighing 100, its parts named by the ids they were given; the phases are new. */
    private String revised(List<String> indicatori) {
        return """
                {"titolo": "Digitalizzazione dell'anagrafe", "descrizione": "Chi chiede un certificato lo riceve in linea.",
                 "natura": "SVILUPPO", "responsabile": "%s", "peso": "100",
                 "indicatori": [
                   {"id": "%s", "nome": "Pratiche in linea", "misura": {"tipo": "CRESCENTE", "target": "80"},
                    "unitaDiMisura": "%%", "decimali": 1, "fonte": "gestionale", "peso": "60", "cadenza": "TRIMESTRALE"},
                   {"id": "%s", "nome": "Passaggio alla carta elettronica", "misura": {"tipo": "FASI", "fasi": [
                      {"nome": "Gara", "peso": 40, "dal": "2025-01-01", "al": "2025-03-31"},
                      {"nome": "Avvio", "peso": 60, "dal": "2025-04-01", "al": "2025-09-30"}]},
                    "fonte": "protocollo", "peso": "40", "cadenza": "ANNUALE"}]}""".formatted(bruno, indicatori.get(0), indicatori.get(1));
    }
}
