// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import static it.ciclo.rules.Samples.DEFAULTS;
import static it.ciclo.rules.Samples.crescente;
import static it.ciclo.rules.Samples.decrescente;
import static it.ciclo.rules.Samples.entro;
import static it.ciclo.rules.Samples.fase;
import static it.ciclo.rules.Samples.fasi;
import static it.ciclo.rules.Samples.fatta;
import static it.ciclo.rules.Samples.fatte;
import static it.ciclo.rules.Samples.fattoIl;
import static it.ciclo.rules.Samples.indicatore;
import static it.ciclo.rules.Samples.no;
import static it.ciclo.rules.Samples.number;
import static it.ciclo.rules.Samples.percentuale;
import static it.ciclo.rules.Samples.rapporto;
import static it.ciclo.rules.Samples.rules;
import static it.ciclo.rules.Samples.si;
import static it.ciclo.rules.Samples.valore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.DecrescenteVariant;
import it.ciclo.contracts.smvp.Judgement.ResultMode;
import it.ciclo.contracts.smvp.MissingRules.MissingPolicy;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.ZeroDenominator;
import it.ciclo.rules.Percent;
import it.ciclo.rules.grado.Grado.Computed;
import it.ciclo.rules.grado.Grado.Missing;
import it.ciclo.rules.grado.Grado.NotMeasurable;
import it.ciclo.rules.grado.Grado.Reason;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatoreGradoTest {

    private static final SmvpRules LINEAR =
            rules().with(DecrescenteVariant.LINEAR_PENALTY).smvp();

    /** I1. */
    @Nested
    class Crescente {

        @ParameterizedTest
        @CsvSource({
            "80, 60, 75.00, 60 ÷ 80 × 100",
            "80, 80, 100.00, 80 ÷ 80 × 100",
            "80, 100, 100.00, '100 ÷ 80 × 100, al massimo 100'",
            "1200, 1000.5, 83.38, '1.000,5 ÷ 1.200 × 100'",
            "3, 2, 66.67, 2 ÷ 3 × 100",
            "80, 0, 0.00, 0 ÷ 80 × 100",
            "80, -5, 0.00, '−5, meno di 0: 0'"
        })
        void isTheShareOfTheTargetThatWasReached(String target, String value, String shown, String formula) {
            Computed grado = computed(crescente(target), valore(value), DEFAULTS);

            assertThat(shown(grado)).isEqualTo(shown);
            assertThat(grado.formula()).isEqualTo(formula);
            assertThat(grado.regola()).isEqualTo("I1");
        }

        /** Z4 for a target of 0, Z7 for one below it: met or not met. */
        @ParameterizedTest
        @CsvSource({"0, 0, 100", "0, 7, 100", "0, -1, 0", "-5, -5, 100", "-5, -4, 100", "-5, -6, 0", "-5, 3, 100"})
        void hasNoShareOfATargetThatIsNotPositive(String target, String value, String grado) {
            assertThat(computed(crescente(target), valore(value), DEFAULTS).esatto())
                    .isEqualByComparingTo(grado);
        }
    }

    /** I2. */
    @Nested
    class Decrescente {

        @ParameterizedTest
        @CsvSource({
            "10, 15, 66.67, 10 ÷ 15 × 100, 50.00, (2 - 15 ÷ 10) × 100",
            "10, 12.5, 80.00, '10 ÷ 12,5 × 100', 75.00, '(2 - 12,5 ÷ 10) × 100'",
            "45, 49.3, 91.28, '45 ÷ 49,3 × 100', 90.44, '(2 - 49,3 ÷ 45) × 100'",
            "10, 20, 50.00, 10 ÷ 20 × 100, 0.00, (2 - 20 ÷ 10) × 100",
            "10, 25, 40.00, 10 ÷ 25 × 100, 0.00, (2 - 25 ÷ 10) × 100",
            "10, 10, 100.00, '10, target 10: 100', 100.00, '10, target 10: 100'",
            "10, 0, 100.00, '0, target 10: 100', 100.00, '0, target 10: 100'"
        })
        void fallsWithWhatExceedsTheTargetInOneOfTwoWays(
                String target, String value, String ratio, String formula, String linear, String linearFormula) {
            Computed byRatio = computed(decrescente(target), valore(value), DEFAULTS);
            Computed byPenalty = computed(decrescente(target), valore(value), LINEAR);

            assertThat(shown(byRatio)).isEqualTo(ratio);
            assertThat(byRatio.formula()).isEqualTo(formula);
            assertThat(shown(byPenalty)).isEqualTo(linear);
            assertThat(byPenalty.formula()).isEqualTo(linearFormula);
            assertThat(byRatio.regola()).isEqualTo("I2");
        }

        /** Z6: the indicatore di tempestività dei pagamenti is negative when bills are paid in advance, and that is good. */
        @ParameterizedTest
        @CsvSource({
            "0, -4, 100",
            "5, -7, 100",
            "-4, -7, 100",
            "-4, -4, 100",
            "-7, -4, 0",
            "-7, 3, 0",
            "0, 1, 0",
            "0, 0, 100"
        })
        void comparesDaysInAdvanceAsTheyAre(String target, String value, String grado) {
            for (SmvpRules rules : List.of(DEFAULTS, LINEAR)) {
                assertThat(computed(decrescente(target), valore(value), rules).esatto())
                        .isEqualByComparingTo(grado);
            }
        }
    }

    /** I4. */
    @Test
    void aYesOrNoIsReachedAsExpected() {
        Misura expectsYes = new Misura.OnOff(true);
        Misura expectsNo = new Misura.OnOff(false);

        assertThat(computed(expectsYes, si(), DEFAULTS).esatto()).isEqualByComparingTo("100");
        assertThat(computed(expectsYes, no(), DEFAULTS).formula()).isEqualTo("NO, atteso SÌ: 0");
        assertThat(computed(expectsNo, no(), DEFAULTS).formula()).isEqualTo("NO, come atteso: 100");
        assertThat(computed(expectsNo, si(), DEFAULTS).esatto()).isEqualByComparingTo("0");
    }

    /** I5; the default bands are 1 to 15 days: 60, 16 to 30: 30. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 100, entro il termine: 100",
        "2026-09-30, 100, entro il termine: 100",
        "2026-10-01, 60, '1 giorno dopo, fascia 1–15: 60'",
        "2026-10-12, 60, '12 giorni dopo, fascia 1–15: 60'",
        "2026-10-15, 60, '15 giorni dopo, fascia 1–15: 60'",
        "2026-10-16, 30, '16 giorni dopo, fascia 16–30: 30'",
        "2026-10-30, 30, '30 giorni dopo, fascia 16–30: 30'",
        "2026-10-31, 0, '31 giorni dopo, oltre 30 giorni: 0'",
        "2027-02-01, 0, '124 giorni dopo, oltre 30 giorni: 0'"
    })
    void aDateIsWorthLessTheLaterItIsMet(String day, String grado, String formula) {
        Computed computed = computed(entro("2026-09-30"), fattoIl(day), DEFAULTS);

        assertThat(computed.esatto()).isEqualByComparingTo(grado);
        assertThat(computed.formula()).isEqualTo(formula);
        assertThat(computed.regola()).isEqualTo("I5");
    }

    @Test
    void aDateNeverMetIsWorthNothingWhateverThePolicy() {
        for (MissingPolicy policy : MissingPolicy.values()) {
            assertThat(esatto(
                            entro("2026-09-30"),
                            FinalValue.notAvailable(),
                            rules().with(policy).smvp()))
                    .isEqualByComparingTo("0");
        }
    }

    /** I6. */
    @Nested
    class Rapporto {

        private static final Misura SCIA = percentuale("80", ZeroDenominator.NOT_AVAILABLE);

        @Test
        void isAQuotientJudgedLikeANumber() {
            Computed grado = computed(SCIA, rapporto("138", "200"), DEFAULTS);

            assertThat(shown(grado)).isEqualTo("86.25");
            assertThat(grado.formula()).isEqualTo("69 ÷ 80 × 100");
            assertThat(grado.regola()).isEqualTo("I6");
        }

        @Test
        void isPrintedAsTheQuotientItIsWhereThatCannotBeWrittenWhole() {
            Computed grado = computed(SCIA, rapporto("1", "3"), DEFAULTS);

            assertThat(shown(grado)).isEqualTo("41.67");
            assertThat(grado.formula()).isEqualTo("(1 ÷ 3 × 100) ÷ 80 × 100");
        }

        @Test
        void isNotRoundedOnTheWay() {
            assertThat(computed(percentuale("66.67", ZeroDenominator.ZERO), rapporto("2", "3"), DEFAULTS)
                            .esatto())
                    .isLessThan(number("100"));
        }

        @Test
        void mayBeBetterTheLessItIs() {
            Misura complaints = new Misura.Rapporto(number("10"), false, ZeroDenominator.HUNDRED);

            assertThat(computed(complaints, rapporto("1", "20"), DEFAULTS).esatto())
                    .isEqualByComparingTo("100");
            assertThat(shown(computed(complaints, rapporto("3", "20"), DEFAULTS)))
                    .isEqualTo("66.67");
            assertThat(shown(computed(complaints, rapporto("3", "20"), LINEAR))).isEqualTo("50.00");
        }

        /** Z3: the policy is the indicatore's own. */
        @Test
        void overNothingIsWorthWhatItsIndicatoreSays() {
            assertThat(grado(percentuale("80", ZeroDenominator.NOT_AVAILABLE), rapporto("0", "0"), DEFAULTS))
                    .isEqualTo(new NotMeasurable(Reason.ZERO_DENOMINATOR, "Z3", "0 ÷ 0: non misurabile, escluso"));
            assertThat(computed(percentuale("80", ZeroDenominator.ZERO), rapporto("0", "0"), DEFAULTS)
                            .esatto())
                    .isEqualByComparingTo("0");
            assertThat(computed(percentuale("80", ZeroDenominator.HUNDRED), rapporto("0", "0"), DEFAULTS)
                            .esatto())
                    .isEqualByComparingTo("100");
        }
    }

    /** I7. */
    @Nested
    class Fasi {

        private static final Misura SPORTELLO =
                fasi(fase(1, "20", "2026-02-28"), fase(2, "30", "2026-05-31"), fase(3, "50", "2026-09-30"));

        @Test
        void countsTheWeightsOfWhatIsDone() {
            Computed grado = computed(SPORTELLO, fatte(fatta(1, "2026-02-24"), fatta(2, "2026-05-31")), DEFAULTS);

            assertThat(grado.esatto()).isEqualByComparingTo("50");
            assertThat(grado.formula()).isEqualTo("(20 + 30) ÷ 100 × 100");
            assertThat(grado.regola()).isEqualTo("I7");
        }

        @Test
        void countsALatePhaseInPart() {
            Computed grado = computed(
                    SPORTELLO, fatte(fatta(1, "2026-02-24"), fatta(2, "2026-05-28"), fatta(3, "2026-10-12")), DEFAULTS);

            assertThat(grado.esatto()).isEqualByComparingTo("75");
            assertThat(grado.formula()).isEqualTo("(20 + 30 + 50 × 50% in ritardo) ÷ 100 × 100");
        }

        @Test
        void saysWhichPartIsDoneAndWhatCountsLess() {
            Computed grado = computed(
                    fasi(fase(1, "40", "2026-02-28"), fase(2, "60", "2026-11-30")),
                    fatte(fatta(1, "2026-02-24"), fatta(2, "2026-12-20", "50")),
                    DEFAULTS);

            assertThat(grado.esatto()).isEqualByComparingTo("55");
            assertThat(grado.formula()).isEqualTo("(40 + 60 × 50% fatto × 50% in ritardo) ÷ 100 × 100");
        }

        @Test
        void isNothingBeforeThePhasesAndAllAfterThem() {
            assertThat(computed(SPORTELLO, fatte(), DEFAULTS).formula()).isEqualTo("nessuna fase conclusa: 0");
            assertThat(computed(
                                    SPORTELLO,
                                    fatte(fatta(3, "2026-09-30"), fatta(1, "2026-01-01"), fatta(2, "2026-01-01")),
                                    DEFAULTS)
                            .esatto())
                    .isEqualByComparingTo("100");
        }

        @Test
        void weighsPhasesAgainstTheirOwnSum() {
            assertThat(computed(
                                    fasi(fase(1, "1", "2026-02-28"), fase(2, "2", "2026-05-31")),
                                    fatte(fatta(2, "2026-03-01")),
                                    DEFAULTS)
                            .formula())
                    .isEqualTo("2 ÷ 3 × 100");
        }

        @Test
        void withoutWeightMeasuresNothing() {
            assertThat(grado(fasi(fase(1, "0", "2026-02-28")), fatte(), DEFAULTS))
                    .isInstanceOf(NotMeasurable.class);
        }
    }

    @Test
    void belowTheThresholdCountsNothingAndAtItCounts() {
        SmvpRules sixty = rules().soglia("60").smvp();

        assertThat(computed(crescente("100"), valore("60"), sixty).esatto()).isEqualByComparingTo("60");
        Computed below = computed(crescente("100"), valore("59.99"), sixty);
        assertThat(below.esatto()).isEqualByComparingTo("0");
        assertThat(below.formula()).isEqualTo("59,99 ÷ 100 × 100, sotto la soglia 60: 0");
    }

    @Test
    void allOrNothingKnowsNoPart() {
        SmvpRules strict = rules().with(ResultMode.ALL_OR_NOTHING).smvp();

        assertThat(computed(crescente("80"), valore("79.99"), strict).formula())
                .isEqualTo("79,99 ÷ 80 × 100, non raggiunto: 0");
        assertThat(computed(crescente("80"), valore("80"), strict).esatto()).isEqualByComparingTo("100");
    }

    @Test
    void aHigherCapLetsOverAchievementThrough() {
        assertThat(computed(crescente("80"), valore("90"), rules().cap("120").smvp())
                        .esatto())
                .isEqualByComparingTo("112.5");
        assertThat(computed(crescente("80"), valore("200"), rules().cap("120").smvp())
                        .formula())
                .isEqualTo("200 ÷ 80 × 100, al massimo 120");
    }

    /** Z1. */
    @Test
    void whatIsDeclaredNotAvailableCountsAsTheSmvpSays() {
        assertThat(IndicatoreGrado.of(
                        crescente("80"),
                        FinalValue.notAvailable(),
                        rules().with(MissingPolicy.SCORE_ZERO).smvp()))
                .isEqualTo(new Computed(Percent.ZERO, "Z1", "valore non disponibile: 0"));
        assertThat(IndicatoreGrado.of(
                        crescente("80"),
                        FinalValue.notAvailable(),
                        rules().with(MissingPolicy.EXCLUDE_AND_REWEIGHT).smvp()))
                .isInstanceOf(NotMeasurable.class);
    }

    /** Z2. */
    @Test
    void withoutTargetNothingIsMeasured() {
        for (Misura draft : List.of(
                new Misura.Crescente(null),
                new Misura.Decrescente(null),
                new Misura.Scadenza(null),
                new Misura.Rapporto(null, true, ZeroDenominator.ZERO),
                fasi())) {
            assertThat(IndicatoreGrado.of(draft, FinalValue.recorded(valore("1")), DEFAULTS))
                    .isEqualTo(new NotMeasurable(Reason.NO_TARGET, "Z2", "senza target"));
        }
    }

    @Test
    void withoutValueThereIsNoGradoYet() {
        assertThat(IndicatoreGrado.of(decrescente("45"), FinalValue.absent(), DEFAULTS))
                .isEqualTo(new Missing("I2"));
    }

    /** Z8. */
    @Test
    void aValueOfAnotherTypeIsNotAccepted() {
        List<Misura> kinds = List.of(
                crescente("1"),
                new Misura.OnOff(true),
                entro("2026-09-30"),
                percentuale("1", ZeroDenominator.ZERO),
                fasi(fase(1, "100", "2026-02-28")));
        List<Valore> values =
                List.of(valore("1"), si(), fattoIl("2026-09-30"), rapporto("1", "2"), fatte(fatta(1, "2026-02-01")));
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (int value = 0; value < values.size(); value++) {
                assertThat(IndicatoreGrado.accepts(kinds.get(kind), values.get(value)))
                        .isEqualTo(kind == value);
            }
        }
        assertThatThrownBy(() -> IndicatoreGrado.of(crescente("1"), FinalValue.recorded(si()), DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPhaseUnknownOrNamedTwiceIsNotAccepted() {
        Misura one = fasi(fase(1, "100", "2026-02-28"));

        assertThat(IndicatoreGrado.accepts(one, fatte(fatta(2, "2026-02-01")))).isFalse();
        assertThat(IndicatoreGrado.accepts(one, fatte(fatta(1, "2026-02-01"), fatta(1, "2026-02-02"))))
                .isFalse();
    }

    @Test
    void aNegativeDenominatorIsNotAccepted() {
        assertThat(IndicatoreGrado.accepts(percentuale("80", ZeroDenominator.ZERO), rapporto("1", "-2")))
                .isFalse();
    }

    /** g < S: 0, at the indicatore; its own threshold stands in place of the SMVP's for its kind. */
    @Test
    void aThresholdOfItsOwnStandsInPlaceOfTheSmvps() {
        SmvpRules half = rules().soglia("50").smvp();
        Indicatore lower = detailed("40");
        Indicatore higher = detailed("90");

        assertThat(computed(lower, "36", half).esatto()).isEqualByComparingTo("45");
        assertThat(computed(higher, "64", half).formula()).endsWith(", sotto la soglia dell’indicatore 90: 0");
        assertThat(computed(indicatore(1, "100", crescente("80")), "36", half).esatto())
                .isEqualByComparingTo("0");
    }

    private static Indicatore detailed(String soglia) {
        Indicatore plain = indicatore(1, "100", crescente("80"));
        return new Indicatore(
                plain.id(),
                plain.nome(),
                plain.misura(),
                plain.unitaDiMisura(),
                plain.decimali(),
                plain.fonte(),
                plain.peso(),
                plain.cadenza(),
                null,
                plain.aggregazione(),
                Dettagli.of("", null, null, null, number(soglia)));
    }

    private static Computed computed(Indicatore indicatore, String value, SmvpRules rules) {
        return (Computed) IndicatoreGrado.of(indicatore, valore(value), rules);
    }

    private static Grado grado(Misura misura, Valore valore, SmvpRules rules) {
        return IndicatoreGrado.of(misura, FinalValue.recorded(valore), rules);
    }

    private static Computed computed(Misura misura, Valore valore, SmvpRules rules) {
        return (Computed) grado(misura, valore, rules);
    }

    private static @Nullable BigDecimal esatto(Misura misura, FinalValue value, SmvpRules rules) {
        return IndicatoreGrado.of(misura, value, rules).esattoOrNull();
    }

    private static String shown(Computed grado) {
        return DEFAULTS.rounding().indicatore().of(grado.esatto()).toPlainString();
    }
}
