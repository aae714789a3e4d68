// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.relazione.web;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.query.Followed;
import it.ciclo.query.SampleYear;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScostamentiPageTest {

    @Test
    void aDeviationSaysHowItsGradoCameAboutAndWhatTheMonitoringSaid() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        new Followed(year).opened().reported(year.luci, Andamento.A_RISCHIO);
        year.measured();
        assertThat(RelazionePage.of(annata(year, LocalDate.of(2026, 5, 10)), 1).scostamenti())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.formula()).isEqualTo("240 ÷ 320 × 100");
                    assertThat(s.causa()).isNull();
                    assertThat(s.causaNelMonitoraggio()).isEqualTo(Followed.CAUSA.testo());
                });
    }
}
