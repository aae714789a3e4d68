// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import static it.ciclo.rules.Samples.DEFAULTS;
import static it.ciclo.rules.Samples.crescente;
import static it.ciclo.rules.Samples.decrescente;
import static it.ciclo.rules.Samples.entro;
import static it.ciclo.rules.Samples.fattoIl;
import static it.ciclo.rules.Samples.indicatore;
import static it.ciclo.rules.Samples.no;
import static it.ciclo.rules.Samples.number;
import static it.ciclo.rules.Samples.percentuale;
import static it.ciclo.rules.Samples.rapporto;
import static it.ciclo.rules.Samples.recorded;
import static it.ciclo.rules.Samples.rules;
import static it.ciclo.rules.Samples.si;
import static it.ciclo.rules.Samples.valore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.smvp.MissingRules.MissingPolicy;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.ZeroDenominator;
import it.ciclo.rules.grado.ObjectiveGrado.Measured;
import it.ciclo.rules.grado.ObjectiveGrado.Riga;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObjectiveGradoTest {

    private static final Misura SI = new Misura.OnOff(true);

    /** TE-02 "Permessi di costruire e SCIA in tempi certi", as its page explains it. */
    private static final List<Measured> PERMESSI = List.of(
            new Measured(indicatore(1, "50", decrescente("45")), recorded(valore("49.3"))),
            new Measured(
                    indicatore(2, "30", percentuale("80", ZeroDenominator.NOT_AVAILABLE)),
                    recorded(rapporto("138", "200"))),
            new Measured(indicatore(3, "20", entro("2026-09-30")), recorded(fattoIl("2026-10-12"))));

    @Test
    void isTheWeightedMeanOfItsIndicatoriUnrounded() {
        ObjectiveGrado permessi = ObjectiveGrado.of(PERMESSI, null, DEFAULTS);

        assertThat(permessi.regola()).isEqualTo(Combination.O1);
        assertThat(permessi.righe())
                .extracting(riga -> shown(riga.grado()), riga -> shown(riga.punti()), Riga::regola, Riga::formula)
                .containsExactly(
                        tuple("91.28", "45.64", "I2", "45 ÷ 49,3 × 100"),
                        tuple("86.25", "25.88", "I6", "69 ÷ 80 × 100"),
                        tuple("60.00", "12.00", "I5", "12 giorni dopo, fascia 1–15: 60"));
        assertThat(permessi.grado()).isEqualByComparingTo("83.5139452332655");
        assertThat(permessi.somma()).isEqualTo(permessi.grado());
        assertThat(shown(permessi.grado())).isEqualTo("83.51");
        assertThat(permessi.provvisorio()).isFalse();
    }

    @Test
    void averagesAYesAndARatio() {
        // Objective B of the worked example: 100 and 80, half each.
        assertThat(grado(
                        DEFAULTS,
                        new Measured(indicatore(1, "50", SI), recorded(si())),
                        new Measured(indicatore(2, "50", decrescente("10")), recorded(valore("12.5")))))
                .isEqualByComparingTo("90");
    }

    @Test
    void isProvisionalWhileAValueIsMissing() {
        ObjectiveGrado soFar = ObjectiveGrado.of(
                List.of(
                        new Measured(indicatore(1, "75", crescente("80")), recorded(valore("60"))),
                        new Measured(indicatore(2, "25", SI), FinalValue.absent())),
                null,
                DEFAULTS);

        assertThat(soFar.grado()).isEqualByComparingTo("75");
        assertThat(soFar.provvisorio()).isTrue();
        assertThat(soFar.senzaValore()).isEqualTo(1);
        assertThat(soFar.pesoConGrado()).isEqualByComparingTo("75");
        assertThat(soFar.righe().getLast().formula()).isEqualTo("nessun valore");
        assertThat(soFar.righe().getLast().punti()).isNull();
    }

    @Test
    void isNothingWhereNothingIsMeasured() {
        ObjectiveGrado none = ObjectiveGrado.of(List.of(indicatore(1, "100", SI)), Map.of(), null, DEFAULTS);

        assertThat(none.grado()).isNull();
        assertThat(none.somma()).isNull();
        assertThat(none.provvisorio()).isTrue();
    }

    @Test
    void givesTheWeightOfTheUnmeasurableToTheOthers() {
        Measured noEvents = new Measured(
                indicatore(1, "60", percentuale("80", ZeroDenominator.NOT_AVAILABLE)), recorded(rapporto("0", "0")));
        Measured half = new Measured(indicatore(2, "30", crescente("10")), recorded(valore("5")));
        Measured whole = new Measured(indicatore(3, "10", SI), recorded(si()));

        ObjectiveGrado grado = ObjectiveGrado.of(List.of(noEvents, half, whole), null, DEFAULTS);

        assertThat(grado.grado()).isEqualByComparingTo("62.5");
        assertThat(grado.provvisorio()).isFalse();
        assertThat(grado.senzaValore()).isZero();
        assertThat(grado.pesoConGrado()).isEqualByComparingTo("40");
        assertThat(grado.righe())
                .extracting(Riga::punti)
                .containsExactly(null, number("37.500000"), number("25.000000"));
    }

    @Test
    void countsWhatWasDeclaredNotAvailableAsTheSmvpSays() {
        Measured declared = new Measured(indicatore(1, "50", crescente("10")), FinalValue.notAvailable());
        Measured reached = new Measured(indicatore(2, "50", SI), recorded(si()));

        assertThat(grado(rules().with(MissingPolicy.SCORE_ZERO).smvp(), declared, reached))
                .isEqualByComparingTo("50");
        assertThat(grado(rules().with(MissingPolicy.EXCLUDE_AND_REWEIGHT).smvp(), declared, reached))
                .isEqualByComparingTo("100");
    }

    @Test
    void losesAShareWholeUnderO2() {
        ObjectiveGrado parcelled =
                ObjectiveGrado.of(PERMESSI, null, rules().with(Combination.O2).smvp());
        assertThat(parcelled.grado()).isEqualByComparingTo("0");

        assertThat(grado(
                        rules().with(Combination.O2).smvp(),
                        new Measured(indicatore(1, "70", crescente("100")), recorded(valore("99.9"))),
                        new Measured(indicatore(2, "30", SI), recorded(si()))))
                .isEqualByComparingTo("30");
    }

    @Test
    void isItsWorstIndicatoreUnderO3() {
        ObjectiveGrado worst = ObjectiveGrado.of(
                PERMESSI, null, rules().with(Combination.O3_WORST).smvp());

        assertThat(worst.grado()).isEqualByComparingTo("60");
        assertThat(worst.somma()).isNull();
        assertThat(worst.righe()).extracting(Riga::punti).containsExactly(null, null, number("60.000000"));
    }

    @Test
    void isNotDecidedByContextUnderO3() {
        assertThat(grado(
                        rules().with(Combination.O3_WORST).smvp(),
                        new Measured(indicatore(1, "0", SI), recorded(no())),
                        new Measured(indicatore(2, "100", crescente("10")), recorded(valore("9")))))
                .isEqualByComparingTo("90");
    }

    @Test
    void staysWithinOneHundredWhereAnIndicatoreMayExceedIt() {
        SmvpRules generous = rules().cap("120").smvp();
        Measured exceeded = new Measured(indicatore(1, "50", crescente("10")), recorded(valore("15")));
        Measured reached = new Measured(indicatore(2, "50", SI), recorded(si()));
        Measured missed = new Measured(indicatore(2, "50", SI), recorded(no()));

        ObjectiveGrado over = ObjectiveGrado.of(List.of(exceeded, reached), null, generous);
        assertThat(over.somma()).isEqualByComparingTo("110");
        assertThat(over.grado()).isEqualByComparingTo("100");
        assertThat(grado(generous, exceeded, missed)).isEqualByComparingTo("60");
    }

    @Test
    void ofThreeThirdsReachedIsExactlyOneHundred() {
        assertThat(grado(
                        DEFAULTS,
                        new Measured(indicatore(1, "33.33", SI), recorded(si())),
                        new Measured(indicatore(2, "33.33", SI), recorded(si())),
                        new Measured(indicatore(3, "33.33", SI), recorded(si()))))
                .isEqualByComparingTo("100");
    }

    private static @Nullable BigDecimal grado(SmvpRules rules, Measured... measured) {
        return ObjectiveGrado.of(List.of(measured), null, rules).grado();
    }

    private static String shown(@Nullable BigDecimal exact) {
        return exact == null ? "-" : DEFAULTS.rounding().objective().of(exact).toPlainString();
    }
}
