// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.monitoraggio.web;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.Rapporto.Previsione;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.query.Followed;
import it.ciclo.query.SampleYear;
import it.ciclo.query.anno.InRitardo;
import it.ciclo.query.monitoraggio.web.MonitoraggiPage.Riga;
import it.ciclo.query.monitoraggio.web.MonitoraggiPage.Uno;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MonitoraggiPageTest {

    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 1);

    private static Riga of(Uno uno, String codice) {
        return uno.righe().stream()
                .filter(r -> r.codice().equals(codice))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anExpectedMonthThatNobodyOpenedIsMissing() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        assertThat(MonitoraggiPage.of(annata(year, LocalDate.of(2025, 6, 30))).mancanti())
                .isEmpty();
        assertThat(MonitoraggiPage.of(annata(year, AUGUST)).mancanti()).containsExactly(Followed.JULY);
        new Followed(year).opened();
        assertThat(MonitoraggiPage.of(annata(year, AUGUST)).mancanti()).isEmpty();
    }

    @Test
    void eachObjectiveHasALineWhetherReportedOrNot() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        new Followed(year).opened().reported(year.luci, Andamento.A_RISCHIO).examined(year.luci);

        Uno july = MonitoraggiPage.of(annata(year, AUGUST)).monitoraggi().getFirst();

        assertThat(july.riferiti()).isEqualTo(1);
        assertThat(july.obiettivi()).isEqualTo(2);
        assertThat(of(july, "PL-01").rapporto()).isNull();
        Riga luci = of(july, "TE-04");
        assertThat(Objects.requireNonNull(luci.rapporto()).andamento()).isEqualTo(Andamento.A_RISCHIO);
        assertThat(luci.rapporto().causa()).isEqualTo(Followed.CAUSA);
        assertThat(luci.richiesta()).isEqualTo("come si recupera il ritardo");
        assertThat(luci.attendeAzione()).isTrue();
        assertThat(july.scaduto()).as("examined, so nobody waits").isFalse();
    }

    @Test
    void aPhaseThatIsLateIsSaidWhateverIsReportedOfItsObjective() {
        SampleYear year = new SampleYear().opened().assigned();
        Followed followed = new Followed(year).assigned();
        year.approved();
        followed.opened().reported(followed.parco, Andamento.IN_LINEA);

        Uno july = MonitoraggiPage.of(annata(year, LocalDate.of(2025, 7, 10)))
                .monitoraggi()
                .getFirst();

        assertThat(of(july, "TE-06").fasiInRitardo())
                .containsExactly(new InRitardo("Gara", 71, LocalDate.of(2025, 7, 10)));
        assertThat(of(july, "TE-04").fasiInRitardo()).isEmpty();
        Uno later = MonitoraggiPage.of(annata(year, LocalDate.of(2026, 1, 10)))
                .monitoraggi()
                .getFirst();
        assertThat(of(later, "TE-06").fasiInRitardo())
                .as("as it stood when the month ended")
                .containsExactly(new InRitardo("Gara", 92, LocalDate.of(2025, 7, 31)));
    }

    @Test
    void whatWasPromisedByADayThatHasPassedIsSaidLikeAPhaseUntilItsValueIsThere() {
        SampleYear year = new SampleYear().opened().assigned();
        year.promisedBy(LocalDate.of(2025, 6, 30)).approved();
        new Followed(year).opened();
        LocalDate day = LocalDate.of(2025, 7, 10);
        assertThat(of(july(year, day), "PL-01").fasiInRitardo())
                .containsExactly(new InRitardo("Turni serali", 10, day));
        year.doneOn(LocalDate.of(2025, 7, 5));
        assertThat(of(july(year, day), "PL-01").fasiInRitardo()).isEmpty();
    }

    private static Uno july(SampleYear year, LocalDate day) {
        return MonitoraggiPage.of(annata(year, day)).monitoraggi().getFirst();
    }

    @Test
    void anActionSaysWhoByWhenAndWhetherItIsLate() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        Followed followed = new Followed(year).opened().reported(year.luci, Andamento.A_RISCHIO);
        followed.examined(year.luci).decided(year.luci, followed.gino);

        Uno july = MonitoraggiPage.of(annata(year, LocalDate.of(2025, 10, 1)))
                .monitoraggi()
                .getFirst();

        assertThat(of(july, "TE-04").attendeAzione()).isFalse();
        assertThat(july.azioni()).singleElement().satisfies(a -> {
            assertThat(a.codice()).isEqualTo("TE-04");
            assertThat(a.incaricato()).isEqualTo(followed.gino);
            assertThat(a.inRitardo()).isTrue();
        });
    }

    @Test
    void aForecastNeverBecomesAValue() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        var before =
                annata(year, AUGUST).values(annata(year, AUGUST).obiettivi().getLast());
        new Followed(year).opened().reported(year.luci, Andamento.A_RISCHIO);
        assertThat(annata(year, AUGUST)
                        .values(annata(year, AUGUST).obiettivi().getLast())
                        .grado(annata(year, AUGUST).rules()))
                .isEqualTo(before.grado(annata(year, AUGUST).rules()));
    }

    @Test
    void aForecastStandsBesideTheTargetItWasMadeFor() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        new Followed(year)
                .opened()
                .reported(
                        year.luci,
                        Andamento.A_RISCHIO,
                        new Previsione(year.punti, new Valore.Numero(new BigDecimal("250"))));
        UUID variazione = UUID.randomUUID();
        year.proposed(variazione, "200").varied(variazione, year.lowered("200"));

        Uno july = MonitoraggiPage.of(annata(year, AUGUST)).monitoraggi().getFirst();

        assertThat(Objects.requireNonNull(of(july, "TE-04").rapporto()).previsioni())
                .extracting(PrevisioneRow::misura)
                .containsExactly(new Misura.Crescente(new BigDecimal("320")));
    }
}
