// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.valori;

import it.ciclo.portal.client.ObjectiveDetail.Misurazione;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Formats;
import it.ciclo.portal.frame.Texts;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Is the typed value far outside what was recorded so far? Asked once, never refused. */
final class Doubt {

    private static final int ENOUGH = 3;
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private Doubt() {}

    /** What to ask; null when there is no doubt. */
    static @Nullable String of(Place place, Form form) {
        var i = place.indicatore();
        BigDecimal typed = ValoreForm.number(form, i.misura());
        var before = i.misurazioni().stream()
                .filter(m -> m.period().compareTo(place.period()) < 0)
                .map(Misurazione::numero)
                .filter(Objects::nonNull)
                .toList();
        // A whole year is never like one of its periods.
        if (typed == null || place.sumsUp() || before.size() < ENOUGH) {
            return null;
        }
        BigDecimal low = before.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = before.stream().max(BigDecimal::compareTo).orElseThrow();
        BigDecimal span = high.subtract(low).max(high.abs().multiply(QUARTER));
        return typed.compareTo(low.subtract(span)) >= 0 && typed.compareTo(high.add(span)) <= 0
                ? null
                : Texts.t(
                        "valori.di.solito",
                        Formats.number(low, i.decimali()),
                        Formats.measured(high, i.decimali(), i.unit()));
    }
}
