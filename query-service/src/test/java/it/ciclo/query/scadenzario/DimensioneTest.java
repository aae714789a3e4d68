// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.scadenzario;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.tenancy.EnteProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class DimensioneTest {

    private static EnteProfile ente(int abitanti, int dipendenti) {
        return new EnteProfile(
                "Comune di Esempio",
                "Brescia",
                "BS",
                "via Roma 1",
                "25100",
                null,
                "017001",
                "A000",
                "00000000000",
                null,
                "info@comune.example",
                "pec@comune.example",
                abitanti,
                dipendenti);
    }

    private static List<String> due(EnteProfile ente) {
        return Dimensione.of(ente).stream()
                .filter(riga -> Boolean.TRUE.equals(riga.dovuto()))
                .map(Dimensione.Riga::codice)
                .toList();
    }

    @Test
    void aSmallComuneOwesLess() {
        assertThat(due(ente(1_700, 6))).isEmpty();
        assertThat(due(ente(5_000, 50))).containsExactly("PEG");
        assertThat(due(ente(15_001, 51))).containsExactly("PIAO_INTERO", "PEG", "DUP_INTERO", "CONTROLLO_STRATEGICO");
    }

    @Test
    void ofAnEnteThatHasNotSaidHowBigItIsNothingIsClaimed() {
        assertThat(Dimensione.of(null))
                .hasSize(4)
                .allSatisfy(riga -> assertThat(riga.dovuto()).isNull());
    }
}
