// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.scheda;

import static it.ciclo.rules.Samples.BANDS;
import static it.ciclo.rules.Samples.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.smvp.PesaturaRules.Voce;
import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.contracts.smvp.SchedaRules.DayDivisor;
import it.ciclo.contracts.smvp.SchedaRules.Scala;
import it.ciclo.contracts.smvp.Soglia;
import it.ciclo.rules.scheda.Comportamenti.Giudizio;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SchedaTest {

    private static final Rounding SCORE = Rounding.CENTS;

    @Test
    void aScoreSaysHowItWasMade() {
        Punteggio found = Punteggio.of(
                List.of(
                        new Punteggio.Parte(number("60"), number("81")),
                        new Punteggio.Parte(number("40"), number("85"))),
                Soglia.NONE,
                SCORE);
        assertThat(found.arrotondato()).isEqualTo(number("82.60"));
        assertThat(found.formula()).isEqualTo("81 × 60% + 85 × 40%");
    }

    @Test
    void belowTheThresholdOfThePersonAScoreCounts0() {
        Soglia sixty = new Soglia(number("60"), true);
        Punteggio found = Punteggio.of(List.of(new Punteggio.Parte(number("100"), number("59.99"))), sixty, SCORE);
        assertThat(found.arrotondato()).isEqualByComparingTo("0");
        assertThat(found.esatto()).isEqualByComparingTo("59.99");
        assertThat(found.formula()).endsWith(", sotto la soglia 60: 0");
        assertThat(Punteggio.meets(number("60"), new Soglia(number("60"), false)))
                .isFalse();
    }

    @Test
    void severalEvaluatorsCountByTheirDays() {
        Punteggio found = Punteggio.proRata(
                List.of(new Punteggio.Periodo(200, number("90")), new Punteggio.Periodo(165, number("70"))),
                Soglia.NONE,
                SCORE);
        assertThat(found.arrotondato()).isEqualTo(number("80.96"));
        assertThat(found.formula()).isEqualTo("(90 × 200 + 70 × 165) ÷ 365");
    }

    @Test
    void aScoreIsRoundedBeforeItsFasciaIsLookedUp() {
        assertThat(Objects.requireNonNull(Punteggio.fascia(BANDS, number("89.995"), SCORE, 365, 30))
                        .nome())
                .isEqualTo("alta");
        assertThat(Objects.requireNonNull(Punteggio.fascia(BANDS, number("89.994"), SCORE, 365, 30))
                        .nome())
                .isEqualTo("media");
        assertThat(Punteggio.fascia(BANDS, number("95"), SCORE, 29, 30)).isNull();
    }

    @Test
    void theLowestLevelOfAScaleIsWorthSomethingOrNothing() {
        List<Giudizio> lowest = List.of(new Giudizio(number("100"), "1"));
        assertThat(Comportamenti.score(lowest, scala(Scala.Modo.LEVEL_OVER_MAX)))
                .isEqualByComparingTo("20");
        assertThat(Comportamenti.score(lowest, scala(Scala.Modo.FROM_MINIMUM))).isEqualByComparingTo("0");
        assertThatThrownBy(() -> Comportamenti.score(
                        List.of(new Giudizio(number("100"), "6")), scala(Scala.Modo.LEVEL_OVER_MAX)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lettersAreWorthWhatTheTableSays() {
        Scala letters = new Scala(
                Scala.Modo.TABLE,
                number("0"),
                number("100"),
                List.of(new Voce("A", number("100")), new Voce("B", number("75"))));
        assertThat(Comportamenti.score(
                        List.of(new Giudizio(number("50"), "A"), new Giudizio(number("50"), "B")), letters))
                .isEqualByComparingTo("87.5");
    }

    // Terlizzi divided the leap year 2020 by 365.
    @Test
    void theDivisorOfDaysIsARuleOfTheEnte() {
        assertThat(Punteggio.divisor(DayDivisor.ALWAYS_365, 2020)).isEqualTo(365);
        assertThat(Punteggio.divisor(DayDivisor.DAYS_OF_THE_YEAR, 2020)).isEqualTo(366);
    }

    private static Scala scala(Scala.Modo modo) {
        return new Scala(modo, number("1"), number("5"), List.of());
    }
}
