// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.corso;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.Corso;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Actings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorsoPagesTest {

    private static final String DINO = "11111111-2222-4333-8444-555555555555";

    private static Corso corso() {
        return Answers.followed().corso();
    }

    @Test
    void aPhaseIsSaidWithItsPlanItsExpectationAndItsEnd() {
        assertThat(FaseInParole.dates(corso().fasi().getFirst()))
                .isEqualTo("01/01 – 31/03 · iniziata il 10/01 · chiusa il 10/04");
        assertThat(FaseInParole.dates(corso().fasi().getLast())).isEqualTo("01/04 – 30/09 · attesa 01/05 – 30/09");
        assertThat(FaseInParole.state(corso().fasi().getFirst()).kind()).isEqualTo("risk");
        assertThat(FaseInParole.state(corso().fasi().getLast()).text()).isEqualTo("in ritardo");
    }

    @Test
    void thePanelSaysWhatWasReportedAndAsksForTheReceiptOfWhoWasTold() {
        CorsoPanel panel = CorsoPanel.of(Actings.responsabile(), Answers.followed(), Answers.people());
        assertThat(panel.detto()).isNotNull();
        assertThat(panel.azioni())
                .singleElement()
                .satisfies(a -> assertThat(a.stato().kind()).isEqualTo("late"));
        assertThat(panel.persone()).extracting(CorsoPanel.Persona::nome).containsExactly("Dino Esempio, 40,00%");
        assertThat(panel.conosciuto()).endsWith("/presa-visione");
        assertThat(panel.comunica()).as("everybody was told").isNull();
        assertThat(CorsoPanel.of(Actings.segretario(), Answers.followed(), Answers.people())
                        .conosciuto())
                .isNull();
    }

    @Test
    void aPhaseAPersonAndAReceiptHaveTheirPages() {
        Acting acting = Actings.responsabile();
        List<Option> all = List.of(
                new Option("inizia", "È iniziata"),
                new Option("concludi", "È conclusa"),
                new Option("rinvia", "Cambia le date attese"));
        render(acting, "fase", new FasePage("Fase «Lavori»", "Nel Piano", "/a", "/b", all));
        render(
                acting,
                "persone",
                new PersonePage("Chi lavora", "Quote", "/a", "/b", List.of(0, 1), List.of(new Option(DINO, "Dino"))));
        render(
                acting,
                "comunica",
                new PersonePage("Comunica", "A chi", "/a", "/b", List.of(), List.of(new Option(DINO, "Dino"))));
    }

    private static void render(Acting acting, String template, Object page) {
        assertThat(RenderedPage.page(
                                acting,
                                Head.of("Titolo"),
                                "corso/" + template + ".jte",
                                Map.of("page", page, "form", Form.fresh(3L, Map.of())))
                        .kept("corso-" + template)
                        .html())
                .contains("name=\"_versione\" value=\"3\"");
    }
}
