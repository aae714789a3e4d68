// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Reading;

/** 200 of 150: more than the whole is hardly ever meant. It is taken only from who says so. */
final class Whole {

    static final String FIELD = "oltre";

    private Whole() {}

    static boolean isExceeded(Misura misura, Form form) {
        var part = Formats.parse(form.value("valore/numeratore"));
        var whole = Formats.parse(form.value("valore/denominatore"));
        return misura instanceof Misura.Rapporto r
                && r.quoziente() == Misura.Quoziente.PERCENTUALE
                && part != null
                && whole != null
                && whole.signum() > 0
                && part.compareTo(whole) > 0;
    }

    static void ask(Misura misura, Form form, Reading reading) {
        if (isExceeded(misura, form) && !form.has(FIELD)) {
            reading.wrong(
                    FIELD,
                    t("valori.oltre.chiedi", form.value("valore/numeratore"), form.value("valore/denominatore")));
        }
    }
}
