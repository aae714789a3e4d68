// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import static it.ciclo.rules.Samples.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.contracts.smvp.PesaturaRules.Criterio;
import it.ciclo.contracts.smvp.PesaturaRules.Voce;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PesiTest {

    private static final PesaturaRules PESATURA = new PesaturaRules(
            List.of(
                    new Criterio(
                            "strategicita", List.of(new Voce("bassa", number("30")), new Voce("alta", number("60")))),
                    new Criterio("complessita", List.of(new Voce("media", number("30"))))),
            List.of(new Voce("sviluppo", number("0.75"))));

    // W7
    @Test
    void whatIsLeftAfterARemovalKeepsItsProportions() {
        assertThat(Pesi.normalised(List.of(number("30"), number("30"), number("20"))))
                .containsExactly(Peso.of("37.50"), Peso.of("37.50"), Peso.of("25.00"));
    }

    // W3: the scheda of a segretario, 10% of 40 points
    @Test
    void tenPercentOfFortyPointsAreFour() {
        assertThat(Pesi.points(number("10"), number("100"), number("40"))).isEqualByComparingTo("4");
        assertThat(Pesi.points(number("10"), number("50"), number("40"))).isEqualByComparingTo("2");
    }

    // W4
    @Test
    void aPesaturaAddsItsCriteriaAndMultipliesByTheFactor() {
        assertThat(Pesi.pesatura(PESATURA, Map.of("strategicita", "alta", "complessita", "media"), "sviluppo"))
                .isEqualByComparingTo("67.5");
        assertThatThrownBy(() -> Pesi.pesatura(PESATURA, Map.of("strategicita", "alta"), "sviluppo"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pesi.pesatura(PESATURA, Map.of("strategicita", "alta", "complessita", "media"), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // W9
    @Test
    void anObjectiveWeighsOnThePremioWhatItsBlockLeavesIt() {
        assertThat(Pesi.effective(number("60"), number("40"))).isEqualByComparingTo("24");
    }
}
