// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.foglio;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.journeys.Api;
import it.ciclo.journeys.foglio.Foglio.Riga;
import it.ciclo.journeys.foglio.NewEnte.Person;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The year of the sheet, as its comune lives it. Nothing is computed here: figures come from the sheet and from Ciclo. */
final class FoglioAnno {

    static final int ANNO = 2025;

    /** An objective as its own stream sees it. */
    private static final class Objective {
        final Riga riga;
        final String id;
        JsonNode indicatori;
        long version;

        Objective(Riga riga, String id, JsonNode indicatori, long version) {
            this.riga = riga;
            this.id = id;
            this.indicatori = indicatori;
            this.version = version;
        }

        boolean is(String stato) {
            return riga.testo("Stato").equals(stato);
        }
    }

    private final NewEnte ente;
    private final Foglio foglio;
    private final Person segretario;
    private final Person oiv;
    private final Map<String, String> unita = new LinkedHashMap<>();
    private final Map<String, Person> responsabili = new HashMap<>();
    private final Map<String, Objective> obiettivi = new LinkedHashMap<>();
    private long last;

    FoglioAnno(NewEnte ente, Foglio foglio) throws IOException, InterruptedException {
        this.ente = ente;
        this.foglio = foglio;
        this.segretario = ente.segretario();
        this.oiv = ente.person("olga", "OIV", null);
    }

    /** @param people of the whole comune, segretario, OIV and responsabili among them */
    void organised(int people) throws IOException, InterruptedException {
        for (Riga one : foglio.unita()) {
            String nome = one.testo("Unità");
            ObjectNode body = Righe.object().put("codice", "U" + unita.size()).put("nome", nome);
            String location = done(segretario.post("unita", null, body.toString()))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            unita.put(nome, location.substring(location.lastIndexOf('/') + 1));
            responsabili.put(nome, ente.person("rosa" + unita.size(), "RESPONSABILE", unita.get(nome)));
        }
        List<String> where = List.copyOf(unita.values());
        for (int n = 2 + where.size(); n < people; n++) {
            ente.person("dino" + n, "DIPENDENTE", where.get(n % where.size()));
        }
    }

    /** Its own rules, with the opinion of the OIV and an act, for the year that has not begun. */
    void ownSmvp(ObjectNode rules) throws IOException, InterruptedException {
        ObjectNode draft = Righe.object().put("validFrom", ANNO);
        draft.set("rules", rules);
        long version = done(segretario.post("smvp/bozza", 0L, draft.toString())).version();
        ObjectNode opinion = atto("OIV", "1", "2025-01-08").put("esito", "FAVOREVOLE");
        opinion.put("motivo", "Regole chiare e misurabili");
        version =
                done(oiv.post("smvp/bozza/parere", version, opinion.toString())).version();
        done(segretario.post(
                "smvp/bozza/adozione",
                version,
                atto("GIUNTA", "2", "2025-01-10").toString()));
    }

    void planned() throws IOException, InterruptedException {
        done(segretario.post("cicli", null, "{\"anno\": 2025}"));
        done(segretario.post("piani", null, "{\"anno\": 2025, \"contenitore\": \"AUTONOMO\"}"));
        for (Riga riga : foglio.obiettivi()) {
            ObjectNode body = definition(riga, "Peso nel Piano", true);
            body.put("anno", ANNO).put("codice", riga.testo("Obiettivo"));
            body.put("unita", unita.get(riga.testo("Unità")));
            body.put("responsabile", responsabile(riga).id);
            Api.Answer answer = done(responsabile(riga).post("obiettivi", null, body.toString()));
            obiettivi.put(
                    riga.testo("Obiettivo"), new Objective(riga, answer.id(), indicatori(answer), answer.version()));
        }
        done(segretario.post("piani/2025/proposta", 0L, "{}"));
        done(segretario.post(
                "piani/2025/approvazione",
                1L,
                atto("GIUNTA", "14", "2025-01-28").toString()));
    }

    private ObjectNode definition(Riga riga, String peso, boolean first) {
        ObjectNode body = Righe.object().put("titolo", riga.testo("Titolo")).put("descrizione", "Dato inventato.");
        body.put("natura", riga.testo("Natura")).put("peso", riga.testo(peso));
        switch (riga.testo("Combinazione")) {
            case "O2" -> body.putObject("calcolo").put("combinazione", "O2");
            case "O3_PEGGIORE" -> body.putObject("calcolo").put("combinazione", "O3_WORST");
            case "O3_TUTTI" -> body.putObject("calcolo").put("combinazione", "O3_ALL");
            default -> {
                // The SMVP says so already.
            }
        }
        ArrayNode indicatori = body.putArray("indicatori");
        for (Riga i : foglio.indicatoriOf(riga.testo("Obiettivo"))) {
            String target = first && i.ha("Target prima della variazione") ? "Target prima della variazione" : "Target";
            indicatori.add(Righe.indicatore(i, foglio.fasiOf(riga.testo("Obiettivo")), target, ANNO));
        }
        return body;
    }

    private JsonNode indicatori(Api.Answer assigned) throws IOException, InterruptedException {
        Api.Answer page = segretario.get("obiettivi/" + assigned.id(), assigned.sequence());
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json().path("indicatori");
    }

    /** One delibera: another target, an objective out, and its weight given to others. */
    void varied() throws IOException, InterruptedException {
        Api.Answer proposed = done(segretario.post("variazioni", null, """
                {"anno": 2025, "causa": "RISORSE", "motivo": "Un istruttore in meno da giugno"}"""));
        String at = "variazioni/" + proposed.id();
        long version = proposed.version();
        ArrayNode pesi = Righe.object().putArray("pesi");
        for (Objective o : obiettivi.values()) {
            if (o.is("STRALCIATO")) {
                version = done(segretario.post(at + "/obiettivi/" + o.id + "/stralcio", version, "{}"))
                        .version();
            } else if (foglio.indicatoriOf(o.riga.testo("Obiettivo")).stream()
                    .anyMatch(i -> i.ha("Target prima della variazione"))) {
                ObjectNode body = definition(o.riga, "Peso dopo le variazioni", false);
                for (int n = 0; n < o.indicatori.size(); n++) {
                    ((ObjectNode) body.path("indicatori").path(n))
                            .put("id", o.indicatori.path(n).path("id").asString());
                }
                version = done(segretario.put(at + "/obiettivi/" + o.id, version, body.toString()))
                        .version();
            } else if (!o.riga.testo("Peso nel Piano").equals(o.riga.testo("Peso dopo le variazioni"))) {
                pesi.addObject().put("obiettivo", o.id).put("peso", o.riga.testo("Peso dopo le variazioni"));
            }
        }
        ObjectNode weights = Righe.object();
        weights.set("pesi", pesi);
        version =
                done(segretario.put(at + "/pesi", version, weights.toString())).version();
        done(segretario.post(
                at + "/approvazione",
                version,
                atto("GIUNTA", "61", "2025-07-15").toString()));
    }

    /** Each value is recorded by who answers for it and confirmed by another. */
    void measured() throws IOException, InterruptedException {
        for (Objective o : obiettivi.values()) {
            if (o.is("STRALCIATO")) {
                continue;
            }
            List<Riga> righe = foglio.indicatoriOf(o.riga.testo("Obiettivo"));
            for (int n = 0; n < righe.size(); n++) {
                measure(o, righe.get(n), o.indicatori.path(n));
            }
        }
        for (Objective o : obiettivi.values()) {
            if (o.is("NEUTRALIZZATO")) {
                neutralised(o);
            }
        }
        done(segretario.post("cicli/2025/chiusura-misurazioni", 0L, "{\"chiuseIl\": \"2026-04-28\"}"));
    }

    /** Asked for by who answers for it, decided by the OIV. */
    private void neutralised(Objective o) throws IOException, InterruptedException {
        String at = "obiettivi/" + o.id + "/neutralizzazione";
        String file = responsabile(o.riga).brought("chiusura.pdf", "%PDF-1.7 La scuola è chiusa.");
        ObjectNode request =
                Righe.object().put("motivo", "La scuola che lo ospitava è chiusa per lavori della Provincia");
        request.putArray("prove").add(file);
        o.version = done(responsabile(o.riga).post(at, o.version, request.toString()))
                .version();
        o.version = done(oiv.post(at + "/accoglimento", o.version, """
                {"motivo": "Causa esterna e documentata, non imputabile al settore"}""")).version();
    }

    private void measure(Objective o, Riga riga, JsonNode known) throws IOException, InterruptedException {
        String id = known.path("id").asString();
        String period = "obiettivi/" + o.id + "/misurazioni/" + id + "/2025-FINALE";
        ObjectNode valore = Righe.valore(riga, foglio.fasiOf(o.riga.testo("Obiettivo")), known);
        Person who = responsabile(o.riga);
        if (valore == null) {
            o.version = done(who.post(
                            period + "/non-disponibile",
                            o.version,
                            "{\"motivo\": \"Il gestionale non lo registra più\"}"))
                    .version();
            return;
        }
        ObjectNode body = Righe.object()
                .put("indicatore", id)
                .put("period", "2025-FINALE")
                .put("rilevatoIl", "2025-12-31");
        body.set("valore", valore);
        body.putObject("fonte").put("classe", "INTERNA").put("descrizione", "Gestionale dell’ente");
        o.version = done(who.post("obiettivi/" + o.id + "/misurazioni", o.version, body.toString()))
                .version();
        o.version = done(segretario.post(period + "/conferma", o.version, "{}")).version();
    }

    void reported() throws IOException, InterruptedException {
        long version =
                done(segretario.post("relazioni", null, "{\"anno\": 2025}")).version();
        version = done(segretario.put("relazioni/2025/sezioni/SINTESI", version, """
                {"testo": "I risultati dell’anno sono spiegati sotto, obiettivo per obiettivo."}"""))
                .version();
        for (JsonNode one : read("cicli/2025/relazione").path("scostamenti")) {
            version = done(segretario.put(
                            "relazioni/2025/cause/" + one.path("obiettivo").asString() + "/"
                                    + one.path("indicatore").asString(),
                            version,
                            "{\"causa\": \"Due assenze lunghe nel settore durante l’estate\"}"))
                    .version();
        }
        version = done(segretario.post(
                        "relazioni/2025/approvazione",
                        version,
                        atto("GIUNTA", "71", "2026-06-10").toString()))
                .version();
        ObjectNode validation = atto("OIV", "3", "2026-06-20").put("esito", "VALIDATA");
        validation.put("motivo", "Valori verificabili alla fonte e scostamenti spiegati");
        version = done(oiv.post("relazioni/2025/validazione", version, validation.toString()))
                .version();
        done(segretario.post("relazioni/2025/pubblicazione", version, """
                {"url": "https://comune.example/relazione-2025", "pubblicataIl": "2026-07-01"}"""));
        done(segretario.post("cicli/2025/chiusura", 1L, "{\"chiusoIl\": \"2026-07-31\"}"));
    }

    /** @param rule the row of the sheet with the rule of this ente */
    void comesOutAsInTheSheet(String rule) throws IOException, InterruptedException {
        Map<String, String> sheet = new LinkedHashMap<>();
        Map<String, String> ciclo = new LinkedHashMap<>();
        for (Objective o : obiettivi.values()) {
            String codice = o.riga.testo("Obiettivo");
            if (!o.is("STRALCIATO")) {
                JsonNode page = read("obiettivi/" + o.id);
                sheet.put(codice, o.riga.ha("Grado mostrato") ? shown(o.riga) : "");
                ciclo.put(
                        codice, o.riga.ha("Grado mostrato") ? page.path("grado").asString() : "");
                List<Riga> righe = foglio.indicatoriOf(codice);
                for (int n = 0; n < righe.size(); n++) {
                    if (righe.get(n).ha("Grado") && righe.get(n).ha("Valore")) {
                        sheet.put(
                                codice + " " + n,
                                Righe.shown(righe.get(n), "Grado").toPlainString());
                        ciclo.put(
                                codice + " " + n,
                                rounded(page.path("indicatori").path(n).path("grado")));
                    }
                }
            }
        }
        JsonNode cruscotto = read("cicli/2025/cruscotto");
        for (Riga one : foglio.unita()) {
            sheet.put(one.testo("Unità"), shown(one));
            ciclo.put(one.testo("Unità"), unitGrado(cruscotto, unita.get(one.testo("Unità"))));
        }
        Riga whole = foglio.ente().stream()
                .filter(r -> r.testo("Regola").equals(rule))
                .findFirst()
                .orElseThrow();
        sheet.put("ente", shown(whole));
        ciclo.put("ente", cruscotto.path("grado").asString());
        sheet.put("Relazione", shown(whole));
        ciclo.put(
                "Relazione",
                rounded(read("cicli/2025/relazione").path("risultati").path("grado")));
        assertThat(ciclo).containsExactlyEntriesOf(sheet);
    }

    private static String unitGrado(JsonNode cruscotto, @Nullable String id) {
        List<String> found = new ArrayList<>();
        for (JsonNode one : cruscotto.path("unita")) {
            if (one.path("unita").asString().equals(id)) {
                found.add(one.path("grado").asString());
            }
        }
        return String.join(" ", found);
    }

    private static String shown(Riga riga) {
        return Righe.shown(riga, "Grado mostrato").toPlainString();
    }

    private static String rounded(JsonNode grado) {
        return grado.isNull() || grado.isMissingNode()
                ? ""
                : new BigDecimal(grado.asString())
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private Person responsabile(Riga riga) {
        return Objects.requireNonNull(responsabili.get(riga.testo("Unità")));
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        Api.Answer answer = segretario.get(path, last);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Api.Answer done(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        last = Math.max(last, answer.sequence());
        return answer;
    }

    private static ObjectNode atto(String organo, String numero, String data) {
        ObjectNode body = Righe.object();
        body.putObject("atto")
                .put("organo", organo)
                .put("numero", numero)
                .put("data", data)
                .put("immediatamenteEseguibile", true);
        return body;
    }
}
