// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.browser;

import it.ciclo.journeys.Api;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.standalone.Application;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The year 2024 of Lovere under way: approved, values of the first half year recorded, those of one unit not yet confirmed. */
final class YearByApi {

    static final int ANNO = 2024;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningCiclo ciclo;
    private final String tenant;

    YearByApi(RunningCiclo ciclo, String tenant) {
        this.ciclo = ciclo;
        this.tenant = tenant;
    }

    void enter() throws IOException, InterruptedException {
        Api segretario = ciclo.as("ada.esempio", "lovere", "SEGRETARIO", Application.COMMAND);
        Api query = ciclo.as("ada.esempio", "lovere", "SEGRETARIO", Application.QUERY);
        Map<String, JsonNode> before = byCodice(query, 2023, 0);
        post(segretario, "cicli", null, "{\"anno\": 2024}");
        Api.Answer piano = post(segretario, "piani", null, "{\"anno\": 2024, \"contenitore\": \"ALLEGATO_PIAO\"}");
        JsonNode objectives = objectives();
        long last = 0;
        for (JsonNode one : objectives) {
            ObjectNode body = (ObjectNode) one.deepCopy();
            JsonNode like = Objects.requireNonNull(before.get(text(one, "codice")));
            body.put("anno", ANNO);
            body.set("unita", like.path("unita"));
            body.set("responsabile", like.path("responsabile"));
            body.path("indicatori").forEach(indicatore -> ((ObjectNode) indicatore).remove("misurazioni"));
            last = post(segretario, "obiettivi", null, body.toString()).sequence();
        }
        piano = post(segretario, "piani/2024/proposta", piano.version(), "{}");
        post(segretario, "piani/2024/approvazione", piano.version(), """
                {"atto": {"organo": "GIUNTA", "numero": "14", "data": "2024-01-25", "immediatamenteEseguibile": true}}""");
        Map<String, JsonNode> now = byCodice(query, ANNO, last);
        for (JsonNode one : objectives) {
            measure(one, Objects.requireNonNull(now.get(text(one, "codice"))), segretario);
        }
    }

    private void measure(JsonNode one, JsonNode row, Api segretario) throws IOException, InterruptedException {
        Api responsabile = ciclo.as(text(one, "responsabile"), "lovere", "RESPONSABILE", Application.COMMAND);
        String path = "obiettivi/" + text(row, "id") + "/misurazioni";
        long version = row.path("versione").asLong();
        int n = 0;
        for (JsonNode indicatore : one.path("indicatori")) {
            String id = text(row.path("indicatori").path(n++), "id");
            for (JsonNode value : indicatore.path("misurazioni")) {
                String period = text(value, "period");
                // Phases are named by ids the server gave; the numbers and quotients are enough here.
                if (value.path("valore").path("fatte") instanceof ArrayNode || period.compareTo("2024-06") > 0) {
                    continue;
                }
                ObjectNode body = ((ObjectNode) value.deepCopy()).put("indicatore", id);
                version = post(responsabile, path, version, body.toString()).version();
                if (!text(one, "unita").equals("TE")) {
                    version = post(segretario, path + "/" + id + "/" + period + "/conferma", version, "{}")
                            .version();
                }
            }
        }
    }

    /** The demo's 2023, one year later. */
    private static JsonNode objectives() throws IOException {
        try (InputStream in = Objects.requireNonNull(YearByApi.class.getResourceAsStream("/demo/lovere.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return JSON.readTree(text.replace("2023", "2024").replace("2022", "2023"))
                    .path("anni")
                    .path(0)
                    .path("obiettivi");
        }
    }

    private Map<String, JsonNode> byCodice(Api query, int anno, long readAfter)
            throws IOException, InterruptedException {
        Map<String, JsonNode> rows = new HashMap<>();
        for (JsonNode row : query.get("/enti/" + tenant + "/cicli/" + anno + "/obiettivi", readAfter)
                .json()) {
            rows.put(text(row, "codice"), row);
        }
        return rows;
    }

    private Api.Answer post(Api api, String path, @org.jspecify.annotations.Nullable Long version, String body)
            throws IOException, InterruptedException {
        Api.Answer answer = api.send(Api.Command.post("/enti/" + tenant + "/" + path, version, body));
        if (!answer.ok()) {
            throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body() + " " + body);
        }
        return answer;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
