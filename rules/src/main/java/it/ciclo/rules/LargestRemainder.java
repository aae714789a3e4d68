// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts that sum to the whole to the last cent: each is cut, and what is left goes, one unit each, to those that lost most by it; of
 * equals to the later, so that three thirds of 100 are 33.33, 33.33, 33.34.
 */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * @param weights not negative, not all 0
     * @param scale decimals of a part
     * @throws IllegalArgumentException when nothing has weight, or the total has more decimals than its parts
     */
    public static List<BigDecimal> of(BigDecimal total, List<BigDecimal> weights, int scale) {
        BigDecimal sum = Percent.sum(weights);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights are not negative and not all 0");
        }
        BigDecimal whole = total.setScale(scale, RoundingMode.UNNECESSARY);
        List<BigDecimal> parts = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal product = whole.multiply(weight);
            BigDecimal part = product.divide(sum, scale, RoundingMode.DOWN);
            parts.add(part);
            // What was cut off, times the sum: exact, and comparable among the parts.
            lost.add(product.subtract(part.multiply(sum)).abs());
        }
        BigDecimal left = whole.subtract(Percent.sum(parts));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale).multiply(BigDecimal.valueOf(left.signum()));
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost.get(i))
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .limit(left.movePointRight(scale).abs().longValueExact())
                .forEach(i -> parts.set(i, parts.get(i).add(unit)));
        return List.copyOf(parts);
    }
}
