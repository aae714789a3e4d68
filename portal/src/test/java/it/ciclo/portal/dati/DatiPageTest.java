// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.dati;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.People;
import it.ciclo.portal.client.TenantClient;
import it.ciclo.portal.client.Units;
import it.ciclo.portal.frame.Head;
import it.ciclo.portal.frame.RenderedPage;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatiPageTest {

    private static RenderedPage render(List<TenantClient.Lettura> letture, String email) {
        Acting acting = Somebody.in(2027, LocalDate.of(2027, 4, 3), Role.DIPENDENTE);
        var page = DatiPage.of(
                acting,
                new TenantClient.Recapito(email, true),
                new Units.Names(List.of()),
                letture,
                new People.Names(Map.of(Somebody.DARIO, new TenantClient.Nome("Dario", "Esempio"))));
        return RenderedPage.page(acting, Head.of("I miei dati"), "dati/dati.jte", Map.of("page", page))
                .kept("dati");
    }

    @Test
    void everybodySeesWhoReadWhatAndWhatIsKept() {
        var read = new TenantClient.Lettura(
                Instant.parse("2027-04-02T07:00:00Z"), Somebody.DARIO, Role.SEGRETARIO, "RECAPITO");

        assertThat(render(List.of(read), "ada@comune.example").text())
                .contains(
                        "02/04/2027",
                        "Dario Esempio",
                        "Segretario comunale",
                        "L’indirizzo di posta",
                        "ada@comune.example",
                        "Dipendente",
                        "tutto l’ente",
                        Somebody.ADA.toString());
    }

    @Test
    void whoWasReadByNobodyReadsThat() {
        assertThat(render(List.of(), "").text()).contains("Nessuno ha letto il tuo indirizzo", "nessuno");
    }
}
