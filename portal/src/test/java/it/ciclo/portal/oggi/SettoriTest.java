// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.Copertura;
import it.ciclo.portal.frame.State;
import it.ciclo.portal.obiettivi.Gradi;
import it.ciclo.portal.session.Actings;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettoriTest {

    private static Settori settori(boolean provvisorio, Copertura copertura) {
        var gradi = new Gradi.DelAnno(
                provvisorio, Map.of(Actings.TECNICO, new Gradi.Grado(new BigDecimal("80.59"), copertura)));
        return Settori.of(Actings.segretario(), Answers.rows(), Answers.units(), Answers.people(), gradi);
    }

    @Test
    void whileValuesAreMissingTheGradoIsProvisionalAndSaysOnHowMuchItRests() {
        Settori settori = settori(true, new Copertura(1, 4, 1, 30));

        assertThat(settori.grado()).isEqualTo("Grado provvisorio");
        assertThat(settori.note()).startsWith("Grado provvisorio sui valori registrati finora.");
        assertThat(settori.rows()).singleElement().satisfies(s -> {
            assertThat(s.grado()).isEqualTo("80,59");
            assertThat(s.copertura()).isEqualTo("su 1 di 4 obiettivi, peso coperto 30%");
        });
    }

    @Test
    void weightsThatDoNotMakeOneHundredAreSomethingToLookAtForEveryRole() {
        var gradi = new Gradi.DelAnno(true, Map.of(), Map.of(Actings.TECNICO, new BigDecimal("95.00")));
        assertThat(Settori.of(Actings.segretario(), Answers.rows(), Answers.units(), Answers.people(), gradi)
                        .rows())
                .extracting(Settori.Settore::look)
                .containsExactly(new State("late", "pesi 95,00, non 100,00"));
    }

    @Test
    void afterTheMeasurementsAreClosedNothingIsCalledProvisional() {
        Settori settori = settori(false, new Copertura(4, 4, 1, 100));

        assertThat(settori.grado()).isEqualTo("Grado");
        assertThat(settori.note()).isNull();
    }
}
