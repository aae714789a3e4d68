// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.year;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class YearOverHttpJourneyTest {

    private final RunningCiclo ciclo = SharedCiclo.get();

    @Test
    void twoComuniTakeTheSameYearFromTheFirstUnitToTheClosingAtTheSameTime() throws Exception {
        ComuneYear lovere = new ComuneYear(
                ciclo,
                new ComuneYear.Cast(
                        "lovere", "ada.esempio", "dario.esempio", "TE", "ada.esempio", true, "gaia.esempio"),
                Sums.LOVERE);
        ComuneYear lodrino = new ComuneYear(
                ciclo,
                new ComuneYear.Cast(
                        "lodrino", "ugo.esempio", "nora.esempio", "TM", "dario.esempio", false, "lia.esempio"),
                Sums.LODRINO);

        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> one = together.submit(lovere::live);
            Future<Integer> other = together.submit(lodrino::live);
            // In Lovere an objective was neutralised on papers: one entry more than a judged result.
            assertThat(one.get()).as("entries of Lovere’s year").isEqualTo(54);
            assertThat(other.get()).as("entries of Lodrino’s year").isEqualTo(53);
        }
    }
}
