// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lovere in the middle of its work, over HTTP: the demo's 2026 approved and measured up to September, 2027 in draft, and a small
 * 2024 that a test takes from its Piano to its closing.
 */
final class YearByApi {

    /** Values of these are missing in September. */
    private static final Set<String> LATE = Set.of("TE-03", "TE-05");

    /** The last values of these units wait for the segretario. */
    private static final Set<String> TO_CONFIRM = Set.of("TE", "SP");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Api segretario;
    private final Api oiv;
    private final Api query;
    private final RunningCiclo ciclo;
    private final String root;
    private long last;

    YearByApi(RunningCiclo ciclo, String tenant) {
        this.ciclo = ciclo;
        this.segretario = ciclo.as("ada.esempio", "lovere", "SEGRETARIO", Application.COMMAND);
        this.oiv = ciclo.as("ada.esempio", "lovere", "OIV", Application.COMMAND);
        this.query = ciclo.as("ada.esempio", "lovere", "SEGRETARIO", Application.QUERY);
        this.root = "/enti/" + tenant + "/";
    }

    // 2026 and 2027

    /** What keeps the demo's Piano from the Giunta, mended; proposed and approved. */
    void approve2026() throws IOException, InterruptedException {
        JsonNode demo = demo().path("anni").path(1).path("obiettivi");
        Map<String, JsonNode> rows = rows(2026);
        mend(demo, rows, "TE-04", "fonte", "Gestore del servizio di illuminazione");
        mend(demo, rows, "TE-05", "peso", "10");
        approve(2026, "9", "2026-01-29");
    }

    private void mend(JsonNode demo, Map<String, JsonNode> rows, String codice, String field, String to)
            throws IOException, InterruptedException {
        JsonNode row = row(rows, codice);
        ObjectNode body = (ObjectNode) named(demo, codice).deepCopy();
        body.remove("codice");
        body.remove("unita");
        body.set("responsabile", row.path("responsabile"));
        ObjectNode indicatore = (ObjectNode) body.path("indicatori").path(0);
        indicatore.set("id", row.path("indicatori").path(0).path("id"));
        (field.equals("fonte") ? indicatore : body).put(field, to);
        done(
                segretario,
                Api.Command.put(
                        root + "obiettivi/" + text(row, "id"),
                        row.path("versione").asLong(),
                        body.toString()));
    }

    private void approve(int anno, String numero, String data) throws IOException, InterruptedException {
        long version = post(segretario, "piani/" + anno + "/proposta", 0L, "{}").version();
        post(segretario, "piani/" + anno + "/approvazione", version, """
                {"atto": {"organo": "GIUNTA", "numero": "%s", "data": "%s", "immediatamenteEseguibile": true}}""".formatted(numero, data));
    }

    /** As 2023 went, in proportion to the targets of 2026. */
    void measure2026() throws IOException, InterruptedException {
        Map<String, JsonNode> rows = rows(2026);
        for (JsonNode one : demo().path("anni").path(0).path("obiettivi")) {
            JsonNode row = row(rows, text(one, "codice"));
            int n = 0;
            long version = row.path("versione").asLong();
            for (JsonNode indicatore : one.path("indicatori")) {
                JsonNode now = row.path("indicatori").path(n++);
                for (JsonNode value : indicatore.path("misurazioni")) {
                    version = measure(one, row, version, indicatore, now, value);
                }
            }
        }
    }

    private long measure(JsonNode one, JsonNode row, long version, JsonNode before, JsonNode now, JsonNode value)
            throws IOException, InterruptedException {
        String period = text(value, "period").replace("2023", "2026");
        String unita = text(one, "unita");
        boolean september = period.equals("2026-09");
        if (period.endsWith("FINALE") || (september && LATE.contains(text(one, "codice")))) {
            return version;
        }
        ObjectNode body = (ObjectNode) JSON.readTree(value.toString().replace("2023-", "2026-"));
        body.set("indicatore", now.path("id"));
        adapt((ObjectNode) body.path("valore"), before.path("misura"), now);
        Api responsabile = ciclo.as(text(one, "responsabile"), "lovere", "RESPONSABILE", Application.COMMAND);
        String path = "obiettivi/" + text(row, "id") + "/misurazioni";
        long recorded = post(responsabile, path, version, body.toString()).version();
        if (september && TO_CONFIRM.contains(unita)) {
            return recorded;
        }
        return post(segretario, path + "/" + text(now, "id") + "/" + period + "/conferma", recorded, "{}")
                .version();
    }

    /** July looked at in October: the tecnico reports on two objectives, the OIV asks for one action, which is decided. */
    void monitor2026() throws IOException, InterruptedException {
        JsonNode works = objective(2026, "TE-01");
        JsonNode permits = objective(2026, "TE-02");
        String ida = ciclo.as("ida.esempio", "lovere", "DIPENDENTE", Application.TENANT)
                .get("/io", 0)
                .json()
                .path("id")
                .asString();
        Api tecnico = ciclo.as("dario.esempio", "lovere", "RESPONSABILE", Application.COMMAND);
        done(
                tecnico,
                Api.Command.put(
                        root + "obiettivi/" + text(works, "id") + "/persone",
                        works.path("versione").asLong(),
                        "{\"persone\": [{\"persona\": \"" + ida + "\", \"quota\": \"40\"}]}"));
        post(segretario, "monitoraggi", null, "{\"period\": \"2026-07\", \"entro\": \"2026-07-24\"}");
        post(tecnico, "monitoraggi/2026-07/rapporti", null, """
                {"rapporti": [
                   {"obiettivo": "%s", "andamento": "NON_IN_LINEA", "causa": {"classe": "ESOGENA", "testo": "La ditta ha chiesto una proroga"}},
                   {"obiettivo": "%s", "andamento": "IN_LINEA"}]}""".formatted(text(works, "id"), text(permits, "id")));
    }

    /** @return the path of the action that was decided */
    String examine2026() throws IOException, InterruptedException {
        String works = text(objective(2026, "TE-01"), "id");
        post(oiv, "monitoraggi/2026-07/esame", 2L, """
                {"atto": {"organo": "OIV", "numero": "2", "data": "2026-07-29"}, "osservazioni": "Uno scostamento motivato",
                 "richieste": [{"obiettivo": "%s", "testo": "Come si recupera il ritardo"}],
                 "conflittoDichiarato": "Sono anche il segretario dell'ente"}""".formatted(works));
        String dario = ciclo.as("dario.esempio", "lovere", "RESPONSABILE", Application.TENANT)
                .get("/io", 0)
                .json()
                .path("id")
                .asString();
        last = post(segretario, "monitoraggi/2026-07/azioni", null, """
                {"obiettivo": "%s", "cosa": "Sollecitare la ditta", "incaricato": "%s", "entro": "2026-12-31",
                 "nota": "Nota prot. 4410 del 04/08/2026"}""".formatted(works, dario))
                .sequence();
        return query.get(root + "cicli/2026/monitoraggi", last)
                .json()
                .path("monitoraggi")
                .path(0)
                .path("azioni")
                .path(0)
                .path("azione")
                .asString();
    }

    private static void adapt(ObjectNode valore, JsonNode before, JsonNode now) {
        BigDecimal from = new BigDecimal(before.path("target").asString("1"));
        BigDecimal to = new BigDecimal(now.path("misura").path("target").asString("1"));
        for (String number : Set.of("numero", "numeratore")) {
            if (valore.has(number)) {
                BigDecimal old = new BigDecimal(text(valore, number));
                valore.put(
                        number,
                        old.multiply(to)
                                .divide(from, Math.max(0, old.scale()), RoundingMode.HALF_UP)
                                .toPlainString());
            }
        }
        if (valore.path("fatte") instanceof ArrayNode done) {
            for (JsonNode fase : done) {
                int n = fase.path("fase").asInt();
                ((ObjectNode) fase)
                        .set("fase", now.path("misura").path("fasi").path(n - 1).path("id"));
            }
        }
    }

    /** The demo's draft one year later: five points of weight and one source are missing. */
    void draft2027() throws IOException, InterruptedException {
        Map<String, JsonNode> like = rows(2026);
        post(segretario, "cicli", null, "{\"anno\": 2027}");
        post(segretario, "piani", null, "{\"anno\": 2027, \"contenitore\": \"PIAO_2_2\"}");
        for (JsonNode one : JSON.readTree(
                demo().path("anni").path(1).path("obiettivi").toString().replace("2026-", "2027-"))) {
            assign(2027, (ObjectNode) one, row(like, text(one, "codice")));
        }
    }

    private String assign(int anno, ObjectNode body, JsonNode like) throws IOException, InterruptedException {
        body.put("anno", anno);
        body.set("unita", like.path("unita"));
        body.set("responsabile", like.path("responsabile"));
        body.path("indicatori").forEach(indicatore -> ((ObjectNode) indicatore).remove("misurazioni"));
        return post(segretario, "obiettivi", null, body.toString()).id();
    }

    /** What the draft of 2027 lacks, so that it stands before the Giunta. */
    void propose2027() throws IOException, InterruptedException {
        JsonNode demo = demo().path("anni").path(1).path("obiettivi");
        Map<String, JsonNode> rows = rows(2027);
        mend(demo, rows, "TE-04", "fonte", "Gestore del servizio di illuminazione");
        mend(demo, rows, "TE-05", "peso", "10");
        post(segretario, "piani/2027/proposta", 0L, "{}");
    }

    /**
     * TE-05 weighs more and TE-04 is suspended; not decided yet.
     *
     * @return its id
     */
    String vary2026() throws IOException, InterruptedException {
        String variazione = post(segretario, "variazioni", null, """
                {"anno": 2026, "causa": "RISORSE", "motivo": "Il finanziamento regionale è arrivato a metà."}""").id();
        JsonNode row = objective(2026, "TE-05");
        ObjectNode body = (ObjectNode)
                named(demo().path("anni").path(1).path("obiettivi"), "TE-05").deepCopy();
        body.retain("titolo", "descrizione", "natura", "peso", "indicatori");
        body.put("peso", "15");
        ((ObjectNode) body.path("indicatori").path(0))
                .set("id", row.path("indicatori").path(0).path("id"));
        String at = root + "variazioni/" + variazione;
        done(segretario, Api.Command.put(at + "/obiettivi/" + text(row, "id"), 0L, body.toString()));
        post(
                segretario,
                "variazioni/" + variazione + "/obiettivi/" + text(objective(2026, "TE-04"), "id") + "/sospensione",
                1L,
                "{}");
        return variazione;
    }

    // 2024

    void open2024() throws IOException, InterruptedException {
        post(segretario, "cicli", null, "{\"anno\": 2024}");
    }

    /** The Piano with one objective; the id of that. */
    String draft2024() throws IOException, InterruptedException {
        JsonNode one = named(demo().path("anni").path(0).path("obiettivi"), "TE-04");
        post(segretario, "piani", null, "{\"anno\": 2024, \"contenitore\": \"ALLEGATO_PIAO\"}");
        ObjectNode body = (ObjectNode) one.deepCopy();
        body.put("peso", "100");
        return assign(2024, body, row(rows(2023), "TE-04"));
    }

    void approve2024() throws IOException, InterruptedException {
        approve(2024, "14", "2024-01-25");
    }

    /** Less than half of what was promised, so that the Relazione has something to explain. */
    void measure2024() throws IOException, InterruptedException {
        JsonNode row = row(rows(2024), "TE-04");
        String id = text(row.path("indicatori").path(0), "id");
        String path = "obiettivi/" + text(row, "id") + "/misurazioni";
        Api responsabile = ciclo.as("dario.esempio", "lovere", "RESPONSABILE", Application.COMMAND);
        long version = post(responsabile, path, row.path("versione").asLong(), """
                {"indicatore": "%s", "period": "2024-FINALE", "valore": {"tipo": "NUMERO", "numero": "112"},
                 "rilevatoIl": "2024-12-31", "fonte": {"classe": "INTERNA", "descrizione": "Gestore"}}""".formatted(id))
                .version();
        post(segretario, path + "/" + id + "/2024-FINALE/conferma", version, "{}");
    }

    void closeMeasurements2024() throws IOException, InterruptedException {
        post(segretario, "cicli/2024/chiusura-misurazioni", 0L, "{\"chiuseIl\": \"2025-04-12\"}");
    }

    void draftRelazione2024() throws IOException, InterruptedException {
        post(segretario, "relazioni", null, "{\"anno\": 2024}");
    }

    /** Where the one cause goes: objective and indicatore. */
    String cause2024() throws IOException, InterruptedException {
        JsonNode row = row(rows(2024), "TE-04");
        return text(row, "id") + "/" + text(row.path("indicatori").path(0), "id");
    }

    void writeRelazione2024() throws IOException, InterruptedException {
        long version = done(
                        segretario,
                        Api.Command.put(
                                root + "relazioni/2024/sezioni/SINTESI",
                                0L,
                                "{\"testo\": \"Un obiettivo, raggiunto a metà.\"}"))
                .version();
        done(
                segretario,
                Api.Command.put(
                        root + "relazioni/2024/cause/" + cause2024(),
                        version,
                        "{\"causa\": \"La fornitura è arrivata tardi.\"}"));
    }

    void approveRelazione2024() throws IOException, InterruptedException {
        post(segretario, "relazioni/2024/approvazione", relazione(), """
                {"atto": {"organo": "GIUNTA", "numero": "63", "data": "2025-05-22", "immediatamenteEseguibile": true}}""");
    }

    void validateRelazione2024() throws IOException, InterruptedException {
        post(oiv, "relazioni/2024/validazione", relazione(), """
                {"esito": "VALIDATA", "atto": {"organo": "OIV", "numero": "2", "data": "2025-06-05", "immediatamenteEseguibile": false},
                 "motivo": "I valori si leggono nel registro.", "conflittoDichiarato": "Sono anche il segretario comunale."}""");
    }

    void publish2024() throws IOException, InterruptedException {
        post(segretario, "piani/2024/pubblicazione", piano(), """
                {"url": "https://lovere.example/trasparenza/piano-2024.pdf", "pubblicatoIl": "2024-02-01"}""");
        post(segretario, "relazioni/2024/pubblicazione", relazione(), """
                {"url": "https://lovere.example/trasparenza/relazione-2024.pdf", "pubblicataIl": "2025-06-12"}""");
    }

    void close2024() throws IOException, InterruptedException {
        long version = get("cicli/2024").path("versione").asLong();
        post(segretario, "cicli/2024/chiusura", version, "{\"chiusoIl\": \"2025-06-27\"}");
    }

    private long relazione() throws IOException, InterruptedException {
        return get("cicli/2024/relazione").path("versione").asLong();
    }

    private long piano() throws IOException, InterruptedException {
        return get("cicli/2024/piano").path("versione").asLong();
    }

    // what is there

    JsonNode objective(int anno, String codice) throws IOException, InterruptedException {
        return row(rows(anno), codice);
    }

    private Map<String, JsonNode> rows(int anno) throws IOException, InterruptedException {
        Map<String, JsonNode> rows = new HashMap<>();
        for (JsonNode row : get("cicli/" + anno + "/obiettivi")) {
            rows.put(text(row, "codice"), row);
        }
        return rows;
    }

    private static JsonNode row(Map<String, JsonNode> rows, String codice) {
        return Objects.requireNonNull(rows.get(codice), codice);
    }

    /** After everything this has sent. */
    private JsonNode get(String path) throws IOException, InterruptedException {
        return query.get(root + path, last).json();
    }

    private static JsonNode named(JsonNode objectives, String codice) {
        return objectives
                .valueStream()
                .filter(one -> text(one, "codice").equals(codice))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode demo() throws IOException {
        try (InputStream in = Objects.requireNonNull(YearByApi.class.getResourceAsStream("/demo/lovere.json"))) {
            return JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Api.Answer post(Api api, String path, @Nullable Long version, String body)
            throws IOException, InterruptedException {
        return done(api, Api.Command.post(root + path, version, body));
    }

    private Api.Answer done(Api api, Api.Command command) throws IOException, InterruptedException {
        Api.Answer answer = api.send(command);
        if (!answer.ok()) {
            throw new IllegalStateException(
                    command.path() + ": " + answer.status() + " " + answer.body() + " " + command.body());
        }
        last = Math.max(last, answer.sequence());
        return answer;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
