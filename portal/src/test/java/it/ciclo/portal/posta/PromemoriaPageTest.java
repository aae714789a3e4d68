// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.posta;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.TenantClient.Lettera;
import it.ciclo.portal.client.TenantClient.Promemoria;
import it.ciclo.portal.frame.Form;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.Nav;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromemoriaPageTest {

    private static final PersonId ADA = PersonId.of("11111111-2222-4333-8444-555555555555");
    private static final LocalDate DAY = LocalDate.of(2027, 4, 3);

    private static RenderedPage render(Role role, @Nullable Promemoria all) {
        Acting acting = Somebody.in(2027, DAY, role);
        var names = new People.Names(Map.of(ADA, new TenantClient.Nome("Ada", "Esempio")));
        return RenderedPage.page(
                acting,
                Head.of("Promemoria per posta").in(Nav.OGGI).here("Promemoria per posta"),
                "posta/promemoria.jte",
                Map.of(
                        "page", PromemoriaPage.of(acting, all, names),
                        "form", Form.fresh(null, Map.of("email", "ada@comune.example", "promemoria", "true"))));
    }

    private static Lettera lettera(String stato, @Nullable String errore) {
        return new Lettera(
                ADA, DAY, "Ciclo: 2 cose da fare", 2, stato, 1, errore, Instant.parse("2027-04-03T07:00:00Z"));
    }

    @Test
    void everybodyHasTheOwnAddressAndMaySwitchRemindersOff() {
        RenderedPage page = render(Role.DIPENDENTE, null);
        assertThat(page.html()).contains("value=\"ada@comune.example\"", "checked");
        assertThat(page.text()).doesNotContain("Promemoria dell’ente");
    }

    @Test
    void theSegretarioSeesWhatFailedAndSendsItAgain() {
        RenderedPage page = render(
                Role.SEGRETARIO,
                new Promemoria(
                        true,
                        List.of(lettera("FALLITO", "Il server di posta non risponde."), lettera("INVIATO", null))));
        assertThat(page.text())
                .contains(
                        "03/04/2027",
                        "Ada Esempio",
                        "2 cose da fare",
                        "Non consegnato",
                        "Il server di posta non risponde.")
                .containsOnlyOnce("Rimanda");
        assertThat(page.html()).contains("value=\"" + ADA + "/2027-04-03\"");
    }

    @Test
    void withoutAMailServerThePageSaysThatAllWaits() {
        assertThat(render(Role.SEGRETARIO, new Promemoria(false, List.of(lettera("IN_ATTESA", null))))
                        .text())
                .contains("La posta non è configurata", "Da inviare");
    }
}
