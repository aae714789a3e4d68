// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import it.ciclo.contracts.IndicatoreId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the values of the months make that of the year.
 *
 * @param pesataCon the indicatore of the same objective that weighs the months; of {@code WEIGHTED} only
 */
public record Aggregazione(Modo modo, @Nullable IndicatoreId pesataCon) {

    public enum Modo {
        SUM,
        LAST,
        MAX,
        MEAN,
        WEIGHTED,
        /** The year is measured by itself and follows from no month: the default. */
        OWN_VALUE
    }

    public static final Aggregazione OWN_VALUE = new Aggregazione(Modo.OWN_VALUE, null);

    public Aggregazione {
        Objects.requireNonNull(modo);
    }

    public static Aggregazione of(Modo modo) {
        return new Aggregazione(modo, null);
    }
}
