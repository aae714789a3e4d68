// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.oggi;

import static it.ciclo.portal.frame.Answered.json;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Role;
import it.ciclo.portal.client.FusioniClient.Fine;
import it.ciclo.portal.client.MandatiClient.Proposto;
import it.ciclo.portal.oggi.OggiPage.Avviso;
import it.ciclo.portal.session.Acting;
import it.ciclo.portal.session.Somebody;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConfermeTest {

    private static final Acting ADA = Somebody.in(2026, LocalDate.of(2026, 11, 19), Role.SEGRETARIO);

    private static Proposto mandato(String stato, String more) {
        return json("""
                {'id': '%s', 'organo': 'OIV', 'composizione': 'MONOCRATICO', 'dal': '2026-12-01', 'al': '2029-11-30', 'stato': '%s',
                 'atto': {'organo': 'Presidente dell’unione', 'numero': '14', 'data': '2026-11-02'}, 'componenti': []%s}""".formatted(new UUID(0, 9), stato, more), Proposto.class);
    }

    private static Fine fine(String more) {
        return json("""
                {'id': '%s', 'tipo': 'FUSIONE', 'successore': 'Comune di Alto Sebino', 'dal': '2027-01-01',
                 'atto': {'organo': 'Regione', 'numero': '21', 'data': '2026-10-12'}%s}""".formatted(new UUID(0, 4), more), Fine.class);
    }

    @Test
    void whatWaitsForTheYesOfTheEnteStandsOnItsFirstPage() {
        assertThat(Conferme.of(ADA, List.of(mandato("FUTURO", "")), List.of(fine(""))))
                .extracting(Avviso::href)
                .satisfiesExactly(
                        href -> assertThat(href).endsWith("/persone/successioni"),
                        href -> assertThat(href).endsWith("/persone/mandati/" + new UUID(0, 9) + "/conferma"));
    }

    @Test
    void anEndThatWasAgreedToIsToldUntilItsDay() {
        var said = Conferme.of(ADA, List.of(), List.of(fine(", 'confermataIl': '2026-11-02'"), fine("")));
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().testo()).contains("dal 01/01/2027 gli succede Comune di Alto Sebino");
    }

    @Test
    void whatIsDecidedOrVoidOrNotAnsweredIsNotSaid() {
        assertThat(
                        Conferme.of(
                                ADA,
                                List.of(mandato("IN_CORSO", ", 'confermatoIl': '2026-11-03'"), mandato("FINITO", "")),
                                List.of(
                                        fine(
                                                ", 'annullata': {'il': '2026-11-19', 'rifiutata': false, 'motivo': 'Data sbagliata'}"))))
                .isEmpty();
        assertThat(Conferme.of(ADA, null, null)).isEmpty();
    }
}
