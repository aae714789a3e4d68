package it.ciclo.demo;

import it.ciclo.demo.Api.Answer;
import it.ciclo.standalone.Application;
import it.ciclo.standalone.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The units and the years of one ente, in the order in which they happened. */
final class DemoEnte {

    private static final String SEGRETARIO = "SEGRETARIO";

    private final Api api;
    private final URI base;
    private final URI cicli;
    private final String tenant;
    private final JsonNode data;
    private final DemoPeople people;
    private final Map<String, String> unita = new LinkedHashMap<>();
    private final Map<String, Answer> objectives = new LinkedHashMap<>();
    private long last;

    DemoEnte(Api api, Ports ports, String tenant, JsonNode data, DemoPeople people) {
        this.api = api;
        this.base = URI.create("http://127.0.0.1:" + ports.of(Application.COMMAND) + "/enti/" + tenant + "/");
        this.cicli = URI.create("http://127.0.0.1:" + ports.of(Application.QUERY) + "/enti/" + tenant + "/cicli");
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
        api.awaitRead(people.segretario(), tenant, SEGRETARIO, cicli, last);
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
        int number = 0;
        for (JsonNode indicatore : objective.path("indicatori")) {
            number++;
            ObjectNode one = ((ObjectNode) indicatore.deepCopy()).without("misurazioni");
            one.put("id", indicatoreId(anno, text(objective, "codice"), number));
            if (one.path("misura").path("fasi") instanceof ArrayNode fasi) {
                for (int f = 0; f < fasi.size(); f++) {
                    ((ObjectNode) fasi.get(f)).put("id", faseId(anno, text(objective, "codice"), number, f + 1));
                }
            }
            indicatori.add(one);
        }
        objectives.put(key(anno, text(objective, "codice")), segretario("POST", "obiettivi", body, null));
    }

    /** Each value is recorded by the responsabile of the unit; the final one is confirmed by the segretario. */
    private void measure(String anno, JsonNode objective) throws IOException {
        String codice = text(objective, "codice");
        String responsabile = people.whoIs("RESPONSABILE", text(objective, "unita"));
        Answer stream = objective(anno, codice);
        int number = 0;
        for (JsonNode indicatore : objective.path("indicatori")) {
            number++;
            String id = indicatoreId(anno, codice, number);
            for (JsonNode value : indicatore.path("misurazioni")) {
                String period = text(value, "period");
                ObjectNode body = ((ObjectNode) value.deepCopy()).put("indicatore", id);
                if (body.path("valore").path("fatte") instanceof ArrayNode fatte) {
                    for (JsonNode done : fatte) {
                        ((ObjectNode) done)
                                .put(
                                        "fase",
                                        faseId(
                                                anno,
                                                codice,
                                                number,
                                                done.path("fase").intValue()));
                    }
                }
                String path = "obiettivi/" + stream.id() + "/misurazioni";
                stream = command(responsabile, "RESPONSABILE", "POST", path, body, stream.version());
                stream = segretario("POST", path + "/" + id + "/" + period + "/conferma", object(), stream.version());
            }
        }
        objectives.put(key(anno, codice), stream);
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
            String codice = text(causa, "obiettivo");
            String indicatore =
                    indicatoreId(anno, codice, causa.path("indicatore").intValue());
            relazione = segretario(
                    "PUT",
                    path + "/cause/" + objective(anno, codice).id() + "/" + indicatore,
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

    private Answer objective(String anno, String codice) {
        Answer answer = objectives.get(key(anno, codice));
        if (answer == null) {
            throw new IllegalStateException("no objective " + codice + " in " + anno);
        }
        return answer;
    }

    private static String key(String anno, String codice) {
        return anno + " " + codice;
    }

    /** The same in each load, as requests that are sent again must be. */
    private String indicatoreId(String anno, String codice, int number) {
        return named(tenant + "/" + anno + "/" + codice + "/" + number);
    }

    private String faseId(String anno, String codice, int indicatore, int fase) {
        return named(tenant + "/" + anno + "/" + codice + "/" + indicatore + "/" + fase);
    }

    private static String named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
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
