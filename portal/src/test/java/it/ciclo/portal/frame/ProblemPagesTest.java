// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.portal.client.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemPagesTest {

    @Test
    void whoseRoleEndedWhileAFormWasOpenReadsWhatWasTyped() {
        var page = RenderedPage.page(
                        null,
                        Head.of(Texts.t("problema.finito")),
                        "frame/problem.jte",
                        Map.of(
                                "title",
                                Texts.t("problema.finito"),
                                "text",
                                Texts.t("problema.finito.testo"),
                                "instance",
                                "",
                                "typed",
                                List.of("Tre corsi su cinque si sono svolti <in presenza>")))
                .kept("ruolo-finito");

        assertThat(page.text())
                .contains("Il tuo ruolo qui è finito", "Non è stato registrato", "Tre corsi su cinque si sono svolti");
        assertThat(page.html()).doesNotContain("<in presenza>");
    }

    @Test
    void whoAsksTooMuchReadsWhyAndFindsWhatWasTyped() {
        var refused = new Refused(
                429,
                "limit-person",
                "Troppe richieste",
                "Hai fatto troppe richieste: riprova fra 2 secondi.",
                "urn:uuid:0b6a4d5e-0000-4000-8000-000000000001",
                List.of());

        var page = RenderedPage.page(
                        null,
                        Head.of(Texts.t("problema.429")),
                        "frame/problem.jte",
                        ProblemPages.parameters(refused, List.of("Il cantiere è fermo da marzo")))
                .kept("troppe-richieste");

        assertThat(page.text()).contains("Troppe richieste", "riprova fra 2 secondi", "Il cantiere è fermo da marzo");
    }

    @Test
    void aRefusalWithoutASentenceStillSaysThatTheRequestsWereTooMany() {
        var page = RenderedPage.page(
                null,
                Head.of(Texts.t("problema.429")),
                "frame/problem.jte",
                ProblemPages.parameters(new Refused(429, "", "", "", "", List.of()), List.of()));

        assertThat(page.text()).contains("Hai mandato troppe richieste in poco tempo");
    }
}
