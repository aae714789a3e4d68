// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.monitoraggio;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.client.Corso.Previsione;
import it.ciclo.portal.client.Monitoraggi.Rapporto;
import it.ciclo.portal.client.Monitoraggi.Riga;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Between the fields of a report and the report. A page has all objectives of an office, and only those with a state are sent:
 * what a refusal counts is not what the page counts.
 */
final class RapportiForm {

    /** Which places of the page were sent: of the reports, and of the forecasts in each. */
    static final class Sent {
        private final List<Integer> places = new ArrayList<>();
        private final List<List<Integer>> forecasts = new ArrayList<>();

        /** {@code rapporti/0/previsioni/0/valore/numero} as it is called on the page. */
        String field(String pointer) {
            String[] parts = pointer.split("/");
            if (parts.length < 2 || !parts[0].equals("rapporti") || !parts[1].matches("\\d{1,3}")) {
                return pointer;
            }
            int n = Integer.parseInt(parts[1]);
            if (n >= places.size()) {
                return pointer;
            }
            String rest = pointer.substring(parts[0].length() + parts[1].length() + 2);
            return "rapporti/" + places.get(n) + "/" + forecast(rest, forecasts.get(n));
        }
    }

    private RapportiForm() {}

    /** @param kept places of the forecasts that were sent */
    static String forecast(String pointer, List<Integer> kept) {
        String[] parts = pointer.split("/");
        if (parts.length > 1 && parts[0].equals("previsioni") && parts[1].matches("\\d{1,2}")) {
            int m = Integer.parseInt(parts[1]);
            parts[1] = m < kept.size() ? kept.get(m).toString() : parts[1];
        }
        return String.join("/", parts);
    }

    /** Empty, or with what was said. @param at what the names begin with, empty or with a slash at its end */
    static void fill(Map<String, String> values, String at, Riga riga) {
        Rapporto said = riga.rapporto();
        var causa = said == null ? null : said.causa();
        values.put(at + "obiettivo", riga.obiettivo().toString());
        values.put(at + "andamento", said == null ? "" : said.andamento().name());
        values.put(at + "causa/classe", causa == null ? "" : causa.classe().name());
        values.put(at + "causa/testo", causa == null ? "" : causa.testo());
        values.put(at + "proposta", said == null || said.proposta() == null ? "" : said.proposta());
        List<Previsione> forecasts = said == null ? List.of() : said.previsioni();
        for (int i = 0; i < riga.indicatori().size(); i++) {
            String field = at + "previsioni/" + i + "/valore";
            var id = riga.indicatori().get(i).id();
            forecasts.stream()
                    .filter(p -> p.indicatore().equals(id))
                    .forEach(p -> Previsioni.fill(values, field, p.valore()));
        }
    }

    /** Of one report, or of all on a page where {@code of} gives the code of its objective. */
    static Labels labels(List<Riga> righe) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int n = 0; n < righe.size(); n++) {
            labels(labels, "rapporti/" + n + "/", righe.get(n).codice() + ", ", righe.get(n));
        }
        return Labels.of(labels);
    }

    static Labels labels(Riga riga) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels(labels, "", "", riga);
        return Labels.of(labels).and("motivo", t("motivo"));
    }

    private static void labels(Map<String, String> labels, String at, String of, Riga riga) {
        labels.put(at + "andamento", of + t("monitoraggio.andamento"));
        labels.put(at + "causa/classe", of + t("monitoraggio.causa.classe"));
        labels.put(at + "causa/testo", of + t("monitoraggio.causa"));
        labels.put(at + "proposta", of + t("monitoraggio.proposta"));
        for (int i = 0; i < riga.indicatori().size(); i++) {
            String name = of
                    + t("monitoraggio.previsione.di", riga.indicatori().get(i).nome());
            for (String field : List.of("numero", "numeratore", "denominatore", "si", "fattoIl", "livello", "tipo")) {
                labels.put(at + "previsioni/" + i + "/valore/" + field, name);
            }
        }
    }

    /** What is written on the page; objectives of which nothing is said are left for later. @param sent takes their places */
    static List<Map<String, Object>> read(Form form, Reading reading, List<Riga> righe, Sent sent) {
        List<Map<String, Object>> rapporti = new ArrayList<>();
        for (int n = 0; n < righe.size(); n++) {
            String at = "rapporti/" + n + "/";
            boolean said = form.has(at + "andamento") || form.has(at + "causa/testo") || form.has(at + "proposta");
            if (said) {
                List<Integer> kept = new ArrayList<>();
                rapporti.add(one(form, reading, at, righe.get(n), kept)
                        .and("obiettivo", righe.get(n).obiettivo().toString())
                        .members());
                sent.places.add(n);
                sent.forecasts.add(kept);
            }
        }
        if (rapporti.isEmpty()) {
            reading.text("rapporti/0/andamento", t("monitoraggio.nessuno.stato"));
        }
        return rapporti;
    }

    /** @param kept takes the places of the forecasts that are sent */
    static Body one(Form form, Reading reading, String at, Riga riga, List<Integer> kept) {
        Body one = Body.of("andamento", reading.text(at + "andamento", t("monitoraggio.andamento.manca")))
                .and("causa", causa(form, reading, at))
                .and("proposta", reading.textIfAny(at + "proposta"));
        List<Map<String, Object>> previsioni = new ArrayList<>();
        for (int i = 0; i < riga.indicatori().size(); i++) {
            var indicatore = riga.indicatori().get(i);
            var valore = Previsioni.read(form, reading, at + "previsioni/" + i + "/valore", indicatore.misura());
            if (valore != null) {
                previsioni.add(Map.of("indicatore", indicatore.id().toString(), "valore", valore));
                kept.add(i);
            }
        }
        return one.and("previsioni", previsioni);
    }

    /** Needed where the objective is not in line. */
    private static @Nullable Map<String, Object> causa(Form form, Reading reading, String at) {
        boolean due = form.has(at + "andamento") && !form.is(at + "andamento", "IN_LINEA");
        if (!due && !form.has(at + "causa/classe") && !form.has(at + "causa/testo")) {
            return null;
        }
        return Body.of("classe", reading.choice(at + "causa/classe"))
                .and("testo", reading.text(at + "causa/testo", t("monitoraggio.causa.manca")))
                .members();
    }
}
