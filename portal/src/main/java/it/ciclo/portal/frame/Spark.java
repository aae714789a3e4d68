// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of values on its own scale, 112 by 36, the last point at the right edge. Up is better. */
public record Spark(String points, String lastY, @Nullable String aim, String label) {

    private static final BigDecimal TOP = BigDecimal.valueOf(6);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(24);

    /** Null under three values: two points are no direction. */
    public static @Nullable Spark of(
            List<BigDecimal> values, @Nullable BigDecimal target, boolean growing, String label) {
        if (values.size() < 3) {
            return null;
        }
        BigDecimal low = values.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal high = values.stream().max(BigDecimal::compareTo).orElseThrow();
        if (target != null) {
            low = low.min(target);
            high = high.max(target);
        }
        if (low.compareTo(high) == 0) {
            low = low.subtract(BigDecimal.ONE);
            high = high.add(BigDecimal.ONE);
        }
        var points = new StringBuilder();
        BigDecimal step =
                BigDecimal.valueOf(104).divide(BigDecimal.valueOf(values.size() - 1), 4, RoundingMode.HALF_UP);
        for (int i = 0; i < values.size(); i++) {
            BigDecimal x = BigDecimal.valueOf(4).add(step.multiply(BigDecimal.valueOf(i)));
            points.append(i == 0 ? "" : " ")
                    .append(x.setScale(1, RoundingMode.HALF_UP))
                    .append(',')
                    .append(y(values.get(i), low, high, growing));
        }
        return new Spark(
                points.toString(),
                y(values.getLast(), low, high, growing),
                target == null ? null : y(target, low, high, growing),
                label);
    }

    private static String y(BigDecimal value, BigDecimal low, BigDecimal high, boolean growing) {
        BigDecimal up = Charts.share(value, growing ? low : high, growing ? high : low);
        return TOP.add(HEIGHT.subtract(HEIGHT.multiply(up).divide(BigDecimal.valueOf(100), 4, RoundingMode.HALF_UP)))
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
