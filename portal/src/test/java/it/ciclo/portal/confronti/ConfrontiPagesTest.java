// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.confronti;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.ConfrontiClient.Elenco;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Actings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfrontiPagesTest {

    private static final Acting SEGRETARIO = Actings.segretario();

    private static RenderedPage page(Acting acting, String partecipazione) {
        Elenco all = json("""
                {'consorzio': 'Unione dei laghi', 'altriEnti': 5, 'prossima': '2026-12-01' %s,
                 'anni': [{'anno': 2025, 'cifre': [{'tipo': 'GENERALE', 'nome': 'Grado', 'unita': '%%', 'valore': '91.5'}]},
                          {'anno': 2024, 'chiusoIl': '2025-10-01', 'enti': 7, 'cifre': [
                            {'tipo': 'GENERALE', 'nome': 'Grado', 'unita': '%%', 'valore': '87.25', 'confronto':
                              {'enti': 7, 'primo': '80.00', 'mediana': '85.50', 'terzo': '90.00', 'posizione': 'FRA_MEDIANA_E_TERZO'}},
                            {'tipo': 'INDICATORE', 'nome': 'Lampade', 'unita': '', 'valore': '1240'}]}]}""".formatted(partecipazione), Elenco.class);
        return RenderedPage.page(
                acting, Head.of("Confronti"), "confronti/confronti.jte", Map.of("page", ConfrontiPage.of(acting, all)));
    }

    @Test
    void whoTakesPartReadsQuartilesAndWhyThereAreNone() {
        RenderedPage shown = page(SEGRETARIO, ", 'partecipazione': {'dal': '2025-03-04', 'motivo': 'Delibera n. 12'}");
        assertThat(shown.text())
                .contains("L’ente ha aderito il 04/03/2025")
                .contains("Delibera n. 12")
                .contains("7 enti, confronto fatto il 01/10/2025. Non cambia più.")
                .contains("85,5")
                .contains("fra la mediana e il terzo quartile")
                .contains("La misurano meno di 6 enti")
                .contains("quando almeno 6 enti hanno dato le loro. Il prossimo giorno possibile è il 01/12/2026.")
                .contains("Non ancora confrontato.");
        assertThat(shown.html()).contains("confronti/ritiro");
    }

    @Test
    void onlyASegretarioIsOfferedToDecide() {
        assertThat(page(SEGRETARIO, "").html()).contains("confronti/adesione");
        assertThat(page(Actings.responsabile(), "").html()).doesNotContain("confronti/adesione");
    }
}
