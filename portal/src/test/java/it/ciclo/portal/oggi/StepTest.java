// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.frame.Rendered;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepTest {

    private static Step monitoring(String passo) {
        var ciclo = json("""
                {'anno': 2024, 'fase': 'CONSUNTIVO', 'versione': 1, 'smvpVersione': 1, 'smvpPredefinito': true,
                 'regole': {'confirmationByAnother': true}, 'scadenze': [],
                 'passi': [{'passo': 'MONITORAGGIO', %s}],
                 'conteggi': {'obiettivi': 0, 'indicatori': 0, 'finaliRegistrati': 0, 'finaliConfermati': 0, 'finaliNonDisponibili': 0}}""".formatted(passo), Cicli.CicloDetail.class);
        return Step.of(ciclo, List.of(), Somebody.in(2024, LocalDate.of(2025, 5, 2), Role.SEGRETARIO))
                .getFirst();
    }

    @Test
    void aMonitoringThatTookPlaceIsDone() {
        assertThat(monitoring("'stato': 'FATTO', 'data': '2024-12-31'"))
                .isEqualTo(new Step("done", "Monitoraggio", "Fatto", "31/12/2024", null));
    }

    @Test
    void theMonitoringOfAYearThatHasNotBegunSaysWhenItBegins() {
        var ciclo = json("""
                {'anno': 2027, 'fase': 'GESTIONE', 'versione': 1, 'smvpVersione': 1, 'smvpPredefinito': true,
                 'regole': {'confirmationByAnother': true}, 'scadenze': [],
                 'passi': [{'passo': 'MONITORAGGIO', 'stato': 'DA_FARE'}],
                 'conteggi': {'obiettivi': 0, 'indicatori': 0, 'finaliRegistrati': 0, 'finaliConfermati': 0, 'finaliNonDisponibili': 0}}""", Cicli.CicloDetail.class);
        assertThat(Step.of(ciclo, List.of(), Somebody.in(2027, LocalDate.of(2026, 11, 28), Role.SEGRETARIO)))
                .singleElement()
                .isEqualTo(new Step("todo", "Monitoraggio", "Da fare", "comincia il 01/01/2027", null));
    }

    @Test
    void aStepOfWhichNothingMoreIsKnownHasNoLooseDot() {
        assertThat(Rendered.page(
                        "fasi", "component/steps.jte", Map.of("steps", List.of(monitoring("'stato': 'SALTATO'")))))
                .contains("class=\"st alone\"");
    }

    @Test
    void aYearWithoutValuesOnItsWaySaysThatNoneWasRecorded() {
        assertThat(monitoring("'stato': 'SALTATO'"))
                .isEqualTo(new Step("todo", "Monitoraggio", "Nessun monitoraggio registrato", "", null));
    }
}
