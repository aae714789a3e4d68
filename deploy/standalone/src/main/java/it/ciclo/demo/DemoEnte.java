// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.demo;

import it.ciclo.demo.Api.Answer;
import it.ciclo.standalone.Application;
import it.ciclo.standalone.Ports;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The units and the years of one ente, in the order in which they happened. */
final class DemoEnte {

    private static final String SEGRETARIO = "SEGRETARIO";

    private final Api api;
    private final URI base;
    private final URI query;
    private final String tenant;
    private final JsonNode data;
    private final DemoPeople people;
    private final Map<String, String> unita = new LinkedHashMap<>();
    private final Map<String, Answer> objectives = new LinkedHashMap<>();
    private final Map<String, JsonNode> parts = new LinkedHashMap<>();
    private long last;

    DemoEnte(Api api, Ports ports, String tenant, JsonNode data, DemoPeople people) {
        this.api = api;
        this.base = URI.create("http://127.0.0.1:" + ports.of(Application.COMMAND) + "/enti/" + tenant + "/");
        this.query = URI.create("http://127.0.0.1:" + ports.of(Application.QUERY) + "/enti/" + tenant + "/");
        this.tenant = tenant;
        this.data = data;
        this.people = people;
    }

    Map<String, String> unita() {
        return unita;
    }

    void defineUnita() throws IOException {
        for (JsonNode one : data.path("unita")) {
            Answer answer = segretario("POST", "unita", one, null);
            unita.put(text(one, "codice"), answer.id());
        }
    }

    void enterYears() throws IOException {
        for (JsonNode year : data.path("anni")) {
            enter(year);
        }
        api.read(people.segretario(), tenant, SEGRETARIO, query.resolve("cicli"), last);
    }

    private void enter(JsonNode year) throws IOException {
        String anno = year.path("anno").toString();
        Answer ciclo = segretario("POST", "cicli", object("anno", year.path("anno")), null);
        Answer piano = segretario(
                "POST", "piani", object("anno", year.path("anno")).set("contenitore", year.path("contenitore")), null);
        for (JsonNode objective : year.path("obiettivi")) {
            assign(anno, objective);
        }
        if (year.path("approvazione").isMissingNode()) {
            return;
        }
        piano = segretario("POST", "piani/" + anno + "/proposta", object(), piano.version());
        piano = segretario("POST", "piani/" + anno + "/approvazione", year.path("approvazione"), piano.version());
        segretario("POST", "piani/" + anno + "/pubblicazione", year.path("pubblicazione"), piano.version());
        for (JsonNode objective : year.path("obiettivi")) {
            readParts(anno, objective);
            measure(anno, objective);
        }
        if (year.path("misurazioniChiuseIl").isMissingNode()) {
            return;
        }
        ciclo = segretario(
                "POST",
                "cicli/" + anno + "/chiusura-misurazioni",
                object("chiuseIl", year.path("misurazioniChiuseIl")),
                ciclo.version());
        report(year, anno);
        if (!year.path("chiusoIl").isMissingNode()) {
            segretario(
                    "POST", "cicli/" + anno + "/chiusura", object("chiusoIl", year.path("chiusoIl")), ciclo.version());
        }
    }

    // --- objectives

    private void assign(String anno, JsonNode objective) throws IOException {
        ObjectNode body = object("anno", DemoAccounts.JSON.readTree(anno));
        for (String field : new String[] {"codice", "titolo", "descrizione", "natura", "peso"}) {
            body.set(field, objective.path(field));
        }
        body.put("unita", unita.get(text(objective, "unita")));
        body.put("responsabile", people.id(text(objective, "responsabile")));
        ArrayNode indicatori = body.putArray("indicatori");
        for (JsonNode indicatore : objective.path("indicatori")) {
            indicatori.add(((ObjectNode) indicatore.deepCopy()).without("misurazioni"));
        }
        objectives.put(key(anno, text(objective, "codice")), segretario("POST", "obiettivi", body, null));
    }

    /** Ciclo gives indicatori and phases their ids: they are read as a page would. */
    private void readParts(String anno, JsonNode objective) throws IOException {
        String key = key(anno, text(objective, "codice"));
        URI page = query.resolve("obiettivi/" + objective(key).id());
        parts.put(
                key,
                api.read(people.segretario(), tenant, SEGRETARIO, page, last).path("indicatori"));
    }

    /** Each value is recorded by the responsabile of the unit and confirmed by the segretario. */
    private void measure(String anno, JsonNode objective) throws IOException {
        String key = key(anno, text(objective, "codice"));
        String responsabile = people.whoIs("RESPONSABILE", text(objective, "unita"));
        Answer stream = objective(key);
        for (JsonNode indicatore : objective.path("indicatori")) {
            JsonNode part = part(key, text(indicatore, "nome"));
            for (JsonNode value : indicatore.path("misurazioni")) {
                ObjectNode body = ((ObjectNode) value.deepCopy()).put("indicatore", text(part, "id"));
                if (body.path("valore").path("fatte") instanceof ArrayNode fatte) {
                    for (JsonNode done : fatte) {
                        int number = done.path("fase").intValue();
                        JsonNode fase = part.path("misura").path("fasi").path(number - 1);
                        ((ObjectNode) done).put("fase", text(fase, "id"));
                    }
                }
                String path = "obiettivi/" + stream.id() + "/misurazioni";
                stream = command(responsabile, "RESPONSABILE", "POST", path, body, stream.version());
                stream = segretario(
                        "POST",
                        path + "/" + text(part, "id") + "/" + text(value, "period") + "/conferma",
                        object(),
                        stream.version());
            }
        }
        objectives.put(key, stream);
    }

    private JsonNode part(String key, String nome) {
        for (JsonNode part : parts.getOrDefault(key, DemoAccounts.JSON.createArrayNode())) {
            if (text(part, "nome").equals(nome)) {
                return part;
            }
        }
        throw new IllegalStateException(key + " has no indicatore " + nome);
    }

    // --- Relazione

    private void report(JsonNode year, String anno) throws IOException {
        JsonNode data = year.path("relazione");
        if (data.isMissingNode()) {
            return;
        }
        Answer relazione = segretario("POST", "relazioni", object("anno", year.path("anno")), null);
        String path = "relazioni/" + anno;
        for (Map.Entry<String, JsonNode> sezione : data.path("sezioni").properties()) {
            relazione = segretario(
                    "PUT",
                    path + "/sezioni/" + sezione.getKey(),
                    object("testo", sezione.getValue()),
                    relazione.version());
        }
        for (JsonNode causa : data.path("cause")) {
            String key = key(anno, text(causa, "obiettivo"));
            String indicatore = text(part(key, text(causa, "indicatore")), "id");
            relazione = segretario(
                    "PUT",
                    path + "/cause/" + objective(key).id() + "/" + indicatore,
                    object("causa", causa.path("causa")),
                    relazione.version());
        }
        relazione = segretario("POST", path + "/approvazione", data.path("approvazione"), relazione.version());
        relazione = command(
                people.whoIs("OIV", ""),
                "OIV",
                "POST",
                path + "/validazione",
                data.path("validazione"),
                relazione.version());
        segretario("POST", path + "/pubblicazione", data.path("pubblicazione"), relazione.version());
    }

    // --- how to ask

    private Answer segretario(String method, String path, JsonNode body, @Nullable String version) throws IOException {
        return command(people.segretario(), SEGRETARIO, method, path, body, version);
    }

    private Answer command(
            String username, String role, String method, String path, JsonNode body, @Nullable String version)
            throws IOException {
        Answer answer = api.command(username, tenant, role, method, base.resolve(path), body, version);
        last = Math.max(last, answer.sequence());
        return answer;
    }

    private Answer objective(String key) {
        Answer answer = objectives.get(key);
        if (answer == null) {
            throw new IllegalStateException("no objective " + key);
        }
        return answer;
    }

    private static String key(String anno, String codice) {
        return anno + " " + codice;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue("");
    }

    private static ObjectNode object() {
        return DemoAccounts.JSON.createObjectNode();
    }

    private static ObjectNode object(String field, JsonNode value) {
        return object().set(field, value);
    }
}
