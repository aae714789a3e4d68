// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.caricamenti;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.frame.Formats;
import java.util.ArrayList;
import java.util.List;

/** What a sheet says of an objective beside its indicatori and their targets, a line for each that says something. */
final class Dettagliate {

    private Dettagliate() {}

    static List<String> of(Bozza b, int anno) {
        List<String> lines = new ArrayList<>();
        String albero = b.values.getOrDefault("albero", "");
        if (!albero.isEmpty()) {
            lines.add(t("anteprima.albero", albero));
        }
        for (int n = 0; n < b.indicatori; n++) {
            String at = "indicatori/" + n + "/";
            List<String> parts = new ArrayList<>();
            target(parts, b, at + "misura/", b.values.getOrDefault(at + "tipo", ""), unit(b, at));
            fasi(parts, b, at);
            add(parts, b, at + "dettagli/formula", "scheda.formula");
            String classe = b.values.getOrDefault(at + "dettagli/classe", "");
            if (!classe.isEmpty()) {
                parts.add(t("scheda.classe", t("fonte." + classe)));
            }
            planned(parts, b, at + "dettagli/", "secondoAnno", "entroSecondoAnno", anno + 1);
            planned(parts, b, at + "dettagli/", "terzoAnno", "entroTerzoAnno", anno + 2);
            add(parts, b, at + "dettagli/soglia", "scheda.soglia");
            if (!parts.isEmpty()) {
                lines.add(t("anteprima.dettagli", b.values.getOrDefault(at + "nome", ""), String.join(" · ", parts)));
            }
        }
        return List.copyOf(lines);
    }

    /** What the indicatore promises, in the words of the sheet. */
    private static void target(List<String> parts, Bozza b, String at, String tipo, String unit) {
        String said = switch (tipo) {
            case "SCADENZA" -> b.values.getOrDefault(at + "entro", "");
            case "INTERVALLO" -> {
                String least = b.values.getOrDefault(at + "minimo", "");
                String most = b.values.getOrDefault(at + "massimo", "");
                yield least.isEmpty() && most.isEmpty() ? "" : Formats.withUnit(least + " – " + most, unit);
            }
            case "SI_NO" -> atteso(b.values.getOrDefault(at + "atteso", ""));
            default -> {
                String number = b.values.getOrDefault(at + "target", "");
                yield number.isEmpty() ? "" : Formats.withUnit(number, unit);
            }
        };
        if (!said.isEmpty()) {
            parts.add(t("anteprima.target", said));
        }
    }

    /** A ratio in per cent is one, whatever the column of the unit says. */
    private static String unit(Bozza b, String at) {
        boolean percent = b.values.getOrDefault(at + "tipo", "").startsWith("RAPPORTO")
                && b.values.getOrDefault(at + "misura/quoziente", "").endsWith("PERCENTUALE");
        return percent ? "%" : b.values.getOrDefault(at + "unitaDiMisura", "");
    }

    private static void fasi(List<String> parts, Bozza b, String at) {
        for (int n = 0; n < b.fasi(at); n++) {
            String in = at + "misura/fasi/" + n + "/";
            parts.add(t(
                    "anteprima.fase",
                    b.values.getOrDefault(in + "nome", ""),
                    b.values.getOrDefault(in + "peso", ""),
                    b.values.getOrDefault(in + "dal", ""),
                    b.values.getOrDefault(in + "al", "")));
        }
    }

    private static String atteso(String value) {
        return value.isEmpty() ? "" : t(value.equals("SI") ? "anteprima.si" : "anteprima.non");
    }

    private static void planned(List<String> parts, Bozza b, String at, String number, String day, int year) {
        String target = b.values.getOrDefault(at + number, "");
        String entro = b.values.getOrDefault(at + day, "");
        if (!target.isEmpty() || !entro.isEmpty()) {
            parts.add(t(
                    "scheda.triennio",
                    String.valueOf(year),
                    entro.isEmpty() ? target : t("scheda.triennio.entro", entro)));
        }
    }

    private static void add(List<String> parts, Bozza b, String field, String sentence) {
        String value = b.values.getOrDefault(field, "");
        if (!value.isEmpty()) {
            parts.add(t(sentence, value));
        }
    }
}
