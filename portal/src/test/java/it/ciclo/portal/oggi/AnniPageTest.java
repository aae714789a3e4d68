// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Actings;
import it.ciclo.portal.session.Somebody;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnniPageTest {

    @Test
    void theSegretarioFindsTheNextYearOneThatWasLeftOutAndTheOneBeforeTheFirst() {
        assertThat(others(Actings.segretario(), 2023, 2026)).containsExactly("2027", "2025", "2024", "2022");
    }

    @Test
    void anEnteThatStoppedYearsAgoIsOfferedThisYearAndTheNext() {
        assertThat(others(Actings.segretario(), 2018)).containsExactly("2027", "2026", "2019", "2017");
        assertThat(others(Actings.segretario())).containsExactly("2027", "2026");
    }

    @Test
    void whoMayNotOpenAYearIsOfferedNone() {
        assertThat(others(Actings.responsabile(), 2023, 2026)).isEmpty();
    }

    @Test
    void anEnteThatIsNoMoreOpensNoYear() {
        var page = AnniPage.of(Somebody.ofTheHistory(2026, Actings.TODAY, Role.SEGRETARIO), List.of());
        assertThat(page.open()).isNull();
        assertThat(page.altri()).isEmpty();
    }

    @Test
    void aYearThatIsApprovedBeforeItBeginsSaysWhenItBegins() {
        List<Cicli.Ciclo> cicli = List.of(
                new Cicli.Ciclo(2027, Cicli.Fase.GESTIONE, "APPROVATO", null),
                new Cicli.Ciclo(2026, Cicli.Fase.GESTIONE, "APPROVATO", null));
        assertThat(AnniPage.of(Actings.segretario(), cicli).years())
                .extracting(AnniPage.Year::fase)
                .containsExactly("Comincia il 01/01/2027", "Monitoraggio e misurazione");
    }

    private static List<String> others(Acting acting, int... there) {
        List<Cicli.Ciclo> cicli = Arrays.stream(there)
                .mapToObj(anno -> new Cicli.Ciclo(anno, Cicli.Fase.CHIUSO, null, null))
                .toList();
        return AnniPage.of(acting, cicli).altri().stream()
                .map(AnniPage.Other::anno)
                .toList();
    }
}
