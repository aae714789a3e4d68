// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import static it.ciclo.rules.grado.Formula.number;
import static it.ciclo.rules.grado.Formula.ratioOf;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.ZeroDenominator;
import it.ciclo.rules.Percent;
import it.ciclo.rules.grado.Grado.Computed;
import it.ciclo.rules.grado.Grado.NotMeasurable;
import it.ciclo.rules.grado.Grado.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** I6: one number out of two, then I1 or I2 on it. */
public final class Rapporti {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rapporti() {}

    /** The quotient, not rounded to be shown; null over 0. */
    public static @Nullable BigDecimal quotient(Misura.Quoziente kind, Valore.Rapporto value) {
        BigDecimal below = value.denominatore();
        if (below.signum() == 0) {
            return null;
        }
        BigDecimal above = switch (kind) {
            case PERCENTUALE -> value.numeratore().multiply(HUNDRED);
            case SEMPLICE -> value.numeratore();
            case VARIAZIONE_PERCENTUALE -> value.numeratore().subtract(below).multiply(HUNDRED);
            case VARIAZIONE -> value.numeratore().subtract(below);
        };
        return above.divide(below, Math.max(24, above.scale() + 12), RoundingMode.HALF_UP);
    }

    /** {@code 100 * A / B}, rounded once; null where nothing happened. */
    public static @Nullable BigDecimal percent(Valore.Rapporto value, ZeroDenominator zero, Rounding rounding) {
        if (value.denominatore().signum() == 0) {
            return switch (zero) {
                case NOT_AVAILABLE -> null;
                case ZERO -> rounding.of(BigDecimal.ZERO);
                case HUNDRED -> rounding.of(HUNDRED);
            };
        }
        return Percent.share(value.numeratore(), value.denominatore(), rounding);
    }

    static Grado of(Misura.Rapporto misura, @Nullable BigDecimal baseline, Valore.Rapporto value, SmvpRules rules) {
        BigDecimal quotient = quotient(misura.quoziente(), value);
        if (quotient == null) {
            ZeroDenominator zero = misura.seZero() == null ? rules.missing().zeroDenominator() : misura.seZero();
            return overZero(number(value.numeratore()) + " ÷ 0", zero);
        }
        Numeri numeri = new Numeri(
                "I6",
                Objects.requireNonNull(misura.target()),
                baseline,
                quotient,
                printed(misura.quoziente(), value, quotient));
        return misura.crescente()
                ? numeri.crescente(rules.indicatori().crescente())
                : numeri.decrescente(rules.indicatori().decrescente());
    }

    private static Grado overZero(String quotient, ZeroDenominator zero) {
        return switch (zero) {
            case NOT_AVAILABLE ->
                new NotMeasurable(Reason.ZERO_DENOMINATOR, "Z3", quotient + ": non misurabile, escluso");
            case ZERO -> new Computed(Percent.ZERO, "Z3", quotient + ": vale 0");
            case HUNDRED -> new Computed(Percent.HUNDRED, "Z3", quotient + ": vale 100");
        };
    }

    /** A quotient that cannot be written whole is printed as what it is, so that the reader can compute it again. */
    private static String printed(Misura.Quoziente kind, Valore.Rapporto value, BigDecimal quotient) {
        if (quotient.stripTrailingZeros().scale() <= 4) {
            return number(quotient);
        }
        String a = number(value.numeratore());
        String b = number(value.denominatore());
        return switch (kind) {
            case PERCENTUALE -> "(" + ratioOf(a, b) + ")";
            case SEMPLICE -> "(" + a + " ÷ " + b + ")";
            case VARIAZIONE_PERCENTUALE -> "(" + ratioOf("(" + a + " - " + b + ")", b) + ")";
            case VARIAZIONE -> "((" + a + " - " + b + ") ÷ " + b + ")";
        };
    }
}
