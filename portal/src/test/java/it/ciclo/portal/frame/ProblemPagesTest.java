// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

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
}
