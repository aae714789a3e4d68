// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.confronto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.tenant.confronto.Quartili.Posizione;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuartiliTest {

    private static Quartili of(String... values) {
        return Quartili.of(Arrays.stream(values).map(BigDecimal::new).toList());
    }

    private static List<String> shown(Quartili q) {
        return List.of(
                q.primo().toPlainString(),
                q.mediana().toPlainString(),
                q.terzo().toPlainString());
    }

    @Test
    void theyAreTheInclusiveOnesOfASpreadsheetInWhateverOrderTheValuesCome() {
        assertThat(shown(of("70", "50", "60", "100", "80", "90"))).containsExactly("62.50", "75.00", "87.50");
        assertThat(shown(of("1", "2", "4", "7", "11", "12", "20"))).containsExactly("3.00", "7.00", "11.50");
        assertThat(shown(of("5"))).containsExactly("5.00", "5.00", "5.00");
    }

    @Test
    void aHalfCentGoesUpAndIsNotRoundedTwice() {
        assertThat(shown(of("0", "0.005"))).containsExactly("0.00", "0.00", "0.00");
        assertThat(shown(of("0", "0.01"))).containsExactly("0.00", "0.01", "0.01");
        assertThat(shown(of("-0.01", "0"))).containsExactly("-0.01", "-0.01", "0.00");
    }

    @Test
    void onesPlaceIsToldByWhatIsShown() {
        Quartili q = of("50", "60", "70", "80", "90", "100");
        assertThat(q.of(new BigDecimal("50"))).isEqualTo(Posizione.SOTTO_PRIMO);
        assertThat(q.of(new BigDecimal("62.5"))).isEqualTo(Posizione.FRA_PRIMO_E_MEDIANA);
        assertThat(q.of(new BigDecimal("75"))).isEqualTo(Posizione.FRA_MEDIANA_E_TERZO);
        assertThat(q.of(new BigDecimal("87.50"))).isEqualTo(Posizione.FRA_MEDIANA_E_TERZO);
        assertThat(q.of(new BigDecimal("90"))).isEqualTo(Posizione.SOPRA_TERZO);
    }

    @Test
    void aGroupOfFewerThanFiveOthersCannotBeConfigured() {
        assertThatThrownBy(() -> new ConfrontiSettings(4, Duration.ofMinutes(10)))
                .hasMessage("CICLO_CONFRONTI_MINIMO is at least 5, not 4");
        assertThat(new ConfrontiSettings(9, Duration.ofMinutes(10)).gruppo()).isEqualTo(10);
    }
}
