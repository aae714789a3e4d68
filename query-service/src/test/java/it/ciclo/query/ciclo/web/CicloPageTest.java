// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.ciclo.web;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.query.SampleYear;
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
