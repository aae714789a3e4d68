// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Replay a run with {@code -Dciclo.seed=...}. */
class LargestRemainderTest {

    @Test
    void threeThirdsOfAHundredLeaveTheCentToTheLast() {
        assertThat(LargestRemainder.of(number("100"), numbers("1", "1", "1"), 2))
                .containsExactly(number("33.33"), number("33.33"), number("33.34"));
    }

    @Test
    void theCentGoesToWhoLostMost() {
        // 10.00 over 6: 1.666 and 8.333; the first loses more.
        assertThat(LargestRemainder.of(number("10"), numbers("1", "5"), 2))
                .containsExactly(number("1.67"), number("8.33"));
    }

    @Test
    void nothingToGiveIsNothingForEach() {
        assertThat(LargestRemainder.of(BigDecimal.ZERO, numbers("1", "2"), 2))
                .containsExactly(number("0.00"), number("0.00"));
        assertThat(LargestRemainder.of(number("5"), numbers("0", "2"), 2))
                .containsExactly(number("0.00"), number("5.00"));
    }

    @Test
    void whatHasNoWeightCannotBeShared() {
        assertThatThrownBy(() -> LargestRemainder.of(number("5"), numbers("0", "0"), 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LargestRemainder.of(number("5"), numbers("2", "-1"), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(3)
    void thePartsSumToTheWholeAndLieWithinAUnitOfTheirShare() {
        long seed = Long.getLong("ciclo.seed", System.nanoTime());
        Random random = new Random(seed);
        System.out.println("LargestRemainderTest: -Dciclo.seed=" + seed);
        for (int round = 0; round < 400; round++) {
            BigDecimal total = BigDecimal.valueOf(random.nextInt(10_000_000), 2);
            List<BigDecimal> weights = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(30); i++) {
                weights.add(BigDecimal.valueOf(random.nextInt(1000), random.nextInt(4)));
            }
            weights.add(BigDecimal.ONE);
            BigDecimal sum = Percent.sum(weights);

            List<BigDecimal> parts = LargestRemainder.of(total, weights, 2);

            assertThat(Percent.sum(parts)).as("seed %s", seed).isEqualByComparingTo(total);
            for (int i = 0; i < parts.size(); i++) {
                BigDecimal share = total.multiply(weights.get(i)).divide(sum, 10, RoundingMode.HALF_UP);
                assertThat(parts.get(i).subtract(share).abs())
                        .as("seed %s", seed)
                        .isLessThan(new BigDecimal("0.0100000001"));
            }
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static List<BigDecimal> numbers(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }
}
