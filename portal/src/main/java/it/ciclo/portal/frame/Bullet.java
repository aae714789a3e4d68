// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import it.ciclo.contracts.objective.Misura;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Positions in percent of the width; absent parts are null. The axis of a decreasing indicatore is turned, so that right is
 * better.
 */
public record Bullet(
        @Nullable String value,
        @Nullable String target,
        @Nullable String last,
        String label) {

    private static final BigDecimal MARGIN = new BigDecimal("1.05");

    /** Null for what has no number to draw, or no one side that is better: dates, yes and no, intervals, context. */
    public static @Nullable Bullet of(
            Misura misura, @Nullable BigDecimal value, @Nullable BigDecimal last, String label) {
        return switch (misura) {
            case Misura.Crescente m -> growing(value, m.target(), last, label);
            case Misura.Decrescente m -> shrinking(value, m.target(), last, label);
            case Misura.Rapporto m ->
                m.crescente() ? growing(value, m.target(), last, label) : shrinking(value, m.target(), last, label);
            case Misura.PerFasi _ -> growing(value, BigDecimal.valueOf(100), last, label);
            case Misura.Fasce m ->
                m.crescente()
                        ? growing(value, Measures.best(m), last, label)
                        : shrinking(value, Measures.best(m), last, label);
            case Misura.Eventi _ -> shrinking(value, BigDecimal.ZERO, last, label);
            // The number of a level is what it is worth.
            case Misura.Scala _ -> growing(value, BigDecimal.valueOf(100), null, label);
            case Misura.OnOff _, Misura.Scadenza _, Misura.Intervallo _, Misura.Contesto _ -> null;
        };
    }

    /** Of a grado. */
    public static Bullet ofGrado(@Nullable BigDecimal grado, String label) {
        return ofGrado(grado, null, label);
    }

    /** Of a grado, always from zero to a little after 100: gradi stand below each other and are compared. */
    public static Bullet ofGrado(@Nullable BigDecimal grado, @Nullable BigDecimal last, String label) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal end = BigDecimal.valueOf(102);
        return new Bullet(
                at(grado, BigDecimal.ZERO, end),
                at(hundred, BigDecimal.ZERO, end),
                at(last, BigDecimal.ZERO, end),
                label);
    }

    private static Bullet growing(
            @Nullable BigDecimal value, @Nullable BigDecimal target, @Nullable BigDecimal last, String label) {
        var known = known(value, target, last).toList();
        BigDecimal low = low(known);
        BigDecimal high = known.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal end =
                high.signum() > 0 ? high.multiply(MARGIN) : low.signum() < 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        return new Bullet(at(value, low, end), at(target, low, end), at(last, low, end), label);
    }

    /** From twice the target on the left to zero on the right: what is twice what was promised has no bar. */
    private static Bullet shrinking(
            @Nullable BigDecimal value, @Nullable BigDecimal target, @Nullable BigDecimal last, String label) {
        var known = known(value, target, last).toList();
        BigDecimal low = low(known);
        BigDecimal most = known.stream()
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .multiply(MARGIN);
        BigDecimal twice = target == null ? BigDecimal.ZERO : target.add(target);
        BigDecimal high = most.max(twice).max(BigDecimal.ZERO);
        BigDecimal end = high.compareTo(low) > 0 ? high : BigDecimal.ONE;
        return new Bullet(at(value, end, low), at(target, end, low), at(last, end, low), label);
    }

    /** Bars stand below each other and are compared, so every axis has its zero: else all of them would look alike. */
    private static BigDecimal low(List<BigDecimal> known) {
        BigDecimal least = known.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return least.signum() < 0 ? least.multiply(MARGIN) : BigDecimal.ZERO;
    }

    private static @Nullable String at(@Nullable BigDecimal x, BigDecimal from, BigDecimal to) {
        return x == null ? null : Charts.share(x, from, to).toPlainString();
    }

    private static Stream<BigDecimal> known(@Nullable BigDecimal a, @Nullable BigDecimal b, @Nullable BigDecimal c) {
        return Stream.of(
                        a == null ? Stream.<BigDecimal>of() : Stream.of(a),
                        b == null ? Stream.<BigDecimal>of() : Stream.of(b),
                        c == null ? Stream.<BigDecimal>of() : Stream.of(c))
                .flatMap(s -> s);
    }
}
