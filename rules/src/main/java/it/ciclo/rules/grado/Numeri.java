// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import static it.ciclo.rules.grado.Formula.number;
import static it.ciclo.rules.grado.Formula.ratioOf;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.smvp.CrescenteVariant;
import it.ciclo.contracts.smvp.DecrescenteVariant;
import it.ciclo.rules.Percent;
import it.ciclo.rules.grado.Grado.Computed;
import it.ciclo.rules.grado.Grado.NotMeasurable;
import it.ciclo.rules.grado.Grado.Reason;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * I1, I2, I3, and I6 once its quotient is known. What meets its target exactly is 100, whatever the polarity and the variant.
 *
 * @param rule that answers
 * @param baseline null where there is none
 * @param printed the value as a reader can compute it again
 */
record Numeri(String rule, BigDecimal target, @Nullable BigDecimal baseline, BigDecimal value, String printed) {

    /** Below 0 counts as 0; a target of 0 is met from 0 up (Z4), a negative one can only be met or not (Z7). */
    Grado crescente(CrescenteVariant variant) {
        return switch (variant) {
            case FROM_ZERO -> {
                if (target.signum() <= 0) {
                    yield threshold(value.compareTo(target) >= 0);
                }
                yield value.signum() < 0
                        ? new Computed(Percent.ZERO, rule, printed + ", meno di 0: 0")
                        : new Computed(Percent.of(value, target), rule, ratioOf(printed, number(target)));
            }
            case FROM_BASELINE -> fromBaseline(true);
        };
    }

    /**
     * Negative values are days in advance (Z6): compared as they are. A ratio says nothing about a target of 0 or less (Z5, Z7): met
     * or not met.
     */
    Grado decrescente(DecrescenteVariant variant) {
        boolean met = value.compareTo(target) <= 0;
        return switch (variant) {
            case RATIO ->
                met || target.signum() <= 0
                        ? threshold(met)
                        : new Computed(Percent.of(target, value), rule, ratioOf(number(target), printed));
            case LINEAR_PENALTY ->
                met || target.signum() <= 0
                        ? threshold(met)
                        : new Computed(
                                Percent.of(target.add(target).subtract(value).max(BigDecimal.ZERO), target),
                                rule,
                                "(2 - " + printed + " ÷ " + number(target) + ") × 100");
            case FROM_BASELINE -> fromBaseline(false);
        };
    }

    /** The part of the way from where one stood to where one wanted to be; where that is no way at all, met or not met. */
    private Grado fromBaseline(boolean crescente) {
        if (baseline == null) {
            return new NotMeasurable(Reason.NO_BASELINE, rule, "senza valore di partenza");
        }
        BigDecimal way = crescente ? target.subtract(baseline) : baseline.subtract(target);
        BigDecimal gone = crescente ? value.subtract(baseline) : baseline.subtract(value);
        if (way.signum() <= 0) {
            return threshold(crescente ? value.compareTo(target) >= 0 : value.compareTo(target) <= 0);
        }
        if (gone.signum() < 0) {
            return new Computed(Percent.ZERO, rule, printed + ", peggio di prima (" + number(baseline) + "): 0");
        }
        String formula = crescente
                ? ratioOf(difference(printed, number(baseline)), difference(number(target), number(baseline)))
                : ratioOf(difference(number(baseline), printed), difference(number(baseline), number(target)));
        return new Computed(Percent.of(gone, way), rule, formula);
    }

    private static String difference(String from, String less) {
        return "(" + from + " - " + (less.startsWith("-") ? "(" + less + ")" : less) + ")";
    }

    private Computed threshold(boolean met) {
        return met
                ? new Computed(Percent.HUNDRED, rule, printed + ", target " + number(target) + ": 100")
                : new Computed(Percent.ZERO, rule, printed + ", target " + number(target) + ": 0");
    }

    /** Inside both bounds 100; outside 0, or less the further it is, evenly down to 0 at the tolerance. */
    static Computed intervallo(Misura.Intervallo misura, BigDecimal value) {
        BigDecimal low = Objects.requireNonNull(misura.minimo());
        BigDecimal high = Objects.requireNonNull(misura.massimo());
        String printed = number(value) + ", intervallo " + number(low) + "–" + number(high);
        BigDecimal outside = low.subtract(value).max(value.subtract(high));
        if (outside.signum() <= 0) {
            return new Computed(Percent.HUNDRED, "I3", printed + ": 100");
        }
        BigDecimal tolerance = misura.tolleranza();
        if (tolerance == null || outside.compareTo(tolerance) >= 0) {
            return new Computed(Percent.ZERO, "I3", printed + ": 0");
        }
        return new Computed(
                Percent.of(tolerance.subtract(outside), tolerance),
                "I3",
                printed + ": (1 - " + number(outside) + " ÷ " + number(tolerance) + ") × 100");
    }
}
