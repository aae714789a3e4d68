// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.scheda;

import it.ciclo.contracts.smvp.Fascia;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.contracts.smvp.SchedaRules.DayDivisor;
import it.ciclo.contracts.smvp.Soglia;
import it.ciclo.rules.Fasce;
import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The score of a person. It is rounded before a fascia is looked up: that closes the holes between 80 and 80.01 of a printed scale.
 *
 * @param esatto 0 to 100, unrounded, before the threshold
 * @param arrotondato what counts
 * @param formula for people, in Italian
 */
public record Punteggio(BigDecimal esatto, BigDecimal arrotondato, String formula) {

    /** A dimension of the scheda with its score of 0 to 100. */
    public record Parte(BigDecimal peso, BigDecimal punteggio) {
        public Parte {
            Objects.requireNonNull(peso);
            Objects.requireNonNull(punteggio);
        }
    }

    /** The score of one evaluator or unit, and for how many days of the year it holds. */
    public record Periodo(int giorni, BigDecimal punteggio) {
        public Periodo {
            Objects.requireNonNull(punteggio);
        }
    }

    public Punteggio {
        Objects.requireNonNull(esatto);
        Objects.requireNonNull(arrotondato);
        Objects.requireNonNull(formula);
    }

    /** {@code sum(w * s) / 100}: the weights of the dimensions of a role sum to 100. */
    public static Punteggio of(List<Parte> parti, Soglia soglia, Rounding rounding) {
        BigDecimal esatto = Percent.exact(Percent.sum(parti.stream()
                        .map(p -> p.peso().multiply(p.punteggio()))
                        .toList())
                .movePointLeft(2));
        String formula = parti.stream()
                .map(p -> number(p.punteggio()) + " × " + number(p.peso()) + "%")
                .collect(Collectors.joining(" + "));
        return judged(esatto, soglia, rounding, formula);
    }

    /** Several units or evaluators in the year: weighted by their days. */
    public static Punteggio proRata(List<Periodo> periodi, Soglia soglia, Rounding rounding) {
        BigDecimal days =
                BigDecimal.valueOf(periodi.stream().mapToLong(Periodo::giorni).sum());
        BigDecimal points = Percent.sum(periodi.stream()
                .map(p -> p.punteggio().multiply(BigDecimal.valueOf(p.giorni())))
                .toList());
        String formula = periodi.stream()
                .map(p -> number(p.punteggio()) + " × " + p.giorni())
                .collect(Collectors.joining(" + ", "(", ") ÷ " + number(days)));
        return judged(Percent.divide(points, days), soglia, rounding, formula);
    }

    private static Punteggio judged(BigDecimal esatto, Soglia soglia, Rounding rounding, String formula) {
        BigDecimal rounded = rounding.of(esatto);
        return meets(rounded, soglia)
                ? new Punteggio(esatto, rounded, formula)
                : new Punteggio(
                        esatto,
                        rounding.of(BigDecimal.ZERO),
                        formula + ", sotto la soglia " + number(soglia.minimo()) + ": 0");
    }

    /** Whether a score reaches a threshold; by default the threshold itself is enough. */
    public static boolean meets(BigDecimal score, Soglia soglia) {
        int compared = score.compareTo(soglia.minimo());
        return compared > 0 || (compared == 0 && soglia.inclusive());
    }

    /** Null where the scale says nothing about the score, or where there were too few days to evaluate anybody. */
    public static @Nullable Fascia fascia(
            List<Fascia> fasce, BigDecimal score, Rounding rounding, int giorni, int minServiceDays) {
        return giorni < minServiceDays ? null : Fasce.of(fasce, rounding.of(score));
    }

    public static int divisor(DayDivisor divisor, int anno) {
        return switch (divisor) {
            case ALWAYS_365 -> 365;
            case DAYS_OF_THE_YEAR -> Year.of(anno).length();
        };
    }

    private static String number(BigDecimal number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
        return new DecimalFormat("#,##0.##", symbols).format(number.setScale(2, RoundingMode.HALF_UP));
    }
}
