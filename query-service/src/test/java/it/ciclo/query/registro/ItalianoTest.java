// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.registro;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ItalianoTest {

    @Test
    void aNumberBelowZeroHasTheMinusThePagesHave() {
        assertThat(Italiano.number(new BigDecimal("-4"), 1)).isEqualTo("−4,0");
    }

    // Z3
    @Test
    void aRatioOverZeroIsSaidToBeNotCalculable() {
        assertThat(Italiano.valore(new Valore.Rapporto(BigDecimal.ZERO, BigDecimal.ZERO), null))
                .isEqualTo("0 su 0, non calcolabile");
    }

    @Test
    void theFullStopOfWhatWasTypedDoesNotEndTheSentence() {
        assertThat(Italiano.inside("Affiancare un operaio. ")).isEqualTo("Affiancare un operaio");
    }
}
