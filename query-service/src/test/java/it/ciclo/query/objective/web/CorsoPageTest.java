// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.objective.web;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Period;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementRecorded;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.query.Followed;
import it.ciclo.query.SampleYear;
import it.ciclo.query.anno.Annata;
import it.ciclo.query.objective.web.CorsoPage.FasePage;
import it.ciclo.query.objective.web.CorsoPage.StatoFase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorsoPageTest {

    private final Followed followed = new Followed(new SampleYear().opened().assigned()).assigned();

    private CorsoPage seen(LocalDate day) {
        Annata annata = annata(followed.year, day);
        return CorsoPage.of(
                annata,
                annata.obiettivi().stream()
                        .filter(o -> o.id().equals(followed.parco))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aPhaseIsPlannedThenLateThenDone() {
        followed.year.approved();
        assertThat(seen(LocalDate.of(2025, 3, 1)).fasi())
                .extracting(FasePage::stato)
                .containsExactly(StatoFase.NON_INIZIATA, StatoFase.NON_INIZIATA);
        assertThat(seen(LocalDate.of(2025, 5, 1)).fasi())
                .extracting(FasePage::stato)
                .containsExactly(StatoFase.IN_RITARDO, StatoFase.NON_INIZIATA);
        followed.carriedOut();
        assertThat(seen(LocalDate.of(2025, 6, 15)).fasi())
                .extracting(FasePage::stato)
                .containsExactly(StatoFase.FATTA_IN_RITARDO, StatoFase.NON_INIZIATA);
    }

    @Test
    void aPostponedPhaseShowsBothThePlanAndWhatIsExpected() {
        followed.year.approved();
        followed.carriedOut();
        FasePage cantiere = seen(LocalDate.of(2025, 6, 15)).fasi().getLast();
        assertThat(cantiere.dal()).isEqualTo(LocalDate.of(2025, 5, 1));
        assertThat(cantiere.attesaDal()).isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(cantiere.motivo()).isEqualTo("gara finita dopo");
    }

    @Test
    void aPhaseIsDoneToTheValueThatCountsToo() {
        followed.year.approved();
        Period finale = Period.finale(SampleYear.ANNO);
        Valore done = new Valore.Fasi(List.of(new Valore.FaseDone(followed.cantiere, LocalDate.of(2025, 10, 3))));
        followed.year.register.add(
                followed.parco.value(),
                new MeasurementRecorded(
                        followed.lavori,
                        finale,
                        done,
                        finale.lastDay(),
                        new Fonte(Fonte.Classe.INTERNA, "verbale"),
                        null),
                followed.year.responsabile,
                Role.RESPONSABILE);
        FasePage cantiere = seen(LocalDate.of(2026, 1, 10)).fasi().getLast();
        assertThat(cantiere.fatta()).isEqualTo(LocalDate.of(2025, 10, 3));
        assertThat(cantiere.stato()).isEqualTo(StatoFase.FATTA_IN_RITARDO);
    }

    @Test
    void aPhaseDoneInPartIsNotDone() {
        followed.year.approved();
        Period finale = Period.finale(SampleYear.ANNO);
        followed.year.register.add(
                followed.parco.value(),
                new MeasurementRecorded(
                        followed.lavori,
                        finale,
                        new Valore.Fasi(List.of(new Valore.FaseDone(
                                followed.cantiere, LocalDate.of(2025, 12, 20), new BigDecimal("50")))),
                        finale.lastDay(),
                        new Fonte(Fonte.Classe.INTERNA, "verbale"),
                        null),
                followed.year.responsabile,
                Role.RESPONSABILE);
        FasePage cantiere = seen(LocalDate.of(2026, 1, 10)).fasi().getLast();
        assertThat(cantiere.fatta()).isNull();
        assertThat(cantiere.parziale()).extracting(Valore.FaseDone::percento).isEqualTo(new BigDecimal("50"));
        assertThat(cantiere.stato()).isEqualTo(StatoFase.IN_RITARDO);
    }

    @Test
    void itsPeopleItsReceiptsAndWhatWasSaidOfItStandBeside() {
        followed.year.approved();
        followed.carriedOut()
                .opened()
                .reported(followed.parco, Andamento.NON_IN_LINEA)
                .examined(followed.parco);
        followed.decided(followed.parco, followed.gino);
        CorsoPage page = seen(LocalDate.of(2025, 8, 1));
        assertThat(page.persone())
                .singleElement()
                .satisfies(p -> assertThat(p.persona()).isEqualTo(followed.gino));
        assertThat(page.visioni())
                .singleElement()
                .satisfies(v -> assertThat(v.visioneIl()).isEqualTo(LocalDate.of(2025, 2, 11)));
        assertThat(page.monitoraggi()).singleElement().satisfies(d -> {
            assertThat(d.andamento()).isEqualTo(Andamento.NON_IN_LINEA);
            assertThat(d.richiesta()).isEqualTo("come si recupera il ritardo");
        });
        assertThat(page.azioni()).hasSize(1);
    }
}
