// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Reader;
import it.ciclo.portal.frame.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Between the fields of a value and the value. */
final class ValoreForm {

    private ValoreForm() {}

    /** To be filled in; a correction begins with what stands there, phases with what is done already. */
    static Map<String, String> blank(
            Misura misura, @Nullable Valore before, boolean correction, LocalDate found, @Nullable Misurazione source) {
        var v = new LinkedHashMap<String, String>();
        switch (misura) {
            case Misura.Crescente _, Misura.Decrescente _ ->
                v.put(
                        "valore/numero",
                        correction && before instanceof Valore.Numero n ? Formats.typed(n.numero()) : "");
            case Misura.Rapporto _ -> {
                boolean known = correction && before instanceof Valore.Rapporto;
                v.put(
                        "valore/numeratore",
                        known && before instanceof Valore.Rapporto r ? Formats.typed(r.numeratore()) : "");
                v.put(
                        "valore/denominatore",
                        known && before instanceof Valore.Rapporto r ? Formats.typed(r.denominatore()) : "");
            }
            case Misura.OnOff _ ->
                v.put("valore/si", correction && before instanceof Valore.SiNo s ? (s.si() ? "SI" : "NO") : "");
            case Misura.Scadenza _ ->
                v.put(
                        "valore/fattoIl",
                        correction && before instanceof Valore.Data d
                                ? d.fattoIl().toString()
                                : "");
            case Misura.PerFasi p -> {
                for (int n = 0; n < p.fasi().size(); n++) {
                    var fase = p.fasi().get(n);
                    String done = before instanceof Valore.Fasi f
                            ? f.fatte().stream()
                                    .filter(d -> d.fase().equals(fase.id()))
                                    .map(d -> d.fattaIl().toString())
                                    .findFirst()
                                    .orElse("")
                            : "";
                    v.put("fasi/" + n, done);
                }
            }
        }
        v.put("rilevatoIl", found.toString());
        v.put(
                "fonte/classe",
                source == null || source.fonte() == null
                        ? ""
                        : source.fonte().classe().name());
        v.put(
                "fonte/descrizione",
                source == null || source.fonte() == null ? "" : source.fonte().descrizione());
        v.put(correction ? "motivo" : "nota", "");
        return v;
    }

    /** The value as typed, for the command; incomplete where the reader notes errors. */
    static Map<String, Object> valore(Form form, Reader reader, Misura misura) {
        var v = new LinkedHashMap<String, Object>();
        switch (misura) {
            case Misura.Crescente _, Misura.Decrescente _ -> {
                v.put("tipo", "NUMERO");
                put(v, "numero", reader.requiredNumber("valore/numero", Texts.t("valori.valore")));
            }
            case Misura.Rapporto _ -> {
                v.put("tipo", "RAPPORTO");
                put(v, "numeratore", reader.requiredNumber("valore/numeratore", Texts.t("valori.numeratore")));
                put(v, "denominatore", reader.requiredNumber("valore/denominatore", Texts.t("valori.denominatore")));
            }
            case Misura.OnOff _ -> {
                v.put("tipo", "SI_NO");
                reader.requiredChoice("valore/si", Texts.t("valori.valore"));
                v.put("si", form.is("valore/si", "SI"));
            }
            case Misura.Scadenza _ -> {
                v.put("tipo", "DATA");
                put(v, "fattoIl", reader.requiredDate("valore/fattoIl", Texts.t("valori.fatto.il")));
            }
            case Misura.PerFasi p -> {
                v.put("tipo", "FASI");
                List<Map<String, Object>> done = IntStream.range(0, p.fasi().size())
                        .mapToObj(n -> {
                            LocalDate day =
                                    reader.date("fasi/" + n, p.fasi().get(n).nome());
                            return day == null
                                    ? null
                                    : Map.<String, Object>of(
                                            "fase", p.fasi().get(n).id().toString(), "fattaIl", day);
                        })
                        .filter(Objects::nonNull)
                        .toList();
                v.put("fatte", done);
            }
        }
        return v;
    }

    /** What a refusal calls {@code valore/fatte/1/fattaIl} is the second phase with a date. */
    static String field(Form form, String pointer) {
        if (!pointer.startsWith("valore/fatte/")) {
            return pointer;
        }
        String[] parts = pointer.split("/");
        if (parts.length < 3 || !parts[2].matches("\\d{1,2}")) {
            return pointer;
        }
        int wanted = Integer.parseInt(parts[2]);
        for (int n = 0, done = 0; form.values().containsKey("fasi/" + n); n++) {
            if (form.has("fasi/" + n) && done++ == wanted) {
                return "fasi/" + n;
            }
        }
        return pointer;
    }

    /** The number typed so far, or null. */
    static @Nullable BigDecimal number(Form form, Misura misura) {
        return switch (misura) {
            case Misura.Crescente _, Misura.Decrescente _ -> Formats.parse(form.value("valore/numero"));
            case Misura.Rapporto _ -> {
                var a = Formats.parse(form.value("valore/numeratore"));
                var b = Formats.parse(form.value("valore/denominatore"));
                yield a == null || b == null || b.signum() == 0
                        ? null
                        : a.multiply(BigDecimal.valueOf(100)).divide(b, 6, RoundingMode.HALF_UP);
            }
            case Misura.OnOff _, Misura.Scadenza _, Misura.PerFasi _ -> null;
        };
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
