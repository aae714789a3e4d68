// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.corso;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.PersonId;
import it.ciclo.portal.client.Answers;
import it.ciclo.portal.client.Corso;
import it.ciclo.portal.client.ObjectiveRow;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Option;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Actings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        assertThat(panel.comunica())
                .as("everybody was told, and she does not tell herself")
                .isNull();
        assertThat(CorsoPanel.of(Actings.segretario(), Answers.followed(), Answers.people())
                        .conosciuto())
                .isNull();
    }

    @Test
    void theTitolareIsAskedOnceTheDeliberaGaveHerTheObjective() {
        Corso c = corso();
        Corso given = new Corso(c.fasi(), c.persone(), List.of(), c.monitoraggi(), c.azioni(), c.risorse(), true);
        CorsoPanel panel = CorsoPanel.of(Actings.responsabile(), Answers.with(given), Answers.people());
        assertThat(panel.conosciuto()).endsWith("/presa-visione");
        assertThat(panel.perche()).contains("Sei il titolare");
    }

    @Test
    void allIsToldAndSeenInOneForm() {
        Acting acting = Actings.segretario();
        ObjectiveRow row = Answers.rows().getFirst();
        PersonId other = new PersonId(UUID.randomUUID());
        ObjectiveRow untold = Answers.told(row, List.of(Actings.DINO, other));
        InsiemePage telling = InsiemePage.telling(acting, List.of(untold), Answers.people());
        assertThat(InsiemePage.told(acting, untold)).as("nobody tells herself").containsExactly(other);
        assertThat(telling.righe())
                .singleElement()
                .satisfies(r -> assertThat(r.campo()).isEqualTo("obiettivi/" + row.id()));
        for (InsiemePage page :
                List.of(telling, InsiemePage.seeing(acting, List.of(row)), InsiemePage.seeing(acting, List.of()))) {
            assertThat(RenderedPage.page(
                                    acting,
                                    Head.of("Titolo"),
                                    "corso/insieme.jte",
                                    Map.of("page", page, "form", Form.fresh(null, Map.of())))
                            .html())
                    .contains(page.righe().isEmpty() ? "Hai già preso visione di tutto." : row.codice());
        }
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
