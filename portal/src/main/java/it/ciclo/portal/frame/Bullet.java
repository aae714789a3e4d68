package it.ciclo.portal.frame;

import it.ciclo.contracts.objective.Misura;
import java.math.BigDecimal;
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

    /** Null for what has no number to draw: dates, yes and no. */
    public static @Nullable Bullet of(
            Misura misura, @Nullable BigDecimal value, @Nullable BigDecimal last, String label) {
        return switch (misura) {
            case Misura.Crescente m -> growing(value, m.target(), last, label);
            case Misura.Decrescente m -> shrinking(value, m.target(), last, label);
            case Misura.Rapporto m ->
                m.crescente() ? growing(value, m.target(), last, label) : shrinking(value, m.target(), last, label);
            case Misura.PerFasi _ -> growing(value, BigDecimal.valueOf(100), last, label);
            case Misura.OnOff _, Misura.Scadenza _ -> null;
        };
    }

    /** Of a grado: the track ends a little after 100. */
    public static Bullet ofGrado(@Nullable BigDecimal grado, String label) {
        return growing(grado, BigDecimal.valueOf(100), null, label);
    }

    private static Bullet growing(
            @Nullable BigDecimal value, @Nullable BigDecimal target, @Nullable BigDecimal last, String label) {
        BigDecimal to = most(value, target, last).multiply(MARGIN);
        // Where everything lies near the target, zero far left would hide what moves.
        BigDecimal from = least(value, target, last);
        from = from.signum() < 0 ? from.multiply(MARGIN) : BigDecimal.ZERO;
        return new Bullet(at(value, from, to), at(target, from, to), at(last, from, to), label);
    }

    private static Bullet shrinking(
            @Nullable BigDecimal value, @Nullable BigDecimal target, @Nullable BigDecimal last, String label) {
        BigDecimal worst = most(value, target, last).multiply(MARGIN);
        BigDecimal best = least(value, target, last).min(BigDecimal.ZERO);
        if (worst.compareTo(best) <= 0) {
            worst = best.add(BigDecimal.ONE);
        }
        return new Bullet(at(value, worst, best), at(target, worst, best), at(last, worst, best), label);
    }

    private static @Nullable String at(@Nullable BigDecimal x, BigDecimal from, BigDecimal to) {
        return x == null ? null : Charts.share(x, from, to).toPlainString();
    }

    private static BigDecimal most(@Nullable BigDecimal a, @Nullable BigDecimal b, @Nullable BigDecimal c) {
        return known(a, b, c).max(BigDecimal::compareTo).orElse(BigDecimal.ONE).max(new BigDecimal("0.0001"));
    }

    private static BigDecimal least(@Nullable BigDecimal a, @Nullable BigDecimal b, @Nullable BigDecimal c) {
        return known(a, b, c).min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    private static Stream<BigDecimal> known(@Nullable BigDecimal a, @Nullable BigDecimal b, @Nullable BigDecimal c) {
        return Stream.of(
                        a == null ? Stream.<BigDecimal>of() : Stream.of(a),
                        b == null ? Stream.<BigDecimal>of() : Stream.of(b),
                        c == null ? Stream.<BigDecimal>of() : Stream.of(c))
                .flatMap(s -> s);
    }
}
