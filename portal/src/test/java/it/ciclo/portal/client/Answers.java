// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.portal.session.Actings;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** Answers as the services write them, read as the client reads them. */
public final class Answers {

    public static final String UNIT = Actings.TECNICO.toString();

    private static final String TEMPO = """
            {"id": "aaaaaaaa-0000-4000-8000-000000000001", "nome": "Tempo medio di istruttoria",
             "misura": {"tipo": "DECRESCENTE", "target": "45"}, "unitaDiMisura": "giorni", "decimali": 1,
             "fonte": "gestionale edilizia", "peso": "50.00", "cadenza": "MENSILE", "baseline": {"anno": 2025, "valore": "58"},
             "grado": "91.28", "ultimo": {"period": "2026-10", "valore": {"tipo": "NUMERO", "numero": "49.3"}, "stato": "CONFERMATO", "numero": "49.3"},
             "aggregazione": {"modo": "OWN_VALUE"}, "periodiAttesi": ["2026-08", "2026-09", "2026-10", "2026-11", "2026-FINALE"], "mancanti": []%s}
            """;

    private static final String SCIA = """
            {"id": "aaaaaaaa-0000-4000-8000-000000000002", "nome": "SCIA controllate entro 30 giorni",
             "misura": {"tipo": "RAPPORTO", "target": "80", "crescente": true, "seZero": "NOT_AVAILABLE", "quoziente": "PERCENTUALE"}, "unitaDiMisura": "%%", "decimali": 1,
             "fonte": "gestionale edilizia", "peso": "30.00", "cadenza": "MENSILE", "baseline": {"anno": 2025, "valore": "61"},
             "grado": "86.25", "ultimo": {"period": "2026-10", "valore": {"tipo": "RAPPORTO", "numeratore": "138", "denominatore": "200"}, "stato": "REGISTRATO", "numero": "69.00"},
             "aggregazione": {"modo": "OWN_VALUE"}, "periodiAttesi": ["2026-10", "2026-FINALE"], "mancanti": [{"period": "2026-09", "entro": "2026-10-10", "giorni": 40}]%s}
            """;

    private static final String SPORTELLO = """
            {"id": "aaaaaaaa-0000-4000-8000-000000000003", "nome": "Sportello telematico attivo",
             "misura": {"tipo": "SCADENZA", "entro": "2026-09-30", "ritardi": []}, "unitaDiMisura": "", "decimali": 0,
             "fonte": "verbale di collaudo", "peso": "10.00", "cadenza": "ANNUALE", "baseline": null,
             "grado": "60.00", "ultimo": {"period": "2026-FINALE", "valore": {"tipo": "DATA", "fattoIl": "2026-10-12"}, "stato": "REGISTRATO", "numero": null},
             "aggregazione": {"modo": "OWN_VALUE"}, "periodiAttesi": ["2026-FINALE"], "mancanti": []%s}
            """;

    private static final String FASI = """
            {"id": "aaaaaaaa-0000-4000-8000-000000000004", "nome": "Lotto 2 del lungolago",
             "misura": {"tipo": "FASI", "fasi": [
                {"id": "bbbbbbbb-0000-4000-8000-000000000001", "nome": "Progetto", "peso": "40", "dal": "2026-01-01", "al": "2026-03-31"},
                {"id": "bbbbbbbb-0000-4000-8000-000000000002", "nome": "Lavori", "peso": "60", "dal": "2026-04-01", "al": "2026-09-30"}]},
             "unitaDiMisura": "", "decimali": 0, "fonte": "direzione lavori", "peso": "10.00", "cadenza": "TRIMESTRALE", "baseline": null,
             "grado": "40.00", "ultimo": {"period": "2026-09", "valore": {"tipo": "FASI", "fatte": [{"fase": "bbbbbbbb-0000-4000-8000-000000000001", "fattaIl": "2026-04-10"}]}, "stato": "REGISTRATO", "numero": "40.00"},
             "aggregazione": {"modo": "OWN_VALUE"}, "periodiAttesi": ["2026-09", "2026-FINALE"], "mancanti": []%s}
            """;

    private static final String HEAD = """
            "id": "cccccccc-0000-4000-8000-00000000000%s", "versione": 7, "codice": "TE-0%s", "titolo": "%s",
            "unita": "%s", "responsabile": "11111111-2222-4333-8444-555555555555", "responsabileAttivo": true, "sostituto": null,
            "peso": "25.00", "natura": "SVILUPPO", "stato": "ASSEGNATO", "semaforo": "%s", "grado": "83.51", "provvisorio": true,
            "valoriInRitardo": %s, "senzaFonte": false
            """;

    private static final String VALUES = """
            , "misurazioni": [%s]""";

    private static final String VALUE = """
            {"period": "%s", "stato": "%s", "valore": {"tipo": "NUMERO", "numero": "%s"}, "numero": "%s", "rilevatoIl": "2026-10-31",
             "fonte": {"classe": "INTERNA", "descrizione": "gestionale edilizia"}, "nota": null,
             "registratoDa": "11111111-2222-4333-8444-555555555555", "registratoIl": "2026-11-02T09:15:00Z", "confermatoDa": null, "confermatoIl": null,
             "motivo": null, "sequenza": 41, "precedenti": []}""";

    private static final String CORRECTED = """
            {"period": "2026-10", "stato": "REGISTRATO", "valore": {"tipo": "NUMERO", "numero": "49.3"}, "numero": "49.3", "rilevatoIl": "2026-10-31",
             "fonte": {"classe": "DICHIARATA", "descrizione": "tabella dell'ufficio"}, "nota": null,
             "registratoDa": "11111111-2222-4333-8444-555555555555", "registratoIl": "2026-11-05T10:00:00Z", "confermatoDa": null, "confermatoIl": null,
             "motivo": "Scambiato con settembre", "sequenza": 44,
             "precedenti": [{"valore": {"tipo": "NUMERO", "numero": "94.3"}, "registratoDa": "11111111-2222-4333-8444-555555555555", "registratoIl": "2026-11-02T09:15:00Z", "sequenza": 41}]}""";

    private Answers() {}

    public static List<ObjectiveRow> rows() {
        String none = "";
        return EventJson.mapper()
                .readValue(
                        "["
                                + row(
                                        "1",
                                        "Permessi di costruire e SCIA in tempi certi",
                                        "IN_LINEA",
                                        "1",
                                        TEMPO,
                                        SCIA,
                                        SPORTELLO)
                                + "," + row("2", "Tempi dei pagamenti", "A_RISCHIO", "0", TEMPO)
                                + "," + row("3", "Lungolago, lotto 2 <script>", "NON_IN_LINEA", "0", FASI)
                                + "," + row("4", "Sportello", "NON_ANCORA", "0") + none + "]",
                        new TypeReference<>() {});
    }

    /** One objective nobody answers for. */
    public static List<ObjectiveRow> orphans() {
        String row = row("2", "Tempi dei pagamenti", "A_RISCHIO", "0", TEMPO);
        return EventJson.mapper()
                .readValue(
                        "[" + row.replace("\"responsabileAttivo\": true", "\"responsabileAttivo\": false") + "]",
                        new TypeReference<>() {});
    }

    private static String row(String n, String titolo, String semaforo, String late, String... indicatori) {
        return "{" + HEAD.formatted(n, n, titolo, UNIT, semaforo, late) + ", \"indicatori\": ["
                + String.join(
                        ",",
                        List.of(indicatori).stream().map(i -> i.formatted("")).toList()) + "]}";
    }

    /** The same, with those who were not told of it. */
    public static ObjectiveRow told(ObjectiveRow o, List<PersonId> untold) {
        return new ObjectiveRow(
                o.id(),
                o.versione(),
                o.codice(),
                o.titolo(),
                o.unita(),
                o.responsabile(),
                o.responsabileAttivo(),
                o.sostituto(),
                o.peso(),
                o.natura(),
                o.stato(),
                o.semaforo(),
                o.grado(),
                o.provvisorio(),
                o.valoriInRitardo(),
                o.senzaFonte(),
                o.indicatori(),
                o.variazione(),
                o.quote(),
                untold,
                true,
                null);
    }

    /** The same, of which its office reported in July. */
    public static ObjectiveRow reported(ObjectiveRow o, Andamento said) {
        ObjectNode node = EventJson.mapper().valueToTree(o);
        node.putObject("riferito").put("period", "2026-07").put("andamento", said.name());
        return EventJson.mapper().treeToValue(node, ObjectiveRow.class);
    }

    public static ObjectiveDetail detail() {
        return detail("GESTIONE");
    }

    /** @param fase how far the year is */
    public static ObjectiveDetail detail(String fase) {
        return detail(fase, FASI.formatted(VALUES.formatted("")));
    }

    private static ObjectiveDetail detail(String fase, String fasi) {
        String values = VALUES.formatted(String.join(
                ",",
                VALUE.formatted("2026-08", "CONFERMATO", "52", "52"),
                VALUE.formatted("2026-09", "CONFERMATO", "50.5", "50.5"),
                CORRECTED));
        String nothing = VALUES.formatted("");
        String body =
                "{" + HEAD.formatted("1", "1", "Permessi di costruire e SCIA in tempi certi", UNIT, "IN_LINEA", "1")
                        + ", \"indicatori\": [" + TEMPO.formatted(values) + "," + SCIA.formatted(nothing) + ","
                        + SPORTELLO.formatted(nothing) + "," + fasi + "]"
                        + """
                , "descrizione": "Più pratiche in meno tempo.", "calcolo": {"strategico": false}, "anno": 2026, "fase": "GESTIONE",
                "atto": {"organo": "GIUNTA", "numero": "9", "data": "2026-01-29", "immediatamenteEseguibile": true}, "storia": 11, "fissato": false,
                "spiegazione": {"regola": "O1", "smvpVersione": 3, "righe": [
                    {"indicatore": "aaaaaaaa-0000-4000-8000-000000000001", "nome": "Tempo medio", "peso": "50.00", "formula": "45 ÷ 49,3 × 100", "grado": "91.277890", "punti": "45.638945"},
                    {"indicatore": "aaaaaaaa-0000-4000-8000-000000000002", "nome": "SCIA controllate", "peso": "30.00", "formula": "69 ÷ 80 × 100", "grado": "86.250000", "punti": "25.875000"},
                    {"indicatore": "aaaaaaaa-0000-4000-8000-000000000003", "nome": "Sportello", "peso": "20.00", "formula": "1-15 giorni dopo: 60", "grado": "60.000000", "punti": "12.000000"}],
                  "pesoConValore": "100.00", "senzaValore": 0, "somma": "83.513945", "giudizio": "", "gradoEsatto": "83.513945", "arrotondato": "83.51"}}
                """;
        return EventJson.mapper()
                .readValue(body.replace("\"fase\": \"GESTIONE\"", "\"fase\": \"" + fase + "\""), ObjectiveDetail.class);
    }

    /** The same, as a sheet brings it: what a ratio over 0 is worth is left to the SMVP. */
    public static ObjectiveDetail imported() {
        ObjectNode node = EventJson.mapper().valueToTree(detail());
        ((ObjectNode) node.path("indicatori").get(1).path("misura")).putNull("seZero");
        node.putObject("regoleDeiValori").put("seZero", "NOT_AVAILABLE").put("faseInRitardo", "50");
        return EventJson.mapper().treeToValue(node, ObjectiveDetail.class);
    }

    /** The same, with a value of finer decimals than its indicatore has, of before they were refused. */
    public static ObjectiveDetail finer() {
        ObjectNode node = EventJson.mapper().valueToTree(detail());
        ObjectNode first = (ObjectNode) node.at("/indicatori/0/misurazioni/0");
        first.put("numero", "105.555");
        first.putObject("valore").put("tipo", "NUMERO").put("numero", "105.555");
        return EventJson.mapper().treeToValue(node, ObjectiveDetail.class);
    }

    /** The same, with what was promised by a day that has passed. */
    public static ObjectiveDetail late() {
        ObjectNode node = EventJson.mapper().valueToTree(detail());
        node.putArray("fasiInRitardo")
                .addObject()
                .put("nome", "Sportello telematico attivo")
                .put("giorni", 50)
                .put("al", "2026-11-19");
        return EventJson.mapper().treeToValue(node, ObjectiveDetail.class);
    }

    /** The same, of which nothing could be calculated. */
    public static ObjectiveDetail overZero() {
        ObjectNode node = EventJson.mapper().valueToTree(detail());
        node.put("semaforo", "NON_CALCOLABILE").putNull("grado");
        return EventJson.mapper().treeToValue(node, ObjectiveDetail.class);
    }

    /** Its phases, of which the first is done and of the second half, late. */
    public static ObjectiveDetail halfDone() {
        String fatte = """
                {"tipo": "FASI", "fatte": [
                    {"fase": "bbbbbbbb-0000-4000-8000-000000000001", "fattaIl": "2026-03-31"},
                    {"fase": "bbbbbbbb-0000-4000-8000-000000000002", "fattaIl": "2026-12-20", "percento": "50"}]}""";
        String value = "{\"period\": \"2026-FINALE\", \"stato\": \"REGISTRATO\", \"precedenti\": [], \"valore\": "
                + fatte + "}";
        String done = "{\"tipo\": \"FASI\", \"fatte\": [{\"fase\": \"bbbbbbbb-0000-4000-8000-000000000001\","
                + " \"fattaIl\": \"2026-04-10\"}]}";
        return with(
                """
                {"fasi": [
                    {"indicatore": "aaaaaaaa-0000-4000-8000-000000000004", "fase": "bbbbbbbb-0000-4000-8000-000000000001", "nome": "Progetto",
                     "peso": "40", "dal": "2026-01-01", "al": "2026-03-31", "fatta": "2026-03-31", "stato": "FATTA"},
                    {"indicatore": "aaaaaaaa-0000-4000-8000-000000000004", "fase": "bbbbbbbb-0000-4000-8000-000000000002", "nome": "Lavori",
                     "peso": "60", "dal": "2026-04-01", "al": "2026-09-30", "stato": "IN_RITARDO",
                     "parziale": {"fase": "bbbbbbbb-0000-4000-8000-000000000002", "fattaIl": "2026-12-20", "percento": "50"}}],
                 "persone": [], "visioni": [], "monitoraggi": [], "azioni": []}""", detail("GESTIONE", FASI.formatted(VALUES.formatted(value)).replace(done, fatte)));
    }

    /** How the objective of {@link #detail} is carried out. */
    private static String corso() {
        return """
                {"fasi": [
                   {"indicatore": "aaaaaaaa-0000-4000-8000-000000000004", "fase": "bbbbbbbb-0000-4000-8000-000000000001", "nome": "Progetto",
                    "peso": "40", "dal": "2026-01-01", "al": "2026-03-31", "iniziata": "2026-01-10", "fatta": "2026-04-10", "stato": "FATTA_IN_RITARDO"},
                   {"indicatore": "aaaaaaaa-0000-4000-8000-000000000004", "fase": "bbbbbbbb-0000-4000-8000-000000000002", "nome": "Lavori",
                    "peso": "60", "dal": "2026-04-01", "al": "2026-09-30", "attesaDal": "2026-05-01", "attesaAl": "2026-09-30", "stato": "IN_RITARDO"}],
                 "persone": [{"persona": "%s", "quota": "40.00"}],
                 "visioni": [{"persona": "%s", "comunicatoIl": "2026-03-12", "passaggio": false}],
                 "monitoraggi": [{"period": "2026-07", "stato": "ESAMINATO", "andamento": "NON_IN_LINEA",
                    "causa": {"classe": "ENDOGENA", "testo": "il tecnico è stato assente"}, "previsioni": [], "richiesta": "come si recupera"}],
                 "azioni": [{"azione": "dddddddd-0000-4000-8000-000000000001", "period": "2026-07", "obiettivo": "cccccccc-0000-4000-8000-000000000001",
                    "cosa": "sollecitare la ditta", "incaricato": "%s", "entro": "2026-09-30", "inRitardo": true, "stato": "APERTA"}]}
                """.formatted(Actings.DINO, Actings.DINO, Actings.DINO);
    }

    /** {@link #detail}, with what happened in it. */
    public static ObjectiveDetail followed() {
        return with(corso(), detail());
    }

    private static ObjectiveDetail with(String corso, ObjectiveDetail o) {
        ObjectNode node = EventJson.mapper().valueToTree(o);
        node.set("corso", EventJson.mapper().readTree(corso));
        return EventJson.mapper().treeToValue(node, ObjectiveDetail.class);
    }

    /** The same objective, carried out in another way. */
    public static ObjectiveDetail with(Corso corso) {
        return with(EventJson.mapper().writeValueAsString(corso), detail());
    }

    public static Units.Names units() {
        return new Units.Names(List.of(new Cicli.Unita(Actings.TECNICO, "TE", "Settore Tecnico")));
    }

    public static People.Names people() {
        return new People.Names(
                Map.of(PersonId.of("11111111-2222-4333-8444-555555555555"), new TenantClient.Nome("Dino", "Esempio")));
    }
}
