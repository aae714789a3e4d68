// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.premi;

import static it.ciclo.rules.Samples.BANDS;
import static it.ciclo.rules.Samples.fascia;
import static it.ciclo.rules.Samples.number;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.smvp.Rounding;
import it.ciclo.rules.Percent;
import it.ciclo.rules.premi.Cancelli.Motivo;
import it.ciclo.rules.premi.Maggiorazione.Candidato;
import it.ciclo.rules.premi.Ripartizione.Quota;
import it.ciclo.rules.premi.Ripartizione.ZeroShare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PremiTest {

    private static final Rounding MONEY = Rounding.CENTS;

    // P5
    @Test
    void aFundIsSharedToTheLastCent() {
        List<Quota> three = Collections.nCopies(3, quota("100"));
        Ripartizione shared = Ripartizione.of(number("100.00"), three, ZeroShare.TO_THE_OTHERS);
        assertThat(shared.quote()).containsExactly(number("33.33"), number("33.33"), number("33.34"));
        assertThat(shared.economia()).isEqualByComparingTo("0");
    }

    @Test
    void theShareOfWhoGetsNothingGoesToTheOthersOrIsNotPaid() {
        List<Quota> two = List.of(quota("100"), quota("0"));
        assertThat(Ripartizione.of(number("100.00"), two, ZeroShare.TO_THE_OTHERS)
                        .quote())
                .containsExactly(number("100.00"), number("0.00"));
        Ripartizione saved = Ripartizione.of(number("100.00"), two, ZeroShare.ECONOMIA);
        assertThat(saved.quote()).containsExactly(number("50.00"), number("0.00"));
        assertThat(saved.economia()).isEqualByComparingTo("50");
    }

    @Test
    void whereNobodyGetsAnythingAllIsSaved() {
        Ripartizione none = Ripartizione.of(number("100.00"), List.of(quota("0")), ZeroShare.TO_THE_OTHERS);
        assertThat(none.quote()).containsExactly(number("0.00"));
        assertThat(none.economia()).isEqualByComparingTo("100");
    }

    // P7, art. 81 CCNL 16.11.2022
    @Test
    void theExtraOfTheBestIsAPartOfTheMeanThatItLeaves() {
        Maggiorazione found = Maggiorazione.of(number("10000.00"), 20, 2, number("30"), MONEY);
        assertThat(found.extra()).isEqualByComparingTo("145.63");
        assertThat(found.fondoBase()).isEqualByComparingTo("9708.74");
        BigDecimal mean = Percent.divide(found.fondoBase(), number("20"));
        assertThat(Percent.isWithin(mean.multiply(number("0.30")), found.extra(), number("0.01")))
                .isTrue();
        BigDecimal base = Percent.sum(
                Ripartizione.of(found.fondoBase(), Collections.nCopies(20, quota("100")), ZeroShare.TO_THE_OTHERS)
                        .quote());
        assertThat(base.add(found.extra()).add(found.extra())).isEqualByComparingTo("10000.00");
    }

    @Test
    void ofEqualScoresWhoTheCciPutsFirstIsRewarded() {
        List<Candidato> ten = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            ten.add(new Candidato("P" + n, number(n < 2 ? "98" : "90"), 10 - n));
        }
        assertThat(Maggiorazione.premiati(ten, number("10")))
                .extracting(Candidato::chi)
                .containsExactly("P1");
        assertThat(Maggiorazione.premiati(ten, number("9"))).isEmpty();
    }

    // P8, P9
    @Test
    void whatStandsBeforeAPaymentIsNamed() {
        assertThat(gates(stato(true, true, false, null)).dovuto()).isEqualByComparingTo("2000");
        assertThat(gates(stato(false, true, false, null)))
                .isEqualTo(new Cancelli(number("0.00"), List.of(Motivo.RELAZIONE_NOT_VALIDATED)));
        assertThat(gates(stato(true, false, true, null)).motivi())
                .containsExactly(Motivo.PREREQUISITO_NOT_MET, Motivo.WAIVED);
        assertThat(gates(stato(true, true, false, false)))
                .isEqualTo(new Cancelli(number("1400.00"), List.of(Motivo.PAYMENT_TIME_MISSED)));
    }

    // P3
    @Test
    void betweenTheLeastAndTheGreatestScoreItGoesEvenlyOrBySteps() {
        Premio.BandPct even = new Premio.BandPct(number("60"), number("10"), number("100"), number("25"), List.of());
        assertThat(even.of(number("59.99"))).isEqualByComparingTo("0");
        assertThat(even.of(number("60"))).isEqualByComparingTo("10");
        assertThat(even.of(number("80"))).isEqualByComparingTo("17.5");
        assertThat(even.of(number("101"))).isEqualByComparingTo("25");
        Premio.BandPct steps = new Premio.BandPct(
                number("60"),
                number("10"),
                number("100"),
                number("25"),
                List.of(fascia("a", "60", "80", "10"), fascia("b", "80", "100", "20")));
        assertThat(steps.of(number("79.99"))).isEqualByComparingTo("10");
        assertThat(steps.of(number("80"))).isEqualByComparingTo("20");
    }

    // P11, art. 20 D.Lgs. 33/2013
    @Test
    void aggregatesAreSharesOfOneWholeAndHideSmallGroups() {
        List<BigDecimal> scores = List.of(number("95"), number("91"), number("75"), number("60"), number("50"));
        Aggregati five = Aggregati.of(
                number("5000"),
                List.of(number("1000.50"), number("999.50")),
                scores,
                BANDS,
                5,
                new Rounding(1, MONEY.mode()));
        assertThat(five.distribuito()).isEqualByComparingTo("2000");
        assertThat(five.perFascia()).extracting(Aggregati.PerFascia::persone).containsExactly(2, 1, 2);
        assertThat(five.perFascia())
                .extracting(Aggregati.PerFascia::share)
                .containsExactly(number("40.0"), number("20.0"), number("40.0"));
        Aggregati hidden = Aggregati.of(number("5000"), List.of(), scores.subList(0, 4), BANDS, 5, MONEY);
        assertThat(hidden.perFascia()).isEmpty();
        assertThat(hidden.fuori()).isNull();
        assertThat(hidden.persone()).isEqualTo(4);
    }

    private static Quota quota(String coefficiente) {
        return new Quota(number("100"), number(coefficiente), number("100"), 365);
    }

    private static Cancelli gates(Cancelli.Stato stato) {
        return Cancelli.of(number("2000.00"), stato, number("30"), MONEY);
    }

    private static Cancelli.Stato stato(
            boolean validata, boolean prerequisiti, boolean rinuncia, @Nullable Boolean tempi) {
        return new Cancelli.Stato(validata, true, true, prerequisiti, false, rinuncia, tempi);
    }
}
