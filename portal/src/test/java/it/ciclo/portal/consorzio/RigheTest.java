// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.Consorzi.Richiesta;
import it.ciclo.portal.foglio.Foglio;
import java.util.List;
import org.junit.jupiter.api.Test;

class RigheTest {

    @Test
    void aRowKeepsTheNumberOfTheSheetAlsoAfterAnEmptyOne() {
        Righe.Lette rows = Righe.read(sheet(
                new Foglio.Riga(1, List.of("Comune", "Dipendenti")),
                new Foglio.Riga(2, List.of("Lovere", "31")),
                new Foglio.Riga(3, List.of("", " ")),
                new Foglio.Riga(4, List.of("16065", "6"))));
        assertThat(rows.errore()).isNull();
        assertThat(rows.richieste()).extracting(Richiesta::riga).containsExactly(2, 4);
        assertThat(rows.richieste()).extracting(Richiesta::comune).containsExactly("Lovere", "016065");
    }

    @Test
    void aSheetWithoutComuniSaysWhatIsMissing() {
        assertThat(Righe.read(sheet(new Foglio.Riga(1, List.of("Ente")))).errore())
                .contains("Comune");
        assertThat(Righe.read(sheet(new Foglio.Riga(1, List.of("Comune")))).errore())
                .isNotNull();
    }

    private static Foglio sheet(Foglio.Riga... rows) {
        return new Foglio("comuni.csv", "ab".repeat(32), Foglio.Formato.CSV, List.of(rows), List.of());
    }
}
