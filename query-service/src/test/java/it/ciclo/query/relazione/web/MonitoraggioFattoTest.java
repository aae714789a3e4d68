// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.relazione.web;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.query.Followed;
import it.ciclo.query.SampleYear;
import it.ciclo.query.relazione.web.MonitoraggioFatto.Stato;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MonitoraggioFattoTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 10);

    @Test
    void aMonitoringThatWasNotHeldIsDeclaredMissing() {
        SampleYear year = new SampleYear().opened().assigned().approved().measured();
        assertThat(MonitoraggioFatto.of(annata(year, MAY))).singleElement().satisfies(m -> {
            assertThat(m.period()).isEqualTo(Followed.JULY);
            assertThat(m.stato()).isEqualTo(Stato.MANCANTE);
        });
    }

    @Test
    void oneThatWasHeldSaysHowManyReportedAndWhatWasDone() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        Followed followed = new Followed(year).opened().reported(year.luci, Andamento.A_RISCHIO);
        followed.examined(year.luci)
                .decided(year.luci, followed.gino)
                .completed()
                .closed();
        assertThat(MonitoraggioFatto.of(annata(year, MAY))).singleElement().satisfies(m -> {
            assertThat(m.stato()).isEqualTo(Stato.CHIUSO);
            assertThat(m.riferiti()).isEqualTo(1);
            assertThat(m.obiettivi()).isEqualTo(2);
            assertThat(m.azioniConcluse()).isEqualTo(1);
        });
    }
}
