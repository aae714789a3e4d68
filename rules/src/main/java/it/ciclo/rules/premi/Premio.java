// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.premi;

import it.ciclo.contracts.smvp.Fascia;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.rules.Fasce;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** P1 to P4, P6 and P10: the amount of one row. Nothing is rounded on the way; the row is, once. */
public final class Premio {

    private static final int SCALE = 24;

    private Premio() {}

    /**
     * P1. Base and share in percent, days out of the divisor of the SMVP.
     *
     * @param sharePct what the ente pays of it: 100, or less in a convenzione
     */
    public record Incarico(
            BigDecimal base, BigDecimal pesaturaPct, BigDecimal scorePct, int days, int yearDays, BigDecimal sharePct) {
        public Incarico {
            Objects.requireNonNull(base);
            Objects.requireNonNull(pesaturaPct);
            Objects.requireNonNull(scorePct);
            Objects.requireNonNull(sharePct);
        }
    }

    public static BigDecimal proportional(Incarico incarico, Rounding money) {
        BigDecimal whole = incarico.base()
                .multiply(incarico.pesaturaPct())
                .multiply(incarico.scorePct())
                .multiply(incarico.sharePct())
                .multiply(BigDecimal.valueOf(incarico.days()))
                .movePointLeft(6);
        return divided(whole, BigDecimal.valueOf(incarico.yearDays()), money);
    }

    /** P2, P6, and what an interim or a pesatura leaves of a base: {@code amount * pct / 100}. */
    public static BigDecimal percentOf(BigDecimal amount, BigDecimal pct, Rounding money) {
        return money.of(amount.multiply(pct).movePointLeft(2));
    }

    /** P2: a score in no fascia pays nothing. */
    public static BigDecimal byFascia(BigDecimal maximum, @Nullable Fascia fascia, Rounding money) {
        return percentOf(maximum, fascia == null ? BigDecimal.ZERO : fascia.valore(), money);
    }

    /**
     * P3: which percent of the retribuzione di posizione a score gives.
     *
     * @param steps for enti that go by steps; empty: evenly from the least to the greatest
     */
    public record BandPct(
            BigDecimal minScore, BigDecimal minPct, BigDecimal maxScore, BigDecimal maxPct, List<Fascia> steps) {
        public BandPct {
            Objects.requireNonNull(minScore);
            Objects.requireNonNull(minPct);
            Objects.requireNonNull(maxScore);
            Objects.requireNonNull(maxPct);
            steps = List.copyOf(steps);
        }

        /** Below the least score nothing; unrounded. */
        public BigDecimal of(BigDecimal score) {
            if (score.compareTo(minScore) < 0) {
                return BigDecimal.ZERO;
            }
            if (score.compareTo(maxScore) >= 0) {
                return maxPct;
            }
            if (!steps.isEmpty()) {
                Fascia step = Fasce.of(steps, score);
                return step == null ? BigDecimal.ZERO : step.valore();
            }
            BigDecimal gone = score.subtract(minScore).multiply(maxPct.subtract(minPct));
            return minPct.add(gone.divide(maxScore.subtract(minScore), SCALE, RoundingMode.HALF_UP));
        }
    }

    /** P4: {@code monte salari * ceiling * result}. The ceiling is 10 percent; later cases of 15 are to be verified. */
    public static BigDecimal segretario(
            BigDecimal monteSalari, BigDecimal tettoPct, BigDecimal resultPct, Rounding money) {
        return money.of(monteSalari.multiply(tettoPct).multiply(resultPct).movePointLeft(4));
    }

    /** P10: with the employer's charges on top, for information. */
    public static BigDecimal withCharges(BigDecimal amount, BigDecimal ratePct, Rounding money) {
        return money.of(amount.multiply(BigDecimal.valueOf(100).add(ratePct)).movePointLeft(2));
    }

    /** The whole of which an amount is so many percent, such as what was budgeted behind an unspent part. */
    public static BigDecimal whole(BigDecimal amount, BigDecimal pct, Rounding money) {
        return divided(amount.movePointRight(2), pct, money);
    }

    private static BigDecimal divided(BigDecimal dividend, BigDecimal divisor, Rounding money) {
        return dividend.divide(divisor, money.scale(), money.mode());
    }
}
