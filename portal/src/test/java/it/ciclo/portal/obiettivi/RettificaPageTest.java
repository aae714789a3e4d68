// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.obiettivi;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.ObjectiveDetail;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Rendered;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Actings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RettificaPageTest {

    private static String page(Acting acting, ObjectiveDetail o) {
        return Rendered.page(
                "rettifica",
                "obiettivi/rettifica.jte",
                Map.of(
                        "page",
                        RettificaPage.of(acting, o),
                        "form",
                        Form.fresh(o.versione(), Map.of("titolo", o.titolo(), "motivo", ""))));
    }

    @Test
    void theWordsOfAnObjectiveAndOfItsIndicatoriAreMended() {
        assertThat(page(Actings.segretario(), Answers.detail()))
                .contains("name=\"titolo\"", "name=\"indicatori/0/nome\"", "name=\"indicatori/3/fonte\"")
                .contains(
                        "Numeri (anche in lettere), mesi, pesi, indicatori e target cambiano solo con una variazione.")
                .contains("/rettifica\"", "/variazioni/nuova?obiettivo=");
    }

    @Test
    void beforeTheApprovalNobodyMendsThemThisWay() {
        assertThat(page(Actings.segretario(), Answers.detail("PROGRAMMAZIONE")))
                .contains("in un obiettivo del Piano approvato")
                .doesNotContain("name=\"titolo\"");
    }

    @Test
    void thePageOfTheObjectiveLeadsThereAndToAVariazione() {
        var page = SchedaPage.of(
                Actings.responsabile(), Answers.detail(), Answers.units(), Answers.people(), true, Actings.TODAY);
        assertThat(Rendered.page("scheda-rettifica", "obiettivi/scheda.jte", Map.of("page", page)))
                .contains("/rettifica\"", "Correggi un refuso", "/variazioni/nuova?obiettivo=");
    }

    @Test
    void aFieldIsCalledByTheIndicatoreItIsOf() {
        var labels = RettificaPage.labels(Answers.detail());
        String nome = Answers.detail().indicatori().getFirst().nome();
        assertThat(labels.of("indicatori/0/nome")).isEqualTo("Nome di «" + nome + "»");
        assertThat(labels.of("indicatori/0/fonte")).isEqualTo("Fonte di «" + nome + "»");
        assertThat(labels.of("indicatori/9/fonte")).isEmpty();
    }
}
