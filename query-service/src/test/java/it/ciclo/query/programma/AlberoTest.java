// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.programma;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.query.SampleYear;
import it.ciclo.query.stream.Steps;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AlberoTest {

    private static final LocalDate AUTUMN = LocalDate.of(2025, 10, 10);

    @Test
    void anObjectiveHangsUnderItsLineaAndTheOthersAreSaidToHangNowhere() {
        SampleYear year = new SampleYear().opened().assigned().approved().programmed();
        Albero albero = Albero.of(annata(year, AUTUMN), programma(year));
        assertThat(albero.mandati()).singleElement().satisfies(mandato -> {
            assertThat(mandato.titolo()).isEqualTo("Il paese che vogliamo");
            assertThat(mandato.linee()).singleElement().satisfies(linea -> {
                assertThat(linea.id()).isEqualTo(year.linea);
                assertThat(linea.quanti()).isEqualTo(1);
                assertThat(linea.obiettivi()).extracting(Albero.Foglia::id).containsExactly(year.luci);
                // A retired area without objectives is not shown.
                assertThat(linea.rami()).isEmpty();
            });
        });
        assertThat(albero.senza()).extracting(Albero.Foglia::id).containsExactly(year.turni);
        assertThat(albero.comePrima()).isZero();
    }

    @Test
    void anEnteWithoutProgrammeSeesItsObjectivesAllTheSame() {
        SampleYear year = new SampleYear().opened().assigned();
        Albero albero = Albero.of(annata(year, AUTUMN), null);
        assertThat(albero.mandati()).isEmpty();
        assertThat(albero.senza()).hasSize(2);
    }

    private static ProgrammaDocument programma(SampleYear year) {
        return Steps.documents(year.register.entries).stream()
                .filter(ProgrammaDocument.class::isInstance)
                .map(ProgrammaDocument.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
