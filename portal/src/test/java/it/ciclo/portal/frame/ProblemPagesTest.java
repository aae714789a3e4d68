// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Refused;
import java.util.Arrays;
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
    void whoMayNotReadTheRegisterReadsWhoMayAndWhy() {
        var refused = new Refused(
                403,
                "not-permitted",
                "Non permesso",
                "Il ruolo in cui agisci non consente questa operazione.",
                "",
                List.of());

        String said = ProblemPages.of("registro", refused).sentence();

        assertThat(said).contains("chi ha fatto che cosa, persona per persona: perciò lo legge chi");
        Map<Role, String> readers = Map.of(
                Role.SEGRETARIO, "segretario",
                Role.DIRETTORE_GENERALE, "direttore generale",
                Role.RESPONSABILE, "responsabili",
                Role.SINDACO, "Sindaco",
                Role.GIUNTA, "Giunta",
                Role.OIV, "OIV");
        // Who runs the platform reads by an access that was granted, and has no role here.
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role != Role.OPERATOR && Nav.of(role).contains(Nav.REGISTRO)))
                .containsExactlyInAnyOrderElementsOf(readers.keySet());
        assertThat(said).contains(readers.values());
        assertThat(ProblemPages.of("valori", refused).sentence()).isEqualTo(refused.detail());
        assertThat(ProblemPages.parameters(ProblemPages.of("registro", refused), List.of()))
                .containsEntry("title", "Non puoi aprire questa pagina")
                .containsEntry("text", said);
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
