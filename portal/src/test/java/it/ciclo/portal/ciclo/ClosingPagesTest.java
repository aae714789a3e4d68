// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosingPagesTest {

    private final Acting acting = Somebody.in(2026, LocalDate.of(2027, 4, 20), Role.SEGRETARIO);

    @Test
    void whatIsOpenIsListedBesideTheButtonItBlocks() {
        var view = new ChiusuraPage(
                "2026",
                "/enti/x/2026",
                "36 su 38",
                List.of(new ChiusuraPage.Aperto(
                        "TE-03 Percentuale", "manca il valore finale", "Registra o spiega", "/o")),
                "1 valore da sistemare",
                "Ada Esempio ha chiuso le misurazioni.",
                "Prima sistema 1 valore");
        var page = RenderedPage.page(
                        acting,
                        Head.of("Chiudi le misurazioni 2026").in(Nav.VALORI),
                        "ciclo/misurazioni.jte",
                        Map.of("page", view, "form", Form.fresh(0L, Map.of("chiuseIl", "2027-04-20"))))
                .kept("chiusura-misurazioni");

        assertThat(page.text()).contains("TE-03 Percentuale").contains("Prima sistema 1 valore");
        assertThat(page.html())
                .contains("aria-disabled=\"true\"")
                .doesNotContain("type=\"submit\">Chiudi le misurazioni");
    }

    @Test
    void aClosedYearIsOpenedAgainOnlyWithAReason() {
        var page = RenderedPage.page(
                acting,
                Head.of("Riapri l’anno 2026").in(Nav.RELAZIONE),
                "ciclo/anno.jte",
                Map.of(
                        "page",
                        new AnnoPage("2026", "/enti/x/2026", true, "Riapri l’anno 2026", "Chiuso.", "Ada", null),
                        "form",
                        Form.fresh(3L, Map.of())));

        assertThat(page.html()).contains("/enti/x/2026/riapertura").contains("name=\"motivo\"");
    }

    @Test
    void closingTheYearSaysWhatItNeeds() {
        var page = RenderedPage.page(
                acting,
                Head.of("Chiudi l’anno 2026").in(Nav.RELAZIONE),
                "ciclo/anno.jte",
                Map.of(
                        "page",
                        new AnnoPage(
                                "2026",
                                "/enti/x/2026",
                                false,
                                "Chiudi l’anno 2026",
                                "Aperto.",
                                "Ada",
                                "Lo fa il segretario"),
                        "form",
                        Form.fresh(3L, Map.of())));

        assertThat(page.text()).contains("approvata, validata e pubblicata").contains("Lo fa il segretario");
    }
}
