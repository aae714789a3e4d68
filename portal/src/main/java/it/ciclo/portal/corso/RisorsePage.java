// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.corso;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.objective.Risorse;
import it.ciclo.contracts.objective.Risorse.Capitolo;
import it.ciclo.contracts.objective.Risorse.Verso;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an objective is carried out with, to be filled in.
 *
 * @param capitoli how many lines can be filled in, {@code strumenti} too
 * @param motivo whether a reason is asked for
 */
public record RisorsePage(
        String titolo,
        String lead,
        String azione,
        String annulla,
        String anno,
        List<Integer> capitoli,
        List<Integer> strumenti,
        boolean motivo) {

    private static final int MORE = 2;

    static Map<String, String> values(Risorse risorse) {
        Map<String, String> v = new LinkedHashMap<>();
        for (int n = 0; n < risorse.capitoli().size() + MORE; n++) {
            Capitolo c = n < risorse.capitoli().size() ? risorse.capitoli().get(n) : null;
            String at = "capitoli/" + n + "/";
            v.put(at + "codice", c == null ? "" : c.codice());
            v.put(at + "verso", c == null ? Verso.SPESA.name() : c.verso().name());
            v.put(at + "missione", c == null || c.missione() == null ? "" : c.missione());
            v.put(
                    at + "titolo",
                    c == null || c.titolo() == null ? "" : c.titolo().toString());
            v.put(at + "macroaggregato", c == null ? "" : c.macroaggregato());
            v.put(at + "stanziamento", c == null ? "" : euro(c.stanziamento()));
            v.put(at + "secondoAnno", c == null ? "" : euro(c.secondoAnno()));
            v.put(at + "terzoAnno", c == null ? "" : euro(c.terzoAnno()));
        }
        for (int n = 0; n < risorse.strumenti().size() + MORE; n++) {
            boolean there = n < risorse.strumenti().size();
            v.put("strumenti/" + n + "/nome", there ? risorse.strumenti().get(n).nome() : "");
            v.put(
                    "strumenti/" + n + "/quanti",
                    there ? String.valueOf(risorse.strumenti().get(n).quanti()) : "");
        }
        v.put("motivo", "");
        return v;
    }

    private static String euro(@Nullable BigDecimal value) {
        return value == null ? "" : Formats.number(value, 2);
    }

    static List<Integer> lines(Form form, String list, String field) {
        return IntStream.iterate(0, n -> form.values().containsKey(list + "/" + n + "/" + field), n -> n + 1)
                .boxed()
                .toList();
    }

    /** A line counts where anything was typed into it: what lacks its codice is refused and not dropped. */
    private static final List<String> CAPITOLO =
            List.of("codice", "missione", "titolo", "macroaggregato", "stanziamento", "secondoAnno", "terzoAnno");

    /** @param places which lines of the page the lists of the request come from */
    static Body read(Form form, Reading reading, Map<String, List<Integer>> places) {
        List<Map<String, Object>> capitoli = new ArrayList<>();
        for (int n : lines(form, "capitoli", "codice")) {
            String at = "capitoli/" + n + "/";
            if (CAPITOLO.stream().anyMatch(field -> form.has(at + field))) {
                places.computeIfAbsent("capitoli", _ -> new ArrayList<>()).add(n);
                capitoli.add(Body.of("codice", form.value(at + "codice"))
                        .and("verso", reading.choice(at + "verso"))
                        .and("missione", missione(form, reading, at + "missione"))
                        .and("titolo", titolo(form, reading, at + "titolo"))
                        .and("macroaggregato", form.value(at + "macroaggregato"))
                        .and("stanziamento", reading.number(at + "stanziamento"))
                        .and("secondoAnno", reading.numberIfAny(at + "secondoAnno"))
                        .and("terzoAnno", reading.numberIfAny(at + "terzoAnno"))
                        .members());
            }
        }
        List<Map<String, Object>> strumenti = new ArrayList<>();
        for (int n : lines(form, "strumenti", "nome")) {
            String at = "strumenti/" + n + "/";
            if (form.has(at + "nome") || form.has(at + "quanti")) {
                places.computeIfAbsent("strumenti", _ -> new ArrayList<>()).add(n);
                strumenti.add(Body.of("nome", form.value(at + "nome"))
                        .and("quanti", form.has(at + "quanti") ? reading.whole(at + "quanti") : Integer.valueOf(1))
                        .members());
            }
        }
        return Body.of("capitoli", capitoli).and("strumenti", strumenti).and("motivo", reading.textIfAny("motivo"));
    }

    /** Checked here too, so that what is wrong in a page of many fields is said all at once. */
    private static @Nullable String missione(Form form, Reading reading, String field) {
        if (form.has(field) && !form.value(field).matches("\\d{2}(\\.\\d{2})?")) {
            reading.wrong(field, t("risorse.missione.come"));
        }
        return reading.textIfAny(field);
    }

    /** There are nine of them: it is no number to be counted with. */
    private static @Nullable Integer titolo(Form form, Reading reading, String field) {
        if (!form.has(field)) {
            return null;
        }
        if (!form.value(field).matches("[1-9]")) {
            reading.wrong(field, t("risorse.titolo.come"));
            return null;
        }
        return Integer.valueOf(form.value(field));
    }

    /** A refusal counts the lines that were filled in, the page all of them. */
    static String line(String pointer, Map<String, List<Integer>> places) {
        String[] parts = pointer.split("/");
        List<Integer> of = places.get(parts[0]);
        if (of != null && parts.length > 1 && parts[1].matches("\\d{1,3}")) {
            int n = Integer.parseInt(parts[1]);
            parts[1] = n < of.size() ? of.get(n).toString() : parts[1];
        }
        return String.join("/", parts);
    }

    static String label(String field) {
        String last = field.substring(field.lastIndexOf('/') + 1);
        String[] parts = field.split("/");
        if (last.equals("motivo") || parts.length < 3 || !parts[1].matches("\\d{1,3}")) {
            return last.equals("motivo") ? t("motivo") : t("risorse." + last);
        }
        String line = String.valueOf(Integer.parseInt(parts[1]) + 1);
        return t("risorse." + parts[0] + ".campo", line, t("risorse." + last));
    }

    public static List<Option> versi() {
        return List.of(
                new Option(Verso.SPESA.name(), t("risorse.verso.SPESA")),
                new Option(Verso.ENTRATA.name(), t("risorse.verso.ENTRATA")));
    }
}
