// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Reading;
import org.jspecify.annotations.Nullable;

/**
 * 200 of 150, 70 of 0, 3 days less than none: hardly ever meant, and yet there are indicatori of which it is true. It is taken only
 * from who says so.
 *
 * @param label what is confirmed
 * @param question why it is asked
 */
public record Unusual(String label, String question) {

    static final String FIELD = "oltre";

    /** Null where what is typed is nothing unusual. @param o whose year says what a ratio over 0 is worth */
    static @Nullable Unusual of(ObjectiveDetail o, Misura misura, Form form) {
        return switch (misura) {
            case Misura.Rapporto m -> rapporto(o, m, form);
            case Misura.Crescente _, Misura.Decrescente _, Misura.Intervallo _, Misura.Fasce _, Misura.Contesto _ ->
                negative(form);
            // Of these the number of events is refused, the others have none.
            case Misura.Eventi _, Misura.OnOff _, Misura.Scadenza _, Misura.PerFasi _, Misura.Scala _ -> null;
        };
    }

    private static @Nullable Unusual rapporto(ObjectiveDetail o, Misura.Rapporto misura, Form form) {
        var above = Formats.parse(form.value("valore/numeratore"));
        var below = Formats.parse(form.value("valore/denominatore"));
        if (above == null || below == null) {
            return null;
        }
        String a = form.value("valore/numeratore");
        String b = form.value("valore/denominatore");
        if (below.signum() == 0) {
            return new Unusual(t("valori.su.zero"), t("valori.su.zero.chiedi", a, worth(o, misura)));
        }
        return misura.quoziente() == Misura.Quoziente.PERCENTUALE && above.compareTo(below) > 0
                ? new Unusual(t("valori.oltre"), t("valori.oltre.chiedi", a, b))
                : null;
    }

    /** Said by the indicatore, else by the SMVP of the year. */
    private static String worth(ObjectiveDetail o, Misura.Rapporto misura) {
        if (misura.seZero() != null) {
            return t("valori.su.zero." + misura.seZero());
        }
        return o.regoleDeiValori() == null
                ? t("valori.su.zero.SMVP")
                : t(
                        "valori.su.zero.dice",
                        t("valori.su.zero." + o.regoleDeiValori().seZero()));
    }

    private static @Nullable Unusual negative(Form form) {
        var typed = Formats.parse(form.value("valore/numero"));
        return typed != null && typed.signum() < 0
                ? new Unusual(t("valori.sotto.zero"), t("valori.sotto.zero.chiedi", form.value("valore/numero")))
                : null;
    }

    static void ask(Place place, Form form, Reading reading) {
        Unusual unusual = of(place.objective(), place.misura(), form);
        if (unusual != null && !form.has(FIELD)) {
            reading.wrong(FIELD, unusual.question());
        }
    }
}
