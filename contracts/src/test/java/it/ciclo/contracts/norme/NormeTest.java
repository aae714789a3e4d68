// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.norme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NormeTest {

    // art. 169 c. 1 and 3 TUEL
    @Test
    void thePegIsDueFromFiveThousandInhabitantsAndTwentyDaysAfterTheBilancio() {
        assertThat(Norme.soglia("PEG").valore()).isEqualTo(5000);
        // The day of the act itself does not count.
        assertThat(Norme.termine("PEG").after(LocalDate.of(2025, 12, 18))).isEqualTo(LocalDate.of(2026, 1, 7));
    }

    @Test
    void aTermLiesInTheYearBeforeOrInTheYearItself() {
        assertThat(Norme.termine("BILANCIO").of(2026)).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(Norme.termine("MONITORAGGIO").of(2026)).isEqualTo(LocalDate.of(2026, 7, 31));
        assertThat(Norme.termine("VARIAZIONI_PEG").of(2026)).isEqualTo(LocalDate.of(2026, 12, 15));
    }

    // With exactly fifty the sources differ: the decree says more than fifty.
    @Test
    void aSizeIsReachedAtItsNumberOrOnlyBeyondIt() {
        assertThat(Norme.soglia("PEG").isReachedBy(5000)).isTrue();
        assertThat(Norme.soglia("PIAO_INTERO").isReachedBy(50)).isFalse();
        assertThat(Norme.soglia("PIAO_INTERO").isReachedBy(51)).isTrue();
    }

    @Test
    void everyOneNamesItsSource() {
        assertThat(Norme.soglia("STRUMENTO_EQUIVALENTE").certezza()).isEqualTo(Norme.Certezza.DA_VERIFICARE);
        assertThat(Norme.termine("BILANCIO").fonte()).isEqualTo("art. 151 c. 1 TUEL");
    }
}
