// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.smvp.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic on percentages. A division keeps twelve decimals or more; sums and products are exact, so that the order of what is
 * summed never matters. Rounding to what people read happens once, by the {@code RoundingRules} of the SMVP.
 */
public final class Percent {

    public static final BigDecimal ZERO = exact(BigDecimal.ZERO);
    public static final BigDecimal HUNDRED = exact(BigDecimal.valueOf(100));

    private static final int DIVISION_SCALE = 12;
    private static final int MIN_SCALE = 6;

    private Percent() {}

    /** What a mean is taken of; without grado it does not count, and its weight goes to the others in proportion. */
    public record Weighted(Peso peso, @Nullable BigDecimal grado) {}

    /** {@code part / whole * 100}. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return divide(part.multiply(BigDecimal.valueOf(100)), whole);
    }

    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        int scale = Math.max(DIVISION_SCALE, dividend.scale() + 2);
        return exact(dividend.divide(divisor, scale, RoundingMode.HALF_UP));
    }

    /** The same number with at least six decimals and no needless zeros after them. */
    public static BigDecimal exact(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(MIN_SCALE, stripped.scale()), RoundingMode.UNNECESSARY);
    }

    /** {@code sum(p * g) / sum(p)} over those that have a grado; null when none of weight has one. */
    public static @Nullable BigDecimal weightedMean(List<Weighted> parts) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Weighted part : parts) {
            if (part.grado() != null) {
                points = points.add(part.peso().value().multiply(part.grado()));
                weights = weights.add(part.peso().value());
            }
        }
        return weights.signum() == 0 ? null : divide(points, weights);
    }

    /** The plain mean of those that are there; null when there is none. */
    public static @Nullable BigDecimal mean(List<BigDecimal> gradi) {
        return gradi.isEmpty()
                ? null
                : divide(gradi.stream().reduce(BigDecimal.ZERO, BigDecimal::add), BigDecimal.valueOf(gradi.size()));
    }

    /** {@code 100 * part / whole}, rounded once: what a publication prints. */
    public static BigDecimal share(BigDecimal part, BigDecimal whole, Rounding rounding) {
        // Exact up to the rounding: a quotient cut first could lie on the other side of a half.
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, rounding.scale(), rounding.mode());
    }

    /** {@code total / count}, rounded once. */
    public static BigDecimal mean(BigDecimal total, BigDecimal count, Rounding rounding) {
        return total.divide(count, rounding.scale(), rounding.mode());
    }

    public static BigDecimal sum(Collection<BigDecimal> terms) {
        return terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Two to six decimals: enough that a sum can be checked by hand, none that say nothing. */
    public static @Nullable BigDecimal byHand(@Nullable BigDecimal exact) {
        if (exact == null) {
            return null;
        }
        BigDecimal six = exact.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return six.setScale(Math.max(2, six.scale()), RoundingMode.UNNECESSARY);
    }

    /** Whether two figures are the same but for a tolerance, such as a source that cut instead of rounding. */
    public static boolean isWithin(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }
}
