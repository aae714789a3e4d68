// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.aiuto;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.RollupRules.EnteRollup;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Actings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AiutoPagesTest {

    @Test
    void helpExplainsTheWordsAndHowToVerify() {
        var page = RenderedPage.page(
                        null,
                        Head.of("Aiuto"),
                        "aiuto/aiuto.jte",
                        Map.of("parole", AiutoController.WORDS, "regole", AiutoController.RULES))
                .kept("aiuto");

        assertThat(page.html()).contains("id=\"verifica\"");
        assertThat(page.text()).contains("Scostamento").contains("SHA-256");
    }

    @Test
    void everyCodeOfARuleThatAPagePrintsIsExplained() {
        var page = RenderedPage.page(
                null,
                Head.of("Aiuto"),
                "aiuto/aiuto.jte",
                Map.of("parole", AiutoController.WORDS, "regole", AiutoController.RULES));
        for (var rule : Combination.values()) {
            assertThat(page.html()).contains("id=\"regola-" + rule.name().substring(0, 2) + "\"");
        }
        for (var rule : EnteRollup.values()) {
            assertThat(page.html()).contains("id=\"regola-" + rule + "\"");
        }
        assertThat(page.html()).contains("id=\"regole\"", "id=\"regola-Z3\"");
    }

    @Test
    void aPageOfAnEnteIsPrintedUnderItsName() {
        var acting = Actings.segretario();
        assertThat(RenderedPage.page(
                                acting,
                                Head.of("Aiuto"),
                                "aiuto/aiuto.jte",
                                Map.of("parole", AiutoController.WORDS, "regole", AiutoController.RULES))
                        .html())
                .contains("<p class=\"c-print\">Comune di Lovere · ");
    }

    @Test
    void whoWorksInAnEnteKeepsItsNavigation() {
        var acting = Actings.segretario();
        var page = RenderedPage.page(
                acting,
                Head.of("Aiuto"),
                "aiuto/aiuto.jte",
                Map.of("parole", AiutoController.WORDS, "regole", AiutoController.RULES));
        assertThat(page.text()).contains("Comune di Lovere", "Albero", "PEG", "Scadenze", "Promemoria", "Carica");
        assertThat(page.html()).contains("href=\"" + acting.at("aiuto") + "\"");
    }

    @Test
    void accessibilityAndPrivacySayWhatIsTrue() {
        assertThat(RenderedPage.page(null, Head.of("Accessibilità"), "aiuto/accessibilita.jte", Map.of())
                        .kept("accessibilita")
                        .text())
                .contains("Non c’è ancora stata una prova completa con un lettore di schermo");
        assertThat(RenderedPage.page(null, Head.of("Privacy"), "aiuto/privacy.jte", Map.of())
                        .text())
                .contains("Titolare del trattamento è l’ente");
    }
}
