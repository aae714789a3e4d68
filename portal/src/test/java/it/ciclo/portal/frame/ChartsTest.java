// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.objective.Misura;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private static BigDecimal n(String text) {
        return new BigDecimal(text);
    }

    @Test
    void rightIsBetterAlsoWhereLessIsMore() {
        var bullet = requireNonNull(Bullet.of(new Misura.Decrescente(n("45")), n("49.3"), n("58"), "49,3 giorni"));
        assertThat(n(String.valueOf(bullet.target()))).isGreaterThan(n(String.valueOf(bullet.value())));
        assertThat(n(String.valueOf(bullet.value()))).isGreaterThan(n(String.valueOf(bullet.last())));
    }

    private static String bar(Misura misura, String value) {
        return String.valueOf(
                requireNonNull(Bullet.of(misura, n(value), null, "")).value());
    }

    @Test
    void aBarIsAsLongAsTheValueIsGood() {
        var raccolta = new Misura.Crescente(n("100"));
        assertThat(bar(raccolta, "96.84")).isEqualTo("92.2");
        assertThat(bar(raccolta, "94.44")).isEqualTo("89.9");
        assertThat(bar(raccolta, "55")).isEqualTo("52.4");
        var giorni = new Misura.Decrescente(n("20"));
        assertThat(bar(giorni, "21")).isEqualTo("47.5");
        assertThat(bar(giorni, "36")).isEqualTo("10.0");
        assertThat(bar(giorni, "10")).isEqualTo("75.0");
        assertThat(requireNonNull(Bullet.of(giorni, n("10"), null, "")).target())
                .as("the target stands in the middle, never at the edge")
                .isEqualTo("50.0");
    }

    @Test
    void aDateHasNoBullet() {
        assertThat(Bullet.of(new Misura.Scadenza(null), null, null, "")).isNull();
    }

    @Test
    void nothingMeasuredDrawsTheTargetOnly() {
        var bullet = requireNonNull(Bullet.of(new Misura.Crescente(n("80")), null, null, ""));
        assertThat(bullet.value()).isNull();
        assertThat(bullet.target()).isEqualTo("95.2");
    }

    @Test
    void twoPointsAreNoDirection() {
        assertThat(Spark.of(List.of(n("1"), n("2")), null, true, "")).isNull();
        var spark = requireNonNull(Spark.of(List.of(n("1"), n("2"), n("3")), n("3"), true, ""));
        assertThat(spark.points()).isEqualTo("4.0,30.0 56.0,18.0 108.0,6.0");
    }

    @Test
    void theMarkOfTheSumStandsAtOneHundred() {
        var over = SumBar.of(n("95"), n("10"));
        assertThat(over.mark()).isEqualTo("86.6");
        assertThat(over.label()).isEqualTo("Somma dei pesi 105,00; deve essere 100,00");
        assertThat(SumBar.of(n("60"), null).mark()).isEqualTo("90.9");
    }
}
