// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import static it.ciclo.rules.Samples.DEFAULTS;
import static it.ciclo.rules.Samples.crescente;
import static it.ciclo.rules.Samples.decrescente;
import static it.ciclo.rules.Samples.indicatore;
import static it.ciclo.rules.Samples.percentuale;
import static it.ciclo.rules.Samples.rapporto;
import static it.ciclo.rules.Samples.recorded;
import static it.ciclo.rules.Samples.rules;
import static it.ciclo.rules.Samples.valore;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.smvp.MissingRules.MissingPolicy;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.ZeroDenominator;
import org.junit.jupiter.api.Test;

class ScostamentoTest {

    @Test
    void isExplainedWhereTheResultFellShort() {
        assertThat(due(crescente("80"), recorded(valore("79.99")), DEFAULTS)).isTrue();
        assertThat(due(decrescente("45"), recorded(valore("45.01")), DEFAULTS)).isTrue();
    }

    @Test
    void isNotExplainedWhereThePromiseWasKeptOrSurpassed() {
        assertThat(due(crescente("80"), recorded(valore("80")), DEFAULTS)).isFalse();
        assertThat(due(crescente("80"), recorded(valore("120")), DEFAULTS)).isFalse();
        assertThat(due(decrescente("0"), recorded(valore("-7")), DEFAULTS)).isFalse();
    }

    @Test
    void isNotMadeByACapBelowOneHundred() {
        assertThat(due(
                        crescente("80"),
                        recorded(valore("80")),
                        rules().cap("95").smvp()))
                .isFalse();
    }

    @Test
    void isExplainedWhereAMissingValueCountsNothing() {
        assertThat(due(crescente("80"), FinalValue.notAvailable(), DEFAULTS)).isTrue();
        assertThat(due(
                        crescente("80"),
                        FinalValue.notAvailable(),
                        rules().with(MissingPolicy.EXCLUDE_AND_REWEIGHT).smvp()))
                .isFalse();
    }

    @Test
    void isNotExplainedWhereNothingHappened() {
        assertThat(due(percentuale("80", ZeroDenominator.NOT_AVAILABLE), recorded(rapporto("0", "0")), DEFAULTS))
                .isFalse();
    }

    @Test
    void isNotDueBeforeThereIsAValue() {
        assertThat(due(crescente("80"), FinalValue.absent(), DEFAULTS)).isFalse();
    }

    private static boolean due(Misura misura, FinalValue value, SmvpRules rules) {
        return Scostamento.isDue(indicatore(1, "100", misura), value, rules);
    }
}
