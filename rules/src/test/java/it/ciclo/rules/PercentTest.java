// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import static it.ciclo.rules.Samples.DEFAULTS;
import static it.ciclo.rules.Samples.number;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.rules.Percent.Weighted;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void isShownAsTheSmvpRounds() {
        assertThat(DEFAULTS.rounding().objective().of(number("93.357"))).hasToString("93.36");
        assertThat(DEFAULTS.rounding().objective().of(number("66.665"))).hasToString("66.67");
        assertThat(DEFAULTS.rounding().objective().of(number("100"))).hasToString("100.00");
        // Terni prints truncated figures, the report of 2014 integers, PerformPlus HALF_DOWN.
        assertThat(new Rounding(2, RoundingMode.DOWN).of(number("93.357"))).hasToString("93.35");
        assertThat(new Rounding(0, RoundingMode.HALF_UP).of(number("87.5"))).hasToString("88");
        assertThat(new Rounding(2, RoundingMode.HALF_DOWN).of(number("66.665"))).hasToString("66.66");
    }

    @Test
    void keepsAtLeastSixDecimalsAndNoNeedlessOnes() {
        assertThat(Percent.exact(number("75"))).hasToString("75.000000");
        assertThat(Percent.exact(number("1E+2"))).hasToString("100.000000");
        assertThat(Percent.exact(number("83.51394523326550"))).hasToString("83.5139452332655");
        assertThat(Percent.of(number("2"), number("3"))).hasToString("66.666666666667");
    }

    @Test
    void almostTheTargetIsNotTheTarget() {
        assertThat(Percent.of(number("99.9999999999999999"), number("100"))).isLessThan(Percent.HUNDRED);
    }

    @Test
    void aMeanLeavesOutWhatHasNoGrado() {
        assertThat(Percent.weightedMean(List.of(
                        new Weighted(Peso.of("60"), null),
                        new Weighted(Peso.of("30"), number("50")),
                        new Weighted(Peso.of("10"), number("100")))))
                .isEqualByComparingTo("62.5");
    }

    @Test
    void aMeanOfNothingIsNothing() {
        assertThat(Percent.weightedMean(List.of())).isNull();
        assertThat(Percent.weightedMean(List.of(new Weighted(Peso.of("60"), null))))
                .isNull();
        assertThat(Percent.weightedMean(List.of(new Weighted(Peso.ZERO, number("80")))))
                .isNull();
        assertThat(Percent.mean(List.of())).isNull();
    }

    @Test
    void whatIsAddedByHandHasTwoToSixDecimals() {
        assertThat(Percent.byHand(number("87.5"))).hasToString("87.50");
        assertThat(Percent.byHand(number("69.4312500"))).hasToString("69.43125");
        assertThat(Percent.byHand(number("66.666666666667"))).hasToString("66.666667");
        assertThat(Percent.byHand(null)).isNull();
    }
}
