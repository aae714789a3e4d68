// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.accesso;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Pages;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SceltaPageTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 3);

    @Test
    void aDelegatedRoleIsALineOfItsOwnThatSaysWhoseItIsAndUntilWhen() {
        Acting acting = Somebody.forDario(2027, DAY, Role.RESPONSABILE);
        var page = SceltaPage.of(acting.io(), DAY, null, null, null);

        assertThat(page.enti().getFirst().ruoli())
                .extracting(SceltaPage.Ruolo::label, SceltaPage.Ruolo::since, SceltaPage.Ruolo::delegante)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Responsabile", "dal 01/01/2015", null),
                        org.assertj.core.groups.Tuple.tuple(
                                "Responsabile, per delega di Dario Esempio",
                                "fino al 31/12/2027",
                                Somebody.DARIO.toString()));
        RenderedPage rendered = RenderedPage.page(
                        acting, Head.of("Con quale ruolo"), "accesso/choose.jte", Map.of("page", page))
                .kept("scelta-delega");
        assertThat(rendered.html())
                .contains("name=\"delegante\" value=\"" + Somebody.DARIO + "\"")
                .contains("come Responsabile, per delega di Dario Esempio, Comune di Lovere");
    }

    @Test
    void whoActsByDelegationHasTheUnitsOfThatRoleAlone() {
        Acting acting = Somebody.forDario(2027, DAY, Role.SEGRETARIO);

        assertThat(acting.unita()).containsExactly(Somebody.TECNICO);
        assertThat(Pages.role(acting)).isEqualTo("Responsabile per delega di Dario Esempio");
        assertThat(Pages.role(Somebody.in(2027, DAY, Role.SEGRETARIO))).isEqualTo("Segretario comunale");
    }
}
