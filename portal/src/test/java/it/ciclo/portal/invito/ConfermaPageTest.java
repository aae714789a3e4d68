// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.invito;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.tenancy.EnteProfile;
import it.ciclo.portal.client.InvitiClient.Preparato;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfermaPageTest {

    private static final EnteProfile BOSSICO = json("""
            {'denominazione': 'Comune di Bossico', 'provincia': 'Bergamo', 'sigla': 'BG', 'indirizzo': 'Via Esempio 1', 'cap': '24060',
             'codiceIstat': '016033', 'codiceCatastale': 'B083', 'codiceFiscale': '00341690162', 'email': 'info@bossico.example',
             'pec': 'pec@bossico.example', 'popolazione': 960, 'dipendenti': 6}""", EnteProfile.class);

    private static RenderedPage page(String prepared) {
        var page = ConfermaPage.of("/enti/x/conferma", BOSSICO, json(prepared, Preparato.class));
        return RenderedPage.page(
                null,
                Head.of("Conferma"),
                "invito/conferma.jte",
                Map.of("page", page, "form", Form.fresh(null, Map.of())));
    }

    @Test
    void allThatWasPreparedIsSeenBeforeItIsConfirmed() {
        assertThat(page("""
                {'uffici': [{'codice': 'AM', 'nome': 'Affari generali'}, {'codice': 'TE', 'nome': 'Ufficio tecnico'}], 'anno': 2027,
                 'inviti': [{'nome': 'Dario', 'cognome': 'Prova', 'ruolo': 'RESPONSABILE'}]}""").text())
                .contains("Via Esempio 1, 24060 Bossico (BG)")
                .contains("AM Affari generali", "TE Ufficio tecnico")
                .contains("Anno aperto 2027")
                .contains("Dario Prova, Responsabile");
    }

    @Test
    void whereNobodyElseIsInvitedItSaysSo() {
        assertThat(page("{'uffici': [], 'anno': 2027, 'inviti': []}").text())
                .contains("Altre persone invitate Nessuna");
    }
}
