// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.caricamento.web;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.query.Filled;
import it.ciclo.query.SampleYear;
import it.ciclo.query.caricamento.CaricamentoDocument;
import it.ciclo.query.caricamento.CaricamentoDocument.Voce;
import it.ciclo.query.objective.ObjectiveDocument;
import it.ciclo.query.stream.Steps;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaricamentoPageTest {

    private static List<CaricamentoPage> pages(SampleYear year) {
        return Steps.documents(year.register.entries).stream()
                .filter(CaricamentoDocument.class::isInstance)
                .map(CaricamentoDocument.class::cast)
                .map(d -> CaricamentoPage.of(annata(year, LocalDate.of(2025, 1, 20)), d))
                .toList();
    }

    @Test
    void asLongAsNothingHappenedToItsObjectivesItCanBeUndone() {
        SampleYear year = new SampleYear().opened().assigned();
        Filled filled = new Filled(year).loaded();
        assertThat(pages(year)).singleElement().satisfies(page -> {
            assertThat(page.annullabile()).isTrue();
            assertThat(page.file()).isEqualTo(Filled.FILE);
            assertThat(page.obiettivi()).containsExactly(new Voce(filled.verde, "TE-08", 4, null));
            assertThat(page.scartate()).hasSize(1);
        });
        filled.retitled();
        assertThat(pages(year)).singleElement().satisfies(page -> {
            assertThat(page.annullabile()).isFalse();
            assertThat(page.cambiati()).containsExactly("TE-08");
        });
    }

    @Test
    void afterTheApprovalNothingIsUndone() {
        SampleYear year = new SampleYear().opened().assigned();
        new Filled(year).loaded();
        year.approved();
        assertThat(pages(year)).extracting(CaricamentoPage::annullabile).containsExactly(false);
    }

    @Test
    void oneThatWasUndoneSaysWhyAndStays() {
        SampleYear year = new SampleYear().opened().assigned();
        new Filled(year).loaded().copied().undone();
        assertThat(pages(year)).hasSize(2).allSatisfy(page -> {
            assertThat(page.annullabile()).isFalse();
            assertThat(page.annullamento()).isNotNull();
        });
    }

    @Test
    void aCopyKnowsWhatItCarriesOn() {
        SampleYear year = new SampleYear().opened().assigned();
        Filled filled = new Filled(year).copied();
        assertThat(Steps.documents(year.register.entries))
                .filteredOn(ObjectiveDocument.class::isInstance)
                .map(ObjectiveDocument.class::cast)
                .filteredOn(o -> o.id().equals(filled.scuole))
                .extracting(ObjectiveDocument::continua)
                .containsExactly(filled.scuolePrima);
        assertThat(pages(year).getFirst().obiettivi().getFirst().continua()).isEqualTo(filled.scuolePrima);
    }
}
