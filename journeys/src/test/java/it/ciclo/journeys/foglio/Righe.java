// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.foglio;

import it.ciclo.journeys.foglio.Foglio.Riga;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A row of the sheet in the words of the API. It maps and computes nothing. */
final class Righe {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TRATTO = Pattern.compile("\\[(\\d+);(\\d+)[)\\]]=(?:\\d+>)?(\\d+)");
    private static final Pattern VOCE = Pattern.compile("([^=;]+)=(\\d+)");

    private Righe() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * An indicatore as it is promised.
     *
     * @param target as the sheet says in that column, which is another one before the variazione
     */
    static ObjectNode indicatore(Riga r, List<Riga> fasi, String target, int anno) {
        ObjectNode i = object();
        i.put("nome", r.testo("Indicatore"));
        i.set("misura", misura(r, fasi, target, anno));
        i.put("unitaDiMisura", r.testo("Unità di misura"));
        i.put("decimali", decimals(r));
        i.put("fonte", "Gestionale dell’ente");
        i.put("peso", r.testo("Peso"));
        i.put("cadenza", "ANNUALE");
        if (r.ha("Base")) {
            i.set("baseline", object().put("anno", anno - 1).put("valore", number(r, "Base")));
        }
        return i;
    }

    private static ObjectNode misura(Riga r, List<Riga> fasi, String target, int anno) {
        ObjectNode m = object();
        switch (r.testo("Tipo")) {
            case "I1" ->
                m.put("tipo", "CRESCENTE")
                        .put("target", number(r, target))
                        .put("variante", r.testo("Variante").equals("DA_BASE") ? "FROM_BASELINE" : "FROM_ZERO");
            case "I2" -> decrescente(m, r, target);
            case "I3" -> {
                m.put("tipo", "INTERVALLO")
                        .put("minimo", number(r, target))
                        .put("massimo", number(r, "Estremo superiore"));
                if (r.ha("Tolleranza")) {
                    m.put("tolleranza", number(r, "Tolleranza"));
                }
            }
            case "I4" -> m.put("tipo", "SI_NO").put("atteso", r.testo(target).equals("SI"));
            case "I5" -> m.put("tipo", "SCADENZA").put("entro", r.giorno(target).toString());
            case "I6" ->
                m.put("tipo", "RAPPORTO")
                        .put("target", number(r, target))
                        .put("crescente", r.testo("Variante").equals("CRESCENTE"));
            case "I7" -> fasi(m.put("tipo", "FASI").putArray("fasi"), fasi, anno);
            case "I8" -> {
                ArrayNode livelli = m.put("tipo", "SCALA").putArray("livelli");
                Matcher voce = VOCE.matcher(r.testo("Tabella o fasi"));
                while (voce.find()) {
                    livelli.insertObject(0).put("nome", voce.group(1)).put("grado", voce.group(2));
                }
            }
            case "I9" -> {
                m.put("tipo", "FASCE").put("crescente", true);
                m.put("proporzionale", r.testo("Variante").equals("PROPORZIONALE"));
                tratti(m.putArray("fasce"), r.testo("Tabella o fasi"));
            }
            case "I10" -> {
                ArrayNode tollerati = m.put("tipo", "EVENTI").putArray("tollerati");
                Matcher voce = VOCE.matcher(r.testo("Tabella o fasi"));
                while (voce.find()) {
                    if (!voce.group(2).equals("0")) {
                        tollerati
                                .addObject()
                                .put("finoA", Integer.parseInt(voce.group(1)))
                                .put("grado", voce.group(2));
                    }
                }
            }
            case "I11" -> m.put("tipo", "CONTESTO");
            default -> throw new IllegalStateException(r.testo("Tipo"));
        }
        return m;
    }

    /** A target of 0 says nothing as a ratio (Z5): what is met or not met there is a range up to it. */
    private static void decrescente(ObjectNode m, Riga r, String target) {
        if (r.testo("Variante").equals("SOGLIA") && r.numero(target).signum() == 0) {
            m.put("tipo", "FASCE").put("crescente", false).put("proporzionale", false);
            m.putArray("fasce").addObject().put("da", "-1000").put("a", "0").put("grado", "100");
            return;
        }
        m.put("tipo", "DECRESCENTE").put("target", number(r, target));
        switch (r.testo("Variante")) {
            case "LINEARE" -> m.put("variante", "LINEAR_PENALTY");
            case "DA_BASE" -> m.put("variante", "FROM_BASELINE");
            default -> m.put("variante", "RATIO");
        }
    }

    private static void tratti(ArrayNode fasce, String table) {
        Matcher tratto = TRATTO.matcher(table);
        while (tratto.find()) {
            fasce.addObject()
                    .put("da", tratto.group(1))
                    .put("a", tratto.group(2))
                    .put("grado", tratto.group(3));
        }
    }

    private static void fasi(ArrayNode all, List<Riga> fasi, int anno) {
        for (Riga fase : fasi) {
            all.addObject()
                    .put("nome", fase.testo("Fase"))
                    .put("peso", fase.testo("Peso"))
                    .put("dal", anno + "-01-01")
                    .put("al", fase.giorno("Prevista entro").toString());
        }
    }

    /** The value as the office finds it; null where there is none. @param known the indicatore with the ids of its phases */
    static @Nullable ObjectNode valore(Riga r, List<Riga> fasi, JsonNode known) {
        ObjectNode v = object();
        switch (r.testo("Tipo")) {
            case "I4" -> v.put("tipo", "SI_NO").put("si", r.testo("Valore").equals("SI"));
            case "I5" -> v.put("tipo", "DATA").put("fattoIl", r.giorno("Valore").toString());
            case "I6" ->
                v.put("tipo", "RAPPORTO")
                        .put("numeratore", r.testo("Valore"))
                        .put("denominatore", r.testo("Denominatore"));
            case "I7" -> done(v.put("tipo", "FASI").putArray("fatte"), fasi, known);
            case "I8" -> v.put("tipo", "LIVELLO").put("livello", r.testo("Valore"));
            default -> {
                if (r.testo("Valore").equals("n.d.")) {
                    return null;
                }
                v.put("tipo", "NUMERO").put("numero", number(r, "Valore"));
            }
        }
        return v;
    }

    private static void done(ArrayNode fatte, List<Riga> fasi, JsonNode known) {
        JsonNode ids = known.path("misura").path("fasi");
        for (int n = 0; n < fasi.size(); n++) {
            if (fasi.get(n).ha("Fatta il")) {
                fatte.addObject()
                        .put("fase", ids.path(n).path("id").asString())
                        .put("fattaIl", fasi.get(n).giorno("Fatta il").toString());
            }
        }
    }

    /** Those of the sheet, or of its value where that is finer: a value has no more decimals than its indicatore. */
    private static int decimals(Riga r) {
        int said = r.numero("Decimali").intValueExact();
        boolean number = r.testo("Valore").matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");
        return number ? Math.max(said, new BigDecimal(number(r, "Valore")).scale()) : said;
    }

    /** A spreadsheet keeps 8,2 as a binary fraction near it: meant is the short figure. */
    private static String number(Riga r, String column) {
        return r.numero(column)
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What a formula of the sheet shows. */
    static BigDecimal shown(Riga r, String column) {
        return r.numero(column).setScale(2, RoundingMode.HALF_UP);
    }
}
