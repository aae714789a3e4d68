// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.peg.web;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.query.SampleYear;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PegPageTest {

    @Test
    void anEnteWithoutPegIsToldWhetherItNeedsOne() {
        PegPage page = PegPage.of(annata(new SampleYear().opened(), LocalDate.of(2025, 1, 5)), 4_999);
        assertThat(page.stato()).isEqualTo(PegPage.Stato.NON_CREATO);
        assertThat(page.soglia()).isEqualTo(5_000);
        assertThat(page.entro()).isNull();
    }

    @Test
    void anApprovedPegNamesItsBilancioItsTermAndItsVariazioni() {
        SampleYear year = new SampleYear().whole();
        PegPage page = PegPage.of(annata(year, LocalDate.of(2026, 1, 5)), 12_000);
        assertThat(page.stato()).isEqualTo(PegPage.Stato.APPROVATO);
        assertThat(page.entro()).isEqualTo(LocalDate.of(2025, 1, 7));
        assertThat(page.inRitardo()).isTrue();
        assertThat(page.nonDovuto()).isNull();
        assertThat(page.variazioni())
                .singleElement()
                .satisfies(v -> assertThat(v.caso()).isEqualTo("art. 175 c. 3 lett. a TUEL"));
        assertThat(page.variazioniEntro()).isEqualTo(LocalDate.of(2025, 12, 15));
    }
}
