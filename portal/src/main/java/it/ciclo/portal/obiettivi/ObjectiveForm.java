// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Reader;
import it.ciclo.portal.frame.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Between the fields of the form and the body of the command. */
final class ObjectiveForm {

    private static final Pattern INDICATORE = Pattern.compile("indicatori/(\\d{1,2})/.*");
    private static final Pattern FASE = Pattern.compile("indicatori/(\\d{1,2})/misura/fasi/(\\d{1,2})/.*");

    private ObjectiveForm() {}

    // what is there ------------------------------------------------------------------------

    static int indicatori(Map<String, String> values) {
        return count(values, INDICATORE, 1);
    }

    static int fasi(Map<String, String> values, int indicatore) {
        int most = 0;
        for (String name : values.keySet()) {
            var m = FASE.matcher(name);
            if (m.matches() && Integer.parseInt(m.group(1)) == indicatore) {
                most = Math.max(most, Integer.parseInt(m.group(2)) + 1);
            }
        }
        return most;
    }

    private static int count(Map<String, String> values, Pattern pattern, int group) {
        int most = 0;
        for (String name : values.keySet()) {
            var m = pattern.matcher(name);
            if (m.matches()) {
                most = Math.max(most, Integer.parseInt(m.group(group)) + 1);
            }
        }
        return most;
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
        values.put(at + "cadenza", "MENSILE");
        values.put(at + "baseline/valore", "");
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
        for (int n = 0; n < o.indicatori().size(); n++) {
            var i = o.indicatori().get(n);
            String at = "indicatori/" + n + "/";
            v.put(at + "id", i.id().toString());
            v.put(at + "nome", i.nome());
            v.put(at + "tipo", SchedaPage.kind(i.misura()));
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
            misura(v, at + "misura/", i.misura());
        }
        return v;
    }

    private static void misura(Map<String, String> v, String at, Misura misura) {
        switch (misura) {
            case Misura.Crescente m -> v.put(at + "target", Formats.typed(m.target()));
            case Misura.Decrescente m -> v.put(at + "target", Formats.typed(m.target()));
            case Misura.OnOff m -> v.put(at + "atteso", m.atteso() ? "SI" : "NO");
            case Misura.Scadenza m ->
                v.put(at + "entro", m.entro() == null ? "" : m.entro().toString());
            case Misura.Rapporto m -> {
                v.put(at + "target", Formats.typed(m.target()));
                v.put(at + "seZero", m.seZero().name());
            }
            case Misura.PerFasi m -> {
                for (int f = 0; f < m.fasi().size(); f++) {
                    var fase = m.fasi().get(f);
                    String in = at + "fasi/" + f + "/";
                    v.put(in + "id", fase.id().toString());
                    v.put(in + "nome", fase.nome());
                    v.put(in + "peso", Formats.typed(fase.peso()));
                    v.put(in + "dal", fase.dal().toString());
                    v.put(in + "al", fase.al().toString());
                }
            }
        }
    }

    // buttons that change the form and send nothing ------------------------------------------

    /** Null when the button saves. */
    static @Nullable Map<String, String> changed(Form form, String azione) {
        var values = new LinkedHashMap<>(form.values());
        if (azione.equals("aggiungi")) {
            int n = indicatori(values);
            if (n < 20) {
                blankIndicatore(values, n);
            }
        } else if (azione.startsWith("togli-")) {
            remove(values, "indicatori/", number(azione.substring(6)), indicatori(values));
        } else if (azione.startsWith("fase-")) {
            int n = number(azione.substring(5));
            int f = fasi(values, n);
            if (f < 24) {
                blankFase(values, n, f);
            }
        } else if (azione.startsWith("via-fase-")) {
            String[] parts = azione.substring(9).split("-");
            if (parts.length == 2) {
                int n = number(parts[0]);
                remove(values, "indicatori/" + n + "/misura/fasi/", number(parts[1]), fasi(values, n));
            }
        } else if (azione.startsWith("aggiorna")) {
            // The kind of an indicatore was changed: the fields below follow.
            for (int n = 0; n < indicatori(values); n++) {
                if (values.getOrDefault("indicatori/" + n + "/tipo", "").equals("FASI") && fasi(values, n) == 0) {
                    blankFase(values, n, 0);
                }
            }
        } else {
            return null;
        }
        return values;
    }

    private static int number(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
    }

    /** Takes one part of a list out and moves the later ones up. */
    private static void remove(Map<String, String> values, String list, int at, int size) {
        if (at < 0 || at >= size) {
            return;
        }
        values.keySet().removeIf(name -> name.startsWith(list + at + "/"));
        for (int n = at + 1; n < size; n++) {
            String from = list + n + "/";
            String to = list + (n - 1) + "/";
            List.copyOf(values.keySet()).stream()
                    .filter(name -> name.startsWith(from))
                    .forEach(name ->
                            values.put(to + name.substring(from.length()), String.valueOf(values.remove(name))));
        }
    }

    // reading ------------------------------------------------------------------------------

    /** The body of the command. Read {@link Reader#errors()} before it is sent. */
    static Map<String, Object> body(Form form, Reader reader, int anno, boolean creates) {
        var body = new LinkedHashMap<String, Object>();
        if (creates) {
            body.put("anno", anno);
            body.put("codice", reader.required("codice", label("codice", anno)));
            body.put("unita", form.value("unita"));
        }
        body.put("titolo", reader.required("titolo", label("titolo", anno)));
        body.put("descrizione", form.value("descrizione"));
        body.put("natura", form.value("natura"));
        body.put("responsabile", reader.required("responsabile", label("responsabile", anno)));
        if (form.has("sostituto")) {
            body.put("sostituto", form.value("sostituto"));
        }
        put(body, "peso", reader.requiredNumber("peso", label("peso", anno)));
        var indicatori = new ArrayList<Map<String, Object>>();
        for (int n = 0; n < indicatori(form.values()); n++) {
            indicatori.add(indicatore(form, reader, n, anno));
        }
        body.put("indicatori", indicatori);
        return body;
    }

    private static Map<String, Object> indicatore(Form form, Reader reader, int n, int anno) {
        String at = "indicatori/" + n + "/";
        var i = new LinkedHashMap<String, Object>();
        if (form.has(at + "id")) {
            i.put("id", form.value(at + "id"));
        }
        i.put("nome", reader.required(at + "nome", label(at + "nome", anno)));
        String tipo = form.value(at + "tipo");
        boolean ratio = tipo.startsWith("RAPPORTO");
        boolean numeric = ratio || tipo.equals("CRESCENTE") || tipo.equals("DECRESCENTE");
        i.put("misura", misura(form, reader, at + "misura/", tipo, n, anno));
        i.put("unitaDiMisura", ratio ? "%" : numeric ? form.value(at + "unitaDiMisura") : "");
        i.put(
                "decimali",
                numeric && form.value(at + "decimali").matches("[0-4]")
                        ? Integer.parseInt(form.value(at + "decimali"))
                        : 0);
        i.put("fonte", form.value(at + "fonte"));
        put(i, "peso", reader.requiredNumber(at + "peso", label(at + "peso", anno)));
        i.put("cadenza", form.value(at + "cadenza"));
        var baseline = numeric ? reader.number(at + "baseline/valore", label(at + "baseline/valore", anno)) : null;
        if (baseline != null) {
            String year = form.value(at + "baseline/anno");
            i.put(
                    "baseline",
                    Map.of("anno", year.matches("\\d{4}") ? Integer.parseInt(year) : anno - 1, "valore", baseline));
        }
        return i;
    }

    private static Map<String, Object> misura(Form form, Reader reader, String at, String tipo, int n, int anno) {
        var m = new LinkedHashMap<String, Object>();
        switch (tipo) {
            case "RAPPORTO_PIU", "RAPPORTO_MENO" -> {
                m.put("tipo", "RAPPORTO");
                put(m, "target", reader.number(at + "target", label(at + "target", anno)));
                m.put("crescente", tipo.equals("RAPPORTO_PIU"));
                m.put("seZero", form.has(at + "seZero") ? form.value(at + "seZero") : "NOT_AVAILABLE");
            }
            case "SI_NO" -> {
                m.put("tipo", tipo);
                m.put("atteso", !form.is(at + "atteso", "NO"));
            }
            case "SCADENZA" -> {
                m.put("tipo", tipo);
                put(m, "entro", reader.date(at + "entro", label(at + "entro", anno)));
            }
            case "FASI" -> {
                m.put("tipo", tipo);
                var fasi = new ArrayList<Map<String, Object>>();
                for (int f = 0; f < fasi(form.values(), n); f++) {
                    String in = at + "fasi/" + f + "/";
                    var fase = new LinkedHashMap<String, Object>();
                    if (form.has(in + "id")) {
                        fase.put("id", form.value(in + "id"));
                    }
                    fase.put("nome", reader.required(in + "nome", label(in + "nome", anno)));
                    put(fase, "peso", reader.requiredNumber(in + "peso", label(in + "peso", anno)));
                    LocalDate dal = reader.requiredDate(in + "dal", label(in + "dal", anno));
                    LocalDate al = reader.requiredDate(in + "al", label(in + "al", anno));
                    put(fase, "dal", dal);
                    put(fase, "al", al);
                    fasi.add(fase);
                }
                m.put("fasi", fasi);
            }
            default -> {
                m.put("tipo", tipo.equals("DECRESCENTE") ? tipo : "CRESCENTE");
                put(m, "target", reader.number(at + "target", label(at + "target", anno)));
            }
        }
        return m;
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    /** What a field is called, by the last part of its name; several indicatori are told apart by their number. */
    static String label(String name, int anno) {
        var m = INDICATORE.matcher(name);
        var f = FASE.matcher(name);
        if (f.matches()) {
            return Texts.t(
                    "form.di.fase",
                    Texts.t("form.fase." + last(name)),
                    String.valueOf(Integer.parseInt(f.group(2)) + 1));
        }
        if (m.matches()) {
            return Texts.t(
                    "form.di.indicatore",
                    Texts.t(
                            "form.indicatore." + (name.endsWith("baseline/valore") ? "baseline" : last(name)),
                            String.valueOf(anno),
                            String.valueOf(anno - 1)),
                    String.valueOf(Integer.parseInt(m.group(1)) + 1));
        }
        return Texts.t("form." + name);
    }

    static Map<String, String> labels(Form form, int anno) {
        var labels = new LinkedHashMap<String, String>();
        for (String name : form.values().keySet()) {
            if (!name.endsWith("/id") && !name.endsWith("baseline/anno") && !name.equals("azione")) {
                labels.put(name, label(name, anno));
            }
        }
        return labels;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
