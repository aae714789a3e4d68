// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.smvp;

import static it.ciclo.rules.Samples.DEFAULTS;
import static it.ciclo.rules.Samples.fascia;
import static it.ciclo.rules.Samples.number;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.smvp.Fascia;
import it.ciclo.contracts.smvp.Judgement;
import it.ciclo.contracts.smvp.Judgement.ResultMode;
import it.ciclo.contracts.smvp.ObjectiveRules;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.contracts.smvp.PesaturaRules.Criterio;
import it.ciclo.contracts.smvp.PesaturaRules.Voce;
import it.ciclo.contracts.smvp.PremiRules;
import it.ciclo.contracts.smvp.PublicationRules;
import it.ciclo.contracts.smvp.RollupRules;
import it.ciclo.contracts.smvp.RollupRules.Ambito;
import it.ciclo.contracts.smvp.RollupRules.EnteRollup;
import it.ciclo.contracts.smvp.RollupRules.UnitaRollup;
import it.ciclo.contracts.smvp.SchedaRules;
import it.ciclo.contracts.smvp.SchedaRules.DayDivisor;
import it.ciclo.contracts.smvp.SchedaRules.Dimensione;
import it.ciclo.contracts.smvp.SchedaRules.DimensioneKind;
import it.ciclo.contracts.smvp.SchedaRules.Ruolo;
import it.ciclo.contracts.smvp.SchedaRules.Scala;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.Soglia;
import it.ciclo.contracts.smvp.Terms;
import it.ciclo.contracts.smvp.WeightRules;
import it.ciclo.rules.smvp.SmvpProblem.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmvpCheckTest {

    @Test
    void theDefaultAgreesWithItself() {
        assertThat(SmvpCheck.of(DEFAULTS)).isEmpty();
    }

    @Test
    void aCapBelowOneHundredWouldHideFullAchievement() {
        assertThat(codes(judged(new Judgement(Soglia.NONE, ResultMode.PROPORTIONAL, List.of(), number("90")))))
                .containsExactly(Code.CAP_BELOW_100);
    }

    @Test
    void bandsMayNeitherLeaveHolesNorOverlap() {
        assertThat(codes(banded())).containsExactly(Code.BANDS_MISSING);
        assertThat(codes(banded(fascia("alta", "90", null, "100"), fascia("bassa", "0", "90", "0"))))
                .isEmpty();
        assertThat(codes(banded(fascia("alta", "90", null, "100"), fascia("bassa", "0", "89", "0"))))
                .containsExactly(Code.FASCE_GAP);
        assertThat(codes(banded(fascia("alta", "90", null, "100"), fascia("bassa", "0", "91", "0"))))
                .containsExactly(Code.FASCE_OVERLAP);
        assertThat(codes(banded(fascia("alta", "90", null, "100"), fascia("bassa", "10", "90", "0"))))
                .containsExactly(Code.FASCE_GAP);
        assertThat(codes(banded(fascia("alta", "90", "80", "100")))).containsExactly(Code.FASCIA_REVERSED);
    }

    @Test
    void aPrintedScaleOfWholeNumbersLeavesHolesAndIsToldSo() {
        Fascia buono = new Fascia("buono", number("80"), true, number("89"), true, number("65"));
        Fascia eccellente = new Fascia("eccellente", number("90"), true, number("100"), true, number("100"));
        Fascia altri = new Fascia("altri", number("0"), true, number("79"), true, number("0"));
        assertThat(codes(banded(eccellente, buono, altri))).containsExactly(Code.FASCE_GAP, Code.FASCE_GAP);
    }

    @Test
    void theAmbitiOfTheEnteSumToOneHundred() {
        assertThat(codes(ambiti())).containsExactly(Code.AMBITI_MISSING);
        assertThat(codes(ambiti(new Ambito("A", "A", Peso.of("60")), new Ambito("B", "B", Peso.of("30")))))
                .containsExactly(Code.AMBITI_NOT_100);
        assertThat(codes(ambiti(new Ambito("A", "A", Peso.of("60")), new Ambito("A", "B", Peso.of("40")))))
                .containsExactly(Code.AMBITO_TWICE);
    }

    @Test
    void twoPersonsAreNoGroup() {
        assertThat(codes(DEFAULTS.with(new PublicationRules(2)))).containsExactly(Code.MIN_GROUP_BELOW_3);
    }

    @Test
    void aTermIsADayOfTheYear() {
        assertThat(codes(DEFAULTS.with(new Terms("--02-30", "--04-30", "30/06"))))
                .containsExactly(Code.DAY_OF_YEAR_WRONG, Code.DAY_OF_YEAR_WRONG);
    }

    // art. 9 c. 1 lett. a D.Lgs. 150/2009
    @Test
    void theResultsOfTheUnitPrevailForItsHead() {
        assertThat(codes(scheda("60", "40"))).isEmpty();
        assertThat(codes(scheda("50", "50"))).containsExactly(Code.UNITA_NOT_PREVAILING);
        assertThat(codes(scheda("60", "30"))).containsExactly(Code.DIMENSIONI_NOT_100);
    }

    // art. 4-bis DL 13/2023
    @Test
    void atLeastThirtyPercentDependOnTheTimeOfPayments() {
        assertThat(codes(scheda("60", "40").with(new PremiRules(List.of(), number("29.99"), null))))
                .containsExactly(Code.TEMPI_PAGAMENTO_BELOW_30);
        assertThat(codes(scheda("60", "40").with(new PremiRules(List.of(), number("30"), null))))
                .isEmpty();
    }

    // W4
    @Test
    void whatCanBeChosenInAPesaturaHasItsOwnNameAndIsWorthSomething() {
        Criterio right = new Criterio("strategicità", List.of(voce("alta", "60"), voce("bassa", "30")));
        assertThat(codes(weighed(List.of(right), voce("sviluppo", "0.75")))).isEmpty();
        assertThat(codes(weighed(List.of()))).containsExactly(Code.PESATURA_EMPTY);
        assertThat(codes(weighed(List.of(right, right)))).containsExactly(Code.PESATURA_TWICE);
        Criterio wrong = new Criterio("complessità", List.of(voce("alta", "0"), voce("alta", "40")));
        assertThat(codes(weighed(List.of(wrong), voce("sviluppo", "-1"))))
                .containsExactly(Code.PESATURA_NOT_POSITIVE, Code.PESATURA_TWICE, Code.PESATURA_NOT_POSITIVE);
    }

    private static Voce voce(String codice, String valore) {
        return new Voce(codice, number(valore));
    }

    private static SmvpRules weighed(List<Criterio> criteri, Voce... fattori) {
        WeightRules w = DEFAULTS.weights();
        return DEFAULTS.with(new WeightRules(
                w.objectives(),
                w.indicatori(),
                w.key(),
                w.tolerance(),
                w.indicatoriTolerance(),
                w.maxPoints(),
                w.afterRemoval(),
                new PesaturaRules(criteri, List.of(fattori))));
    }

    private static SmvpRules judged(Judgement judgement) {
        return DEFAULTS.with(new ObjectiveRules(Combination.O1, judgement));
    }

    private static SmvpRules banded(Fascia... bands) {
        return judged(new Judgement(Soglia.NONE, ResultMode.BANDS, List.of(bands), number("100")));
    }

    private static SmvpRules ambiti(Ambito... ambiti) {
        return DEFAULTS.with(new RollupRules(UnitaRollup.WEIGHTED_MEAN, EnteRollup.E5, List.of(), List.of(ambiti)));
    }

    private static SmvpRules scheda(String unita, String comportamenti) {
        return DEFAULTS.with(new SchedaRules(
                List.of(new Ruolo(
                        "EQ",
                        true,
                        List.of(
                                new Dimensione(DimensioneKind.UNITA, Peso.of(unita)),
                                new Dimensione(DimensioneKind.COMPORTAMENTI, Peso.of(comportamenti))),
                        List.of())),
                new Scala(Scala.Modo.LEVEL_OVER_MAX, number("1"), number("5"), List.of()),
                Soglia.NONE,
                30,
                DayDivisor.ALWAYS_365));
    }

    private static List<Code> codes(SmvpRules rules) {
        return SmvpCheck.of(rules).stream().map(SmvpProblem::code).toList();
    }
}
