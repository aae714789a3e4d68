// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.consorzio;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.Consorzi.Errore;
import it.ciclo.portal.client.Consorzi.Richiesta;
import it.ciclo.portal.foglio.Foglio;
import java.util.ArrayList;
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

    @Test
    void theColumnOfSettoriIsAlsoFoundByTheNameItHad() {
        Righe.Lette rows = Righe.read(sheet(
                new Foglio.Riga(1, List.of("Comune", "Uffici")), new Foglio.Riga(2, List.of("Lovere", "TE: Tecnico"))));
        assertThat(rows.richieste().getFirst().uffici()).hasSize(1);
    }

    @Test
    void aSheetWithMoreComuniThanAreTakenSaysHowMany() {
        List<Foglio.Riga> rows = new ArrayList<>(List.of(new Foglio.Riga(1, List.of("Comune"))));
        for (int n = 2; n <= 502; n++) {
            rows.add(new Foglio.Riga(n, List.of("Lovere")));
        }
        assertThat(Righe.read(sheet(rows.toArray(Foglio.Riga[]::new))).errore())
                .isEqualTo("Il foglio ha più di 500 comuni: dividilo in più fogli.");
    }

    @Test
    void theTemplateExplainsEachOfItsColumns() {
        assertThat(Righe.guida()).extracting(List::getFirst).isEqualTo(Righe.intestazioni());
        assertThat(Righe.guida()).allSatisfy(row -> assertThat(row.getLast()).endsWith("."));
    }

    @Test
    void whatIsWrongNamesItsColumnAndALineWithoutAColonSaysWhatIsExpected() {
        Richiesta row = Righe.read(sheet(
                        new Foglio.Riga(1, List.of("Comune", "Settori")),
                        new Foglio.Riga(2, List.of("Viadanica", "TE: Tecnico | Ufficio anagrafe"))))
                .richieste()
                .getFirst();
        assertThat(Errori.testo(
                        row,
                        List.of(
                                new Errore("/profilo/popolazione", "COUNT_INVALID", "Scrivi un numero intero."),
                                new Errore("/profilo/pec", "VALUE_MISSING", "Manca un valore obbligatorio."),
                                new Errore("/uffici/1/codice", "UFFICIO_CODICE_INVALID", "Il codice no."),
                                new Errore("/uffici/1/nome", "VALUE_MISSING", "Manca un valore obbligatorio."),
                                new Errore(
                                        "/sigla",
                                        "COMUNE_OF_OTHER_PROVINCE",
                                        "Viadanica è in provincia di BG, non MI."))))
                .isEqualTo(
                        "Abitanti: Scrivi un numero intero. PEC: Manca un valore obbligatorio. Settori: «Ufficio anagrafe» è senza"
                                + " codice: servono codice, due punti e nome, per esempio «TE: Ufficio tecnico». Viadanica è in provincia di BG, non"
                                + " MI.");
    }

    private static Foglio sheet(Foglio.Riga... rows) {
        return new Foglio("comuni.csv", "ab".repeat(32), Foglio.Formato.CSV, List.of(rows), List.of());
    }
}
