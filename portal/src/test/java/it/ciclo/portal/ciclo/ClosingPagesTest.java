// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Cosa;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.frame.Answered;
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
                null,
                List.of(new ChiusuraPage.Aperto(
                        "TE-03 Percentuale", "manca il valore finale", "senza titolare", "Registra o spiega", "/o")),
                "1 valore da sistemare",
                "Ada Esempio ha chiuso le misurazioni.",
                "Prima sistema 1 valore",
                false);
        var page = RenderedPage.page(
                        acting,
                        Head.of("Chiudi le misurazioni 2026").in(Nav.VALORI),
                        "ciclo/misurazioni.jte",
                        Map.of("page", view, "form", Form.fresh(0L, Map.of("chiuseIl", "2027-04-20"))))
                .kept("chiusura-misurazioni");

        assertThat(page.text())
                .contains("TE-03 Percentuale")
                .contains("Prima sistema 1 valore")
                .contains("Il giorno in cui le misurazioni sono state chiuse, anche se lo registri dopo.");
        assertThat(page.html())
                .contains("aria-disabled=\"true\"")
                .doesNotContain("type=\"submit\">Chiudi le misurazioni");
    }

    private static ChiusuraPage closing(Acting who, List<ObjectiveRow> rows) {
        var ciclo = Answered.json("""
                {'anno': 2026, 'fase': 'GESTIONE', 'versione': 0, 'smvpVersione': 1, 'smvpPredefinito': true,
                 'regole': {'confirmationByAnother': true}, 'scadenze': [],
                 'conteggi': {'obiettivi': 4, 'indicatori': 5, 'finaliRegistrati': 1, 'finaliConfermati': 0, 'finaliNonDisponibili': 0},
                 'passi': []}""", Cicli.CicloDetail.class);
        return ChiusuraPage.of(who, ciclo, rows, Answers.people(), Form.fresh(0L, Map.of("chiuseIl", "2027-04-20")));
    }

    @Test
    void whoMustActIsNamedAndTheSegretarioIsNotSentWhereNothingCanBeDone() {
        var page = closing(acting, Answers.rows());
        assertThat(page.aperti()).hasSize(5);
        assertThat(page.aperti().getFirst().chi()).contains("D. Esempio, titolare", "non può farlo al suo posto");
        assertThat(page.aperti().getFirst().dove())
                .endsWith("/obiettivi/" + Answers.rows().getFirst().id());
        assertThat(page.aperti())
                .filteredOn(a -> a.chi().equals("lo conferma il segretario"))
                .extracting(ChiusuraPage.Aperto::rimedio, ChiusuraPage.Aperto::dove)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Conferma", acting.at("valori")));
    }

    @Test
    void whereNobodyAnswersTheSegretarioIsLedToTheValue() {
        var orphan = Answers.rows().get(1);
        var page = closing(acting, Answers.orphans());
        assertThat(page.aperti().getFirst().rimedio()).isEqualTo("Registra o spiega");
        assertThat(page.aperti().getFirst().dove())
                .contains("/registra/" + orphan.indicatori().getFirst().id() + "/2026-FINALE");
    }

    @Test
    void beforeTheEndOfTheYearNothingMissingIsCalledAnError() {
        Acting november = Somebody.in(2026, LocalDate.of(2026, 11, 19), Role.SEGRETARIO);
        var page = closing(november, Answers.rows());
        assertThat(page.aperti()).extracting(ChiusuraPage.Aperto::rimedio).containsExactly("Conferma");
        assertThat(page.presto()).contains("dal 31/12/2026");
        assertThat(page.bloccata()).isEqualTo("Le misurazioni si chiudono dal 31/12/2026");
    }

    @Test
    void aClosedYearIsOpenedAgainOnlyWithAReason() {
        var page = RenderedPage.page(
                acting,
                Head.of("Riapri l’anno 2026").in(Nav.RELAZIONE),
                "ciclo/anno.jte",
                Map.of(
                        "page",
                        new AnnoPage(
                                "2026", "/enti/x/2026", true, "Riapri l’anno 2026", "Chiuso.", "Ada", List.of(), null),
                        "form",
                        Form.fresh(3L, Map.of())));

        assertThat(page.html()).contains("/enti/x/2026/riapertura").contains("name=\"motivo\"");
    }

    @Test
    void whatElseWaitsIsSaidBeforeTheYearIsClosed() {
        var ciclo = Answered.json("""
                {'anno': 2026, 'fase': 'CONSUNTIVO', 'versione': 0, 'smvpVersione': 1, 'smvpPredefinito': true,
                 'regole': {'confirmationByAnother': true}, 'scadenze': [], 'passi': [],
                 'conteggi': {'obiettivi': 4, 'indicatori': 5, 'finaliRegistrati': 5, 'finaliConfermati': 5, 'finaliNonDisponibili': 0}}""", Cicli.CicloDetail.class);
        var cose = List.of("PIANO_DA_PUBBLICARE", "CICLO_DA_CHIUDERE").stream()
                .map(tipo ->
                        Answered.json("{'tipo': '%s', 'urgenza': 'PRESTO', 'args': []}".formatted(tipo), Cosa.class))
                .toList();
        assertThat(AnnoPage.of(acting, ciclo, cose, Form.fresh(0L, Map.of("chiusoIl", "2027-04-20")))
                        .aperte())
                .containsExactly("Pubblica il Piano 2026");
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
                                List.of("Pubblica il Piano 2026"),
                                "Lo fa il segretario"),
                        "form",
                        Form.fresh(3L, Map.of())));

        assertThat(page.text())
                .contains("approvata, validata e pubblicata")
                .contains("Lo fa il segretario")
                .contains("Resta da fare, e ad anno chiuso non si fa più: Pubblica il Piano 2026");
    }
}
