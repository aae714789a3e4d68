// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.portal.frame.Body;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Labels;
import it.ciclo.portal.frame.Reading;
import it.ciclo.portal.prove.Prove;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** From the fields of a value to the body of its command. */
final class MisurazioneReading {

    private static final Labels LABELS = Labels.of(Map.of(
                    "valore/numero", t("valori.valore"),
                    "valore/si", t("valori.valore"),
                    "valore/numeratore", t("valori.numeratore"),
                    "valore/denominatore", t("valori.denominatore"),
                    "valore/fattoIl", t("valori.fatto.il"),
                    "rilevatoIl", t("valori.rilevato"),
                    "fonte/classe", t("valori.da.dove"),
                    "fonte/descrizione", t("valori.fonte.quale"),
                    "motivo", t("form.motivo"),
                    "nota", t("valori.nota")))
            .and(Prove.FIELD, t("prove.campo"));

    private MisurazioneReading() {}

    static Reading of(Form form, Place place) {
        return new Reading(form, labels(form, place), pointer -> field(form, pointer));
    }

    /** Value, source and day, which recording and correcting have in common. */
    static Body into(Body body, Form form, Reading reading, Place place) {
        String example = t("campo.data", String.valueOf(place.objective().anno()));
        body.and("valore", valore(reading, place.misura(), example));
        reading.choice("fonte/classe");
        return body.and(
                        "fonte",
                        Map.of("classe", form.value("fonte/classe"), "descrizione", form.value("fonte/descrizione")))
                .and("rilevatoIl", reading.day("rilevatoIl", example));
    }

    /** The value as typed; incomplete where the reading notes errors. @param example what to say where a day is none */
    static Map<String, Object> valore(Reading reading, Misura misura, String example) {
        var valore = switch (misura) {
            case Misura.Crescente _,
                    Misura.Decrescente _,
                    Misura.Intervallo _,
                    Misura.Fasce _,
                    Misura.Eventi _,
                    Misura.Contesto _ -> Body.of("tipo", "NUMERO").and("numero", reading.number("valore/numero"));
            case Misura.Rapporto _ ->
                Body.of("tipo", "RAPPORTO")
                        .and("numeratore", reading.number("valore/numeratore"))
                        .and("denominatore", reading.number("valore/denominatore"));
            case Misura.OnOff _ ->
                Body.of("tipo", "SI_NO").and("si", reading.choice("valore/si").equals("SI"));
            case Misura.Scadenza _ -> Body.of("tipo", "DATA").and("fattoIl", reading.day("valore/fattoIl", example));
            case Misura.Scala _ -> Body.of("tipo", "LIVELLO").and("livello", reading.choice("valore/livello"));
            case Misura.PerFasi p -> Body.of("tipo", "FASI").and("fatte", fatte(reading, p, example));
        };
        return valore.members();
    }

    private static List<Map<String, Object>> fatte(Reading reading, Misura.PerFasi misura, String example) {
        return IntStream.range(0, misura.fasi().size())
                .mapToObj(n -> {
                    LocalDate day = reading.dayIfAny("fasi/" + n, example);
                    var part = reading.numberIfAny("fasi/" + n + "/percento");
                    if (part != null && !reading.form().has("fasi/" + n)) {
                        reading.wrong("fasi/" + n, t("valori.fase.giorno"));
                    }
                    return day == null
                            ? null
                            : Body.of("fase", misura.fasi().get(n).id().toString())
                                    .and("fattaIl", day)
                                    .and("percento", part)
                                    .members();
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** The box to tick is called what it says. */
    private static Labels labels(Form form, Place place) {
        Unusual unusual = Unusual.of(place.objective(), place.misura(), form);
        Labels labels = labels(place.misura());
        return unusual == null ? labels : labels.and(Unusual.FIELD, unusual.label());
    }

    private static Labels labels(Misura misura) {
        if (!(misura instanceof Misura.PerFasi p)) {
            return LABELS.and("valore/livello", t("valori.valore"));
        }
        Labels labels = LABELS;
        for (int n = 0; n < p.fasi().size(); n++) {
            String nome = p.fasi().get(n).nome();
            labels = labels.and("fasi/" + n, nome).and("fasi/" + n + "/percento", nome);
        }
        return labels;
    }

    /** What a refusal calls {@code valore/fatte/1/fattaIl} is the second phase with a date. */
    static String field(Form form, String pointer) {
        if (pointer.startsWith(Prove.FIELD + "/")) {
            return Prove.FIELD;
        }
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
                return "fasi/" + n + (pointer.endsWith("/percento") ? "/percento" : "");
            }
        }
        return pointer;
    }
}
