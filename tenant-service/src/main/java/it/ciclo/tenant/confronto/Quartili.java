// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.confronto;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * Where a quarter, half and three quarters of the values lie: method 7 of Hyndman and Fan (the "inclusive" quartiles of
 * spreadsheets). Between two values it goes straight from one to the other; exact until it is rounded, once, half up.
 */
record Quartili(BigDecimal primo, BigDecimal mediana, BigDecimal terzo) {

    private static final int SCALE = 2;
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    /** Which part of the others' values one lies in, by the figures as they are shown. */
    enum Posizione {
        SOTTO_PRIMO,
        FRA_PRIMO_E_MEDIANA,
        FRA_MEDIANA_E_TERZO,
        SOPRA_TERZO
    }

    /** @throws IllegalArgumentException of no values */
    static Quartili of(Collection<BigDecimal> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        return new Quartili(at(sorted, 1), at(sorted, 2), at(sorted, 3));
    }

    private static BigDecimal at(List<BigDecimal> sorted, int quarters) {
        int fourths = (sorted.size() - 1) * quarters;
        BigDecimal lower = sorted.get(fourths / 4);
        BigDecimal upper = sorted.get(Math.min(fourths / 4 + 1, sorted.size() - 1));
        BigDecimal part = upper.subtract(lower).multiply(BigDecimal.valueOf(fourths % 4));
        // A quarter of a decimal is a decimal: nothing is lost before the rounding.
        return lower.add(part.divide(FOUR, part.scale() + 2, RoundingMode.UNNECESSARY))
                .setScale(SCALE, RoundingMode.HALF_UP);
    }

    Posizione of(BigDecimal value) {
        if (value.compareTo(primo) < 0) {
            return Posizione.SOTTO_PRIMO;
        }
        if (value.compareTo(mediana) < 0) {
            return Posizione.FRA_PRIMO_E_MEDIANA;
        }
        return value.compareTo(terzo) <= 0 ? Posizione.FRA_MEDIANA_E_TERZO : Posizione.SOPRA_TERZO;
    }
}
