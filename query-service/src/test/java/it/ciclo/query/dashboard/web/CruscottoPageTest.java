// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import static it.ciclo.query.SampleYear.month;
import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.query.Followed;
import it.ciclo.query.SampleYear;
import it.ciclo.rules.rollup.Copertura;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CruscottoPageTest {

    private static final LocalDate AUTUMN = LocalDate.of(2025, 10, 20);

    private static SampleYear approvedInCiclo(String when) {
        SampleYear year = new SampleYear().opened().assigned();
        year.register.at(when);
        return year.approved();
    }

    private static CruscottoPage page(SampleYear year, LocalDate oggi) {
        return CruscottoPage.of(annata(year, oggi), null);
    }

    private static CruscottoPage.Mese marzo(CruscottoPage page) {
        return page.mesi().stream()
                .map(m -> m.valori().get(2))
                .filter(m -> m.attesi() > 0)
                .findFirst()
                .orElseGet(() -> page.mesi().getFirst().valori().get(2));
    }

    @Test
    void aValueRecordedWithinTenDaysIsInTime() {
        SampleYear year = approvedInCiclo("2025-01-29T09:00:00Z");
        year.register.at("2025-04-08T09:00:00Z");
        CruscottoPage page = page(year.recorded(year.luci, year.punti, month(3), "60"), AUTUMN);
        assertThat(marzo(page).inTempo()).isEqualTo(1);
        assertThat(page.tempiDal()).isNull();
    }

    @Test
    void inAYearEnteredLaterNobodyCouldHaveBeenInTime() {
        SampleYear year = approvedInCiclo("2026-01-07T09:00:00Z");
        CruscottoPage page = page(year.recorded(year.luci, year.punti, month(3), "60"), LocalDate.of(2026, 1, 8));
        assertThat(marzo(page).attesi()).isZero();
        assertThat(page.tempiDal()).isEqualTo(LocalDate.of(2026, 1, 7));
    }

    @Test
    void whatIsReachedInPartOrNotAtAllIsCounted() {
        SampleYear year = new SampleYear().opened().assigned().approved().measured();
        CruscottoPage.Obiettivi o = page(year, LocalDate.of(2026, 5, 1)).obiettivi();
        assertThat(o.raggiunti() + o.parziali() + o.nonRaggiunti()).isEqualTo(o.totale());
        assertThat(o.parziali()).isEqualTo(1);
        assertThat(page(year, LocalDate.of(2026, 5, 1)).unita())
                .extracting(CruscottoPage.UnitaRow::daGuardare)
                .as("what ended in part is to be looked at, here as in Oggi")
                .containsExactly(1, 0);
    }

    @Test
    void whatTheOfficesReportedIsCountedBesideWhatTheValuesSay() {
        SampleYear year = approvedInCiclo("2025-01-29T09:00:00Z");
        new Followed(year).opened().reported(year.luci, Andamento.NON_IN_LINEA);
        CruscottoPage page = page(year, AUTUMN);
        assertThat(page.monitoraggio().riferiti()).isEqualTo(new CruscottoPage.Riferiti(Followed.JULY, 0, 0, 1));
        assertThat(page.obiettivi().nonInLinea()).as("no value says so").isZero();
    }

    @Test
    void weightsThatDoNotMakeOneHundredAreSaidOfTheirUnitWhileTheyCanBeWritten() {
        SampleYear draft = new SampleYear().opened().assigned();
        draft.weighing(draft.luci, "95");
        assertThat(page(draft, LocalDate.of(2025, 1, 15)).unita())
                .filteredOn(u -> u.unita().equals(draft.tecnico))
                .singleElement()
                .satisfies(u -> assertThat(u.pesiNonTornano()).isEqualByComparingTo("95"));
        assertThat(page(draft.approved(), AUTUMN).unita())
                .extracting(CruscottoPage.UnitaRow::pesiNonTornano)
                .containsOnlyNulls();
    }

    @Test
    void aGradoSaysOnHowMuchItRests() {
        SampleYear year = approvedInCiclo("2025-01-29T09:00:00Z");
        CruscottoPage none = page(year, AUTUMN);
        assertThat(none.grado()).isNull();
        assertThat(none.copertura()).isEqualTo(new Copertura(0, 2, 0, 0));

        CruscottoPage one = page(year.recorded(year.luci, year.punti, month(3), "60"), AUTUMN);
        assertThat(one.copertura()).isEqualTo(new Copertura(1, 2, 1, 50));
        assertThat(one.unita())
                .extracting(CruscottoPage.UnitaRow::copertura)
                .containsExactly(new Copertura(1, 1, 1, 100), new Copertura(0, 1, 0, 0));
    }

    @Test
    void nothingIsProvisionalOnceTheMeasurementsAreClosed() {
        SampleYear year = new SampleYear().opened().assigned().approved().measured();
        assertThat(page(year, LocalDate.of(2026, 5, 1)).provvisorio()).isFalse();
    }

    @Test
    void theGradoOfTheEnteCanBeCheckedByHand() {
        SampleYear year = new SampleYear().opened().assigned().approved().measured();
        CruscottoPage page = page(year, LocalDate.of(2026, 5, 1));
        assertThat(page.gradoEsatto()).isEqualByComparingTo("87.5");
        assertThat(page.unita())
                .extracting(CruscottoPage.UnitaRow::gradoEsatto)
                .containsExactly(new BigDecimal("75.00"), new BigDecimal("100.00"));
        assertThat(page.unita())
                .allSatisfy(u -> assertThat(u.addendi()).singleElement().satisfies(a -> {
                    assertThat(a.peso()).isEqualTo(Peso.CENTO);
                    assertThat(a.grado()).isEqualByComparingTo(u.gradoEsatto());
                }));
    }
}
