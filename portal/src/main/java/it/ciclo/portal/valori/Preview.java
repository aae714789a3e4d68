// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.portal.frame.Bullet;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the typed value does. */
public record Preview(@Nullable Bullet bullet, @Nullable String text) {

    static Preview of(Place place, Form form) {
        var i = place.indicatore();
        BigDecimal typed = ValoreForm.number(form, i.misura());
        if (typed == null) {
            return new Preview(null, null);
        }
        int decimals = Math.max(i.decimali(), form.has("valore/numero") ? decimals(typed) : 0);
        String said = Formats.measured(typed, decimals, i.unit());
        return new Preview(
                Bullet.of(
                        i.misura(),
                        typed,
                        i.baseline() == null ? null : i.baseline().valore(),
                        t("obiettivi.barra", said, Measures.target(i))),
                t("valori.capito", said) + difference(place, typed, decimals));
    }

    /** A number is repeated with the decimals it was typed with, within reason. */
    private static int decimals(BigDecimal typed) {
        return Math.clamp(typed.stripTrailingZeros().scale(), 0, 4);
    }

    private static String difference(Place place, BigDecimal typed, int decimals) {
        var last = place.last();
        return last == null || last.numero() == null
                ? ""
                : " · "
                        + t(
                                "valori.differenza",
                                Formats.difference(typed.subtract(last.numero()), decimals),
                                Formats.periodShort(last.period()));
    }
}
