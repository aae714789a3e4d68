// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.norme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NormeTest {

    // art. 169 c. 1 and 3 TUEL
    @Test
    void thePegIsDueFromFiveThousandInhabitantsAndTwentyDaysAfterTheBilancio() {
        assertThat(Norme.soglia("PEG").abitanti()).isEqualTo(5000);
        // The day of the act itself does not count.
        assertThat(Norme.termine("PEG").after(LocalDate.of(2025, 12, 18))).isEqualTo(LocalDate.of(2026, 1, 7));
    }

    @Test
    void aTermLiesInTheYearBeforeOrInTheYearItself() {
        assertThat(Norme.termine("BILANCIO").of(2026)).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(Norme.termine("VARIAZIONI_PEG").of(2026)).isEqualTo(LocalDate.of(2026, 12, 15));
    }

    @Test
    void everyOneNamesItsSource() {
        assertThat(Norme.soglia("STRUMENTO_EQUIVALENTE").certezza()).isEqualTo(Norme.Certezza.DA_VERIFICARE);
        assertThat(Norme.termine("BILANCIO").fonte()).isEqualTo("art. 151 c. 1 TUEL");
    }
}
