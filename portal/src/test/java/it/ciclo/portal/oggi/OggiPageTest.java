// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.Cosa;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OggiPageTest {

    private static final Cicli.CicloDetail CICLO = json("""
            {'anno': 2026, 'fase': 'GESTIONE', 'versione': 0, 'smvpVersione': 1, 'smvpPredefinito': true,
             'regole': {'combination': 'O1', 'enteRollup': 'E1', 'relazioneOrder': 'APPROVE_THEN_VALIDATE', 'confirmationByAnother': true},
             'scadenze': [], 'passi': [],
             'conteggi': {'obiettivi': 0, 'indicatori': 0, 'finaliRegistrati': 0, 'finaliConfermati': 0, 'finaliNonDisponibili': 0}}""", Cicli.CicloDetail.class);

    @Test
    void aClosedYearSaysSoAndNamesNoTerm() {
        var closed = new Cicli.CicloDetail(
                CICLO.anno(),
                CICLO.fase(),
                CICLO.versione(),
                CICLO.smvpVersione(),
                CICLO.smvpPredefinito(),
                CICLO.regole(),
                CICLO.scadenze(),
                null,
                null,
                LocalDate.of(2027, 7, 10),
                CICLO.conteggi(),
                CICLO.passi());
        var acting = Somebody.in(2026, LocalDate.of(2027, 11, 19), Role.SEGRETARIO);
        var view = OggiPage.of(
                acting,
                LocalTime.of(9, 30),
                closed,
                List.of(),
                List.of(),
                new Units.Names(List.of()),
                null,
                null,
                0,
                0,
                null);
        assertThat(view.lead()).endsWith("anno chiuso il 10/07/2027");
        assertThat(view.next()).isNull();
    }

    @Test
    void aRelazioneThatWasNotValidatedBlocksTheValidationAndNoProposal() {
        var cosa = json(
                "{'tipo': 'RELAZIONE_DA_RIVEDERE', 'urgenza': 'BLOCCA', 'args': [], 'data': '2026-06-30'}", Cosa.class);
        assertThat(Todos.of(
                        List.of(cosa),
                        Somebody.in(2026, LocalDate.of(2026, 11, 19), Role.SEGRETARIO),
                        new Units.Names(List.of()),
                        List.of()))
                .extracting(OggiPage.Todo::when)
                .containsExactly("Blocca la validazione");
    }

    @Test
    void anEnteThatIsNoMoreHasNothingToDoAndNoTermAhead() {
        var acting = Somebody.ofTheHistory(2026, LocalDate.of(2026, 11, 19), Role.SEGRETARIO);
        var view = empty(acting, LocalTime.of(9, 30));
        assertThat(view.next()).isNull();
        assertThat(RenderedPage.page(acting, Head.of("Oggi").in(Nav.OGGI), "oggi/page.jte", Map.of("page", view))
                        .text())
                .contains("L’ente è estinto: qui non c’è più niente da fare, si legge soltanto.")
                .doesNotContain("Primi passi");
    }

    /** On which nothing waits. */
    static OggiPage empty(Acting acting, LocalTime time) {
        return OggiPage.of(
                acting, time, CICLO, List.of(), List.of(), new Units.Names(List.of()), null, null, 0, 0, null);
    }

    private static RenderedPage render(Role... roles) {
        var acting = Somebody.in(2026, LocalDate.of(2026, 11, 19), roles);
        var view = empty(acting, LocalTime.of(21, 30));
        return RenderedPage.page(acting, Head.of("Oggi").in(Nav.OGGI), "oggi/page.jte", Map.of("page", view));
    }

    @Test
    void theGreetingFollowsTheHour() {
        assertThat(OggiPage.greeting(LocalTime.of(5, 0), "Ada")).isEqualTo("Buongiorno, Ada");
        assertThat(OggiPage.greeting(LocalTime.of(17, 59), "Ada")).isEqualTo("Buongiorno, Ada");
        assertThat(OggiPage.greeting(LocalTime.of(18, 0), "Ada")).isEqualTo("Buonasera, Ada");
        assertThat(OggiPage.greeting(LocalTime.of(2, 0), "Ada")).isEqualTo("Buonasera, Ada");
        assertThat(render(Role.SEGRETARIO).text()).contains("Buonasera, Ada");
    }

    @Test
    void anOivWhoAlsoProgrammesReadsTheConflictWhereHeStarts() {
        assertThat(render(Role.OIV, Role.SEGRETARIO).text())
                .contains("In questi cicli programmi e valuti. Gli atti di validazione");
        assertThat(render(Role.SEGRETARIO, Role.OIV).text()).doesNotContain("programmi e valuti");
        assertThat(render(Role.OIV).text()).doesNotContain("programmi e valuti");
    }
}
