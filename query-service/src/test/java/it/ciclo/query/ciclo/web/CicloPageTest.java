// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.ciclo.web;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.query.Followed;
import it.ciclo.query.SampleYear;
import it.ciclo.query.ciclo.web.CicloPage.PassoDelCiclo;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CicloPageTest {

    private static LocalDate programmed(String recorded) {
        SampleYear year = new SampleYear().opened().assigned();
        year.register.at(recorded);
        LocalDate day = CicloPage.of(annata(year.approved(), LocalDate.of(2026, 2, 1)))
                .passi()
                .getFirst()
                .data();
        return day == null ? LocalDate.MIN : day;
    }

    private static PassoDelCiclo monitoring(SampleYear year, LocalDate today) {
        return CicloPage.of(annata(year, today)).passi().get(2);
    }

    @Test
    void aYearIsMonitoredByItsMonitoringsOfWhichTheLastVerbaleIsTheDay() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        Followed followed = new Followed(year).opened().reported(year.luci, Andamento.A_RISCHIO);
        assertThat(monitoring(year, LocalDate.of(2026, 1, 2)).stato()).isEqualTo(CicloPage.StatoPasso.IN_CORSO);
        followed.examined(year.luci);
        assertThat(monitoring(year, LocalDate.of(2025, 8, 2)).stato()).isEqualTo(CicloPage.StatoPasso.IN_CORSO);
        followed.closed();
        PassoDelCiclo done = new PassoDelCiclo(
                CicloPage.Passo.MONITORAGGIO,
                CicloPage.StatoPasso.FATTO,
                LocalDate.of(2025, 7, 29),
                new Act(Organ.OIV, "2", LocalDate.of(2025, 7, 29), false));
        assertThat(monitoring(year, LocalDate.of(2025, 10, 2))).isEqualTo(done);
        assertThat(monitoring(year, LocalDate.of(2026, 1, 2))).isEqualTo(done);
    }

    @Test
    void aYearThatIsApprovedBeforeItBeginsIsNotMonitoredYet() {
        SampleYear year = new SampleYear().opened().assigned();
        year.approved(new Act(Organ.GIUNTA, "131", LocalDate.of(2024, 11, 20), true));
        assertThat(monitoring(year, LocalDate.of(2024, 11, 28)).stato()).isEqualTo(CicloPage.StatoPasso.DA_FARE);
        assertThat(monitoring(year, LocalDate.of(2025, 1, 1)).stato()).isEqualTo(CicloPage.StatoPasso.IN_CORSO);
    }

    @Test
    void valuesOfTheYearAloneAreNoMonitoring() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        year.recorded(year.luci, year.punti, SampleYear.month(10), "210");
        year.recorded(year.luci, year.punti, Period.finale(SampleYear.ANNO), "240");
        assertThat(monitoring(year, LocalDate.of(2025, 12, 31)).stato()).isEqualTo(CicloPage.StatoPasso.IN_CORSO);
        assertThat(monitoring(year, LocalDate.of(2026, 1, 2)))
                .isEqualTo(new PassoDelCiclo(CicloPage.Passo.MONITORAGGIO, CicloPage.StatoPasso.SALTATO, null, null));
    }

    @Test
    void programmingEndsWhenThePianoIsProposed() {
        assertThat(programmed("2025-01-20T09:00:00Z")).isEqualTo(LocalDate.of(2025, 1, 20));
    }

    @Test
    void ofAYearEnteredLaterItEndsWithTheDecisionOfTheGiunta() {
        assertThat(programmed("2026-01-07T09:00:00Z"))
                .isEqualTo(SampleYear.DELIBERA.data())
                .isEqualTo(LocalDate.of(2025, 1, 29));
    }
}
