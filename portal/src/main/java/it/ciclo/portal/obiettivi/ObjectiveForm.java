// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.SchedaObiettivo.Ambito;
import it.ciclo.contracts.objective.SchedaObiettivo.Parole;
import it.ciclo.contracts.objective.SchedaObiettivo.Quota;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.client.ObjectiveDetail.IndicatoreDetail;
import it.ciclo.portal.frame.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of the form: which there are, and how they begin. */
final class ObjectiveForm {

    static final Pattern INDICATORE = Pattern.compile("indicatori/(\\d{1,2})/.*");
    static final Pattern FASE = Pattern.compile("indicatori/(\\d{1,2})/misura/fasi/(\\d{1,2})/.*");

    static final Pattern QUOTA = Pattern.compile("scheda/quote/(\\d{1,2})/.*");

    private static final int QUOTE = 50;

    private ObjectiveForm() {}

    // what is there ------------------------------------------------------------------------

    static int indicatori(Map<String, String> values) {
        return count(values, INDICATORE, 1, _ -> true);
    }

    static int fasi(Map<String, String> values, int indicatore) {
        return count(values, FASE, 2, m -> Integer.parseInt(m.group(1)) == indicatore);
    }

    /** Rows for other units: those that are there, and room for one more. */
    static int quote(Map<String, String> values) {
        int rows = count(values, QUOTA, 1, _ -> true);
        int filled = written(values).stream().mapToInt(n -> n + 1).max().orElse(0);
        return Math.min(QUOTE, Math.max(2, Math.max(rows, filled + 1)));
    }

    /** The rows in which something is written: only these are sent. */
    static List<Integer> written(Map<String, String> values) {
        return IntStream.range(0, count(values, QUOTA, 1, _ -> true))
                .filter(n -> Stream.of("unita", "peso")
                        .anyMatch(field -> !values.getOrDefault("scheda/quote/" + n + "/" + field, "")
                                .isBlank()))
                .boxed()
                .toList();
    }

    /** One more than the highest number in the names. */
    private static int count(Map<String, String> values, Pattern pattern, int group, Predicate<MatchResult> which) {
        return values.keySet().stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .filter(which)
                .mapToInt(m -> Integer.parseInt(m.group(group)) + 1)
                .max()
                .orElse(0);
    }

    // filling ------------------------------------------------------------------------------

    static void blankIndicatore(Map<String, String> values, int n) {
        String at = "indicatori/" + n + "/";
        values.put(at + "nome", "");
        values.put(at + "tipo", "CRESCENTE");
        values.put(at + "misura/target", "");
        values.put(at + "unitaDiMisura", "");
        values.put(at + "decimali", "0");
        values.put(at + "fonte", "");
        values.put(at + "peso", n == 0 ? "100,00" : "");
        values.put(at + "cadenza", "ANNUALE");
        values.put(at + "baseline/valore", "");
    }

    static void blankQuota(Map<String, String> values, int n) {
        if (n < QUOTE) {
            values.put("scheda/quote/" + n + "/unita", "");
            values.put("scheda/quote/" + n + "/peso", "");
        }
    }

    static void blankFase(Map<String, String> values, int indicatore, int fase) {
        String at = "indicatori/" + indicatore + "/misura/fasi/" + fase + "/";
        values.put(at + "nome", "");
        values.put(at + "peso", "");
        values.put(at + "dal", "");
        values.put(at + "al", "");
    }

    /** What stands in the draft now. */
    static Map<String, String> of(ObjectiveDetail o) {
        var v = new LinkedHashMap<String, String>();
        v.put("unita", o.unita().toString());
        v.put("codice", o.codice());
        v.put("titolo", o.titolo());
        v.put("descrizione", o.descrizione());
        v.put("natura", o.natura() == null ? "SVILUPPO" : o.natura());
        v.put("responsabile", o.responsabile() == null ? "" : o.responsabile().toString());
        v.put("sostituto", o.sostituto() == null ? "" : o.sostituto().toString());
        v.put("peso", Formats.peso(o.peso()));
        scheda(v, o.scheda());
        calcolo(v, o.calcolo());
        var ids = o.indicatori().stream().map(IndicatoreDetail::id).toList();
        for (int n = 0; n < o.indicatori().size(); n++) {
            indicatore(v, n, now(o.indicatori().get(n)), ids);
        }
        return v;
    }

    /** What a variazione makes of it, so far as it is proposed; else what stands now. */
    static Map<String, String> of(ObjectiveDetail o, @Nullable Definizione proposed) {
        var v = of(o);
        if (proposed == null) {
            return v;
        }
        v.keySet().removeIf(name -> name.startsWith("indicatori/") || name.startsWith("scheda/"));
        v.put("titolo", proposed.titolo());
        v.put("descrizione", proposed.descrizione());
        v.put("natura", proposed.natura().name());
        v.put("peso", Formats.peso(proposed.peso()));
        scheda(v, proposed.scheda());
        calcolo(v, proposed.calcolo());
        var ids = proposed.indicatori().stream().map(Indicatore::id).toList();
        for (int n = 0; n < proposed.indicatori().size(); n++) {
            indicatore(v, n, proposed.indicatori().get(n), ids);
        }
        return v;
    }

    /** Of one unit or of several: that follows from the rows below, and nobody has to choose it. */
    private static void scheda(Map<String, String> v, @Nullable SchedaObiettivo scheda) {
        Parole parole = Parole.of(scheda);
        v.put("scheda/finalita", parole.finalita());
        v.put("scheda/risultatoAtteso", parole.risultatoAtteso());
        v.put("scheda/stakeholder", parole.stakeholder());
        v.put(
                "scheda/ambito",
                scheda == null || scheda.ambito() == Ambito.UNITA || scheda.ambito() == Ambito.TRASVERSALE
                        ? ""
                        : scheda.ambito().name());
        List<Quota> quote = SchedaObiettivo.quoteOf(scheda);
        for (int n = 0; n < quote.size(); n++) {
            v.put("scheda/quote/" + n + "/unita", quote.get(n).unita().toString());
            v.put("scheda/quote/" + n + "/peso", Formats.peso(quote.get(n).peso()));
        }
    }

    private static void calcolo(Map<String, String> v, Calcolo calcolo) {
        Combination combinazione = calcolo.combinazione();
        v.put("calcolo/combinazione", combinazione == null ? "" : combinazione.name());
        v.put("calcolo/strategico", calcolo.strategico() ? "SI" : "NO");
        v.put("calcolo/ambito", calcolo.ambito() == null ? "" : calcolo.ambito());
    }

    private static Indicatore now(IndicatoreDetail i) {
        return new Indicatore(
                i.id(),
                i.nome(),
                i.misura(),
                i.unitaDiMisura(),
                i.decimali(),
                i.fonte(),
                i.peso(),
                i.cadenza(),
                i.baseline(),
                i.aggregazione(),
                i.dettagli());
    }

    private static void indicatore(Map<String, String> v, int n, Indicatore i, List<IndicatoreId> all) {
        String at = "indicatori/" + n + "/";
        v.put(at + "id", i.id().toString());
        v.put(at + "nome", i.nome());
        v.put(at + "tipo", tipo(i.misura()));
        v.put(at + "unitaDiMisura", i.unitaDiMisura());
        v.put(at + "decimali", String.valueOf(i.decimali()));
        v.put(at + "fonte", i.fonte());
        v.put(at + "peso", Formats.peso(i.peso()));
        v.put(at + "cadenza", i.cadenza().name());
        Baseline baseline = i.baseline();
        v.put(at + "baseline/valore", baseline == null ? "" : Formats.typed(baseline.valore()));
        if (baseline != null) {
            v.put(at + "baseline/anno", baseline.anno().toString());
        }
        dettagli(v, at + "dettagli/", i.dettagli());
        MisuraForm.fill(v, at + "misura/", i.misura());
        aggregazione(v, at + "aggregazione/", i.aggregazione(), all);
    }

    private static void dettagli(Map<String, String> v, String at, @Nullable Dettagli d) {
        v.put(at + "formula", d == null ? "" : d.formula());
        v.put(at + "classe", d == null || d.classe() == null ? "" : d.classe().name());
        v.put(at + "secondoAnno", d == null || d.secondoAnno() == null ? "" : Formats.typed(d.secondoAnno()));
        v.put(at + "terzoAnno", d == null || d.terzoAnno() == null ? "" : Formats.typed(d.terzoAnno()));
        v.put(
                at + "entroSecondoAnno",
                d == null || d.entroSecondoAnno() == null
                        ? ""
                        : d.entroSecondoAnno().toString());
        v.put(
                at + "entroTerzoAnno",
                d == null || d.entroTerzoAnno() == null
                        ? ""
                        : d.entroTerzoAnno().toString());
        v.put(at + "soglia", d == null || d.soglia() == null ? "" : Formats.typed(d.soglia()));
    }

    /** An indicatore that weighs is named by its place, counted from 1 as people count. */
    private static void aggregazione(Map<String, String> v, String at, Aggregazione a, List<IndicatoreId> all) {
        v.put(at + "modo", a.modo().name());
        int place = all.indexOf(a.pesataCon());
        v.put(at + "pesataCon", place < 0 ? "" : String.valueOf(place + 1));
    }

    /** How the form names a kind of indicatore; a ratio and ranges have two. */
    static String tipo(Misura misura) {
        return switch (misura) {
            case Misura.Crescente _ -> "CRESCENTE";
            case Misura.Decrescente _ -> "DECRESCENTE";
            case Misura.OnOff _ -> "SI_NO";
            case Misura.Scadenza _ -> "SCADENZA";
            case Misura.Rapporto r -> r.crescente() ? "RAPPORTO_PIU" : "RAPPORTO_MENO";
            case Misura.PerFasi _ -> "FASI";
            case Misura.Intervallo _ -> "INTERVALLO";
            case Misura.Scala _ -> "SCALA";
            case Misura.Fasce f -> f.crescente() ? "FASCE_PIU" : "FASCE_MENO";
            case Misura.Eventi _ -> "EVENTI";
            case Misura.Contesto _ -> "CONTESTO";
        };
    }
}
