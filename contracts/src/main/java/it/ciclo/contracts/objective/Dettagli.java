// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an indicatore may say besides.
 *
 * @param formula how it is counted, in words; empty where the name says it
 * @param classe of the source that is expected; a declared one is weak (LG DFP 2/2017)
 * @param secondoAnno target of the second year of the triennio, {@code terzoAnno} of the third; null: not planned
 * @param soglia grado below which it counts 0, in place of the SMVP's for its kind; null: as the SMVP says
 * @param entroSecondoAnno by which day of the second year, where a day is promised and not a number; {@code entroTerzoAnno} of the third
 */
public record Dettagli(
        String formula,
        Fonte.@Nullable Classe classe,
        @Nullable BigDecimal secondoAnno,
        @Nullable BigDecimal terzoAnno,
        @Nullable BigDecimal soglia,
        @Nullable LocalDate entroSecondoAnno,
        @Nullable LocalDate entroTerzoAnno) {

    public Dettagli {
        Objects.requireNonNull(formula);
    }

    /** Null where nothing is said. */
    public static @Nullable Dettagli of(
            String formula,
            Fonte.@Nullable Classe classe,
            @Nullable BigDecimal secondoAnno,
            @Nullable BigDecimal terzoAnno,
            @Nullable BigDecimal soglia) {
        return of(formula, classe, secondoAnno, terzoAnno, soglia, null, null);
    }

    /** Null where nothing is said. */
    public static @Nullable Dettagli of(
            String formula,
            Fonte.@Nullable Classe classe,
            @Nullable BigDecimal secondoAnno,
            @Nullable BigDecimal terzoAnno,
            @Nullable BigDecimal soglia,
            @Nullable LocalDate entroSecondoAnno,
            @Nullable LocalDate entroTerzoAnno) {
        boolean undated = entroSecondoAnno == null && entroTerzoAnno == null;
        boolean unnumbered = secondoAnno == null && terzoAnno == null && soglia == null;
        boolean silent = formula.isEmpty() && classe == null && unnumbered && undated;
        return silent
                ? null
                : new Dettagli(formula, classe, secondoAnno, terzoAnno, soglia, entroSecondoAnno, entroTerzoAnno);
    }
}
