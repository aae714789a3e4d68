// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.deleghe;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.portal.client.Cicli;
import it.ciclo.portal.client.DelegheClient.Atto;
import it.ciclo.portal.client.DelegheClient.Delega;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeleghePageTest {

    private static final LocalDate DAY = LocalDate.of(2027, 8, 3);
    private static final PersonId IDA = new PersonId(new UUID(7, 7));
    private static final Units.Names UNITS =
            new Units.Names(List.of(new Cicli.Unita(Somebody.TECNICO, "TE", "Settore Tecnico")));
    private static final People.Names NAMES = new People.Names(Map.of(
            Somebody.ADA,
            new TenantClient.Nome("Ada", "Esempio"),
            Somebody.DARIO,
            new TenantClient.Nome("Dario", "Esempio"),
            IDA,
            new TenantClient.Nome("Ida", "Esempio")));

    private static Delega delega(int n, PersonId delegante, String stato) {
        return new Delega(
                new UUID(1, n),
                delegante,
                IDA,
                Role.RESPONSABILE,
                Somebody.TECNICO,
                LocalDate.of(2027, 8, 1),
                LocalDate.of(2027, 8, 31),
                new Atto("12", LocalDate.of(2027, 7, 20)),
                "Assenza per ferie",
                stato);
    }

    private static RenderedPage render(Acting acting, Delega... all) {
        return RenderedPage.page(
                        acting,
                        Head.of("Deleghe"),
                        "deleghe/list.jte",
                        Map.of("page", DeleghePage.of(acting, List.of(all), NAMES, UNITS)))
                .kept("deleghe-" + all.length);
    }

    @Test
    void whoGaveOneSeesToWhomForWhatTimeByWhatActAndEndsIt() {
        Acting ada = Somebody.in(2027, DAY, Role.RESPONSABILE);

        RenderedPage page = render(ada, delega(1, Somebody.ADA, "IN_CORSO"), delega(2, Somebody.ADA, "TERMINATA"));

        assertThat(page.text())
                .contains(
                        "Responsabile, Settore Tecnico",
                        "Ida Esempio",
                        "dal 01/08/2027 al 31/08/2027",
                        "atto n. 12 del 20/07/2027",
                        "Assenza per ferie",
                        "In corso",
                        "Finita prima",
                        "Delega il tuo ruolo");
        assertThat(page.html())
                .contains("deleghe/" + new UUID(1, 1) + "/fine")
                .doesNotContain("deleghe/" + new UUID(1, 2) + "/fine");
    }

    @Test
    void whoIsNeitherTheTitolareNorSegretarioEndsNone() {
        assertThat(render(Somebody.in(2027, DAY, Role.RESPONSABILE), delega(1, Somebody.DARIO, "IN_CORSO"))
                        .html())
                .doesNotContain("/fine");
        assertThat(render(Somebody.in(2027, DAY, Role.SEGRETARIO), delega(1, Somebody.DARIO, "PREVISTA"))
                        .html())
                .contains("/fine");
    }

    @Test
    void whoActsByDelegationIsToldThatSheGivesNone() {
        RenderedPage page = render(Somebody.forDario(2027, DAY, Role.DIPENDENTE));

        assertThat(page.text()).contains("non delega a sua volta");
        assertThat(page.html()).doesNotContain("deleghe/nuova");
    }
}
