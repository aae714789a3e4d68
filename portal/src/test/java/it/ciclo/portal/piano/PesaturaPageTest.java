// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.piano;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.piano.PianoEvent.Pesata;
import it.ciclo.contracts.smvp.PesaturaRules;
import it.ciclo.contracts.smvp.PesaturaRules.Criterio;
import it.ciclo.contracts.smvp.PesaturaRules.Voce;
import it.ciclo.portal.client.Answers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PesaturaPageTest {

    private static final PesaturaRules RULES = new PesaturaRules(
            List.of(new Criterio("strategicità", List.of(new Voce("alta", new BigDecimal("60"))))), List.of());

    @Test
    void whatIsWrongWithAChoiceFindsItsFieldAndIsCalledByObjectiveAndCriterio() {
        assertThat(PesaturaPage.field(RULES, "righe/0/scelte/strategicità")).isEqualTo("righe/0/scelte/0");
        assertThat(PesaturaPage.field(RULES, "righe")).isEqualTo("righe");
        var own = Answers.rows();
        assertThat(PesaturaPage.label(RULES, own, "righe/0/scelte/0"))
                .isEqualTo(own.getFirst().codice() + ", strategicità");
        assertThat(PesaturaPage.label(RULES, own, "righe")).isEqualTo("Pesatura");
    }

    @Test
    void aPesoThatWasChangedSinceIsSaid() {
        Pesata pesata = new Pesata(
                Answers.rows().getFirst().id(),
                Map.of("strategicità", "alta"),
                null,
                new BigDecimal("60"),
                Peso.of("40"));
        assertThat(PesaturaPage.punti(pesata, new BigDecimal("150"), new BigDecimal("40")))
                .isEqualTo("60 punti su 150");
        assertThat(PesaturaPage.punti(pesata, new BigDecimal("150"), new BigDecimal("50")))
                .isEqualTo("60 punti su 150, poi cambiato: dalla pesatura era 40,00");
    }
}
