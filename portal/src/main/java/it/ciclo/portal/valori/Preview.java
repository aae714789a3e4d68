// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import static it.ciclo.portal.frame.Texts.t;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.portal.frame.Bullet;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Measures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What the typed value does. */
public record Preview(@Nullable Bullet bullet, @Nullable String text) {

    static Preview of(Place place, Form form) {
        var i = place.indicatore();
        BigDecimal typed = ValoreForm.number(form, i.misura());
        if (typed == null) {
            return i.misura() instanceof Misura.PerFasi phases ? phases(place, form, phases) : new Preview(null, null);
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

    /** How much is done of all phases together, by their weights. */
    private static Preview phases(Place place, Form form, Misura.PerFasi misura) {
        BigDecimal all = misura.fasi().stream().map(Misura.Fase::peso).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal done = BigDecimal.ZERO;
        for (int n = 0; n < misura.fasi().size(); n++) {
            if (Formats.parseDate(form.value("fasi/" + n)) != null) {
                BigDecimal part = Formats.parse(form.value("fasi/" + n + "/percento"));
                BigDecimal peso = misura.fasi().get(n).peso();
                done = done.add(part == null ? peso : peso.multiply(part).movePointLeft(2));
            }
        }
        if (all.signum() == 0 || done.signum() == 0) {
            return new Preview(null, null);
        }
        return new Preview(
                null,
                ValoreForm.said(place, form) + ": "
                        + Formats.number(done.movePointRight(2).divide(all, 2, RoundingMode.HALF_UP), 2) + "%");
    }

    /** A number is repeated with the decimals it was typed with, within reason. */
    private static int decimals(BigDecimal typed) {
        return Math.clamp(typed.stripTrailingZeros().scale(), 0, 4);
    }

    private static String difference(Place place, BigDecimal typed, int decimals) {
        if (place.sumsUp()) {
            return place.indicatore().daiMesi() instanceof Valore.Numero months
                    ? " · " + t("valori.differenza.mesi", Formats.difference(typed.subtract(months.numero()), decimals))
                    : "";
        }
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
