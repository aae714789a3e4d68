// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.scadenzario;

import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.norme.Norme.Certezza;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.objective.ObjectiveEvent.PeopleAssigned;
import it.ciclo.query.Followed;
import it.ciclo.query.SampleYear;
import it.ciclo.query.scadenzario.Scadenzario.Codice;
import it.ciclo.query.scadenzario.Scadenzario.Stato;
import it.ciclo.query.scadenzario.Scadenzario.Termine;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScadenzarioTest {

    private static Termine of(SampleYear year, LocalDate oggi, Codice codice) {
        return Scadenzario.of(annata(year, oggi)).stream()
                .filter(t -> t.codice() == codice)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyTermOfTheYearIsThereInTheOrderOfItsDays() {
        assertThat(Scadenzario.of(annata(new SampleYear().opened(), LocalDate.of(2025, 1, 5))))
                .extracting(Termine::codice)
                .containsExactly(
                        Codice.BILANCIO,
                        Codice.PIANO,
                        Codice.MONITORAGGIO,
                        Codice.VARIAZIONI_PEG,
                        Codice.MISURAZIONI,
                        Codice.RELAZIONE,
                        Codice.PEG,
                        Codice.SECONDA_FASE);
    }

    @Test
    void aDayOfTheYearComesNearAndGoesBy() {
        SampleYear year = new SampleYear().opened();
        assertThat(of(year, LocalDate.of(2024, 12, 1), Codice.PIANO).stato()).isEqualTo(Stato.DA_VENIRE);
        assertThat(of(year, LocalDate.of(2025, 1, 1), Codice.PIANO).stato()).isEqualTo(Stato.IN_SCADENZA);
        assertThat(of(year, LocalDate.of(2025, 1, 31), Codice.PIANO).stato()).isEqualTo(Stato.IN_SCADENZA);
        assertThat(of(year, LocalDate.of(2025, 2, 1), Codice.PIANO).stato()).isEqualTo(Stato.PASSATA);
        assertThat(of(year, LocalDate.of(2025, 12, 16), Codice.VARIAZIONI_PEG).stato())
                .isEqualTo(Stato.TRASCORSA);
    }

    @Test
    void whatWasDoneSaysWhetherItWasInTime() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        Termine piano = of(year, LocalDate.of(2025, 3, 1), Codice.PIANO);
        assertThat(piano.stato()).isEqualTo(Stato.RISPETTATA);
        assertThat(piano.fattoIl()).isEqualTo(SampleYear.DELIBERA.data());
        // The bilancio of 18 December carries the PEG of 20 January: 13 days late.
        SampleYear late = new SampleYear().opened().pegApproved(LocalDate.of(2025, 1, 20));
        assertThat(of(late, LocalDate.of(2025, 3, 1), Codice.BILANCIO).stato()).isEqualTo(Stato.RISPETTATA);
        assertThat(of(late, LocalDate.of(2025, 3, 1), Codice.PEG).stato()).isEqualTo(Stato.IN_RITARDO);
        assertThat(of(late, LocalDate.of(2025, 3, 1), Codice.BILANCIO).prorogabile())
                .isFalse();
        assertThat(of(late, LocalDate.of(2025, 3, 1), Codice.PIANO).prorogabile())
                .isTrue();
    }

    // art. 169 c. 1 TUEL, and the second phase, a practice of some enti
    @Test
    void whatIsCountedFromAnotherDayWaitsForIt() {
        SampleYear year = new SampleYear().opened();
        Termine peg = of(year, LocalDate.of(2025, 1, 5), Codice.PEG);
        assertThat(peg.stato()).isEqualTo(Stato.NON_CALCOLABILE);
        assertThat(peg.entro()).isNull();
        assertThat(peg.giorni()).isEqualTo(20);
        year.pegApproved(LocalDate.of(2025, 1, 5));
        assertThat(of(year, LocalDate.of(2025, 1, 6), Codice.PEG).entro()).isEqualTo(LocalDate.of(2025, 1, 7));
        Termine seconda = of(year, LocalDate.of(2025, 1, 6), Codice.SECONDA_FASE);
        assertThat(seconda.entro()).isEqualTo(LocalDate.of(2025, 3, 6));
        assertThat(seconda.certezza()).isEqualTo(Certezza.DA_VERIFICARE);
    }

    @Test
    void theSecondPhaseIsDoneOnceEverybodyWhoWorksOnAnObjectiveWasTold() {
        SampleYear year = new SampleYear().opened().assigned().approved().pegApproved(LocalDate.of(2025, 1, 5));
        PersonId gino = new PersonId(UUID.randomUUID());
        PersonId rita = new PersonId(UUID.randomUUID());
        LocalDate day = LocalDate.of(2025, 2, 20);
        add(
                year,
                new PeopleAssigned(
                        List.of(new Assegnazione(gino, Peso.of("20.00")), new Assegnazione(rita, Peso.of("10.00")))));
        add(year, new ObjectiveCommunicated(List.of(gino), LocalDate.of(2025, 2, 1)));
        assertThat(of(year, day, Codice.SECONDA_FASE).stato()).isEqualTo(Stato.IN_SCADENZA);
        assertThat(of(year, LocalDate.of(2025, 4, 1), Codice.SECONDA_FASE).stato())
                .isEqualTo(Stato.TRASCORSA);
        add(year, new ObjectiveCommunicated(List.of(rita), LocalDate.of(2025, 2, 10)));
        assertThat(of(year, day, Codice.SECONDA_FASE).fattoIl()).isEqualTo(LocalDate.of(2025, 2, 10));
        assertThat(of(year, day, Codice.SECONDA_FASE).stato()).isEqualTo(Stato.RISPETTATA);
    }

    private static void add(SampleYear year, ObjectiveEvent event) {
        year.register.add(year.luci.value(), event, year.responsabile, Role.RESPONSABILE);
    }

    // art. 6 D.Lgs. 150/2009, and the practice of July
    @Test
    void theMonitoringOfTheMiddleOfTheYearIsDoneOnceItIsClosed() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        Followed luglio = new Followed(year).assigned().opened();
        luglio.reported(year.luci, Andamento.IN_LINEA).examined(year.luci);
        Termine examined = of(year, LocalDate.of(2025, 8, 4), Codice.MONITORAGGIO);
        assertThat(examined.entro()).isEqualTo(LocalDate.of(2025, 7, 31));
        assertThat(examined.certezza()).isEqualTo(Certezza.DA_VERIFICARE);
        assertThat(examined.stato()).isEqualTo(Stato.PASSATA);
        assertThat(of(year, LocalDate.of(2026, 1, 2), Codice.MONITORAGGIO).stato())
                .isEqualTo(Stato.TRASCORSA);
        luglio.closed();
        LocalDate day = LocalDate.of(2025, 10, 1);
        assertThat(of(year, day, Codice.MONITORAGGIO).fattoIl()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(of(year, day, Codice.MONITORAGGIO).stato()).isEqualTo(Stato.IN_RITARDO);
        assertThat(next(year, day)).isEqualTo(Codice.VARIAZIONI_PEG);
        year.prorogued(Scadenza.Kind.MONITORAGGIO, LocalDate.of(2025, 7, 31), LocalDate.of(2025, 9, 30));
        Termine moved = of(year, day, Codice.MONITORAGGIO);
        assertThat(moved.stato()).isEqualTo(Stato.RISPETTATA);
        assertThat(Objects.requireNonNull(moved.proroga()).prima()).isEqualTo(LocalDate.of(2025, 7, 31));
        assertThat(moved.fonte()).contains("ricognizione di luglio");
    }

    // art. 169 c. 3 TUEL: without a PEG nobody could ever say the day of the bilancio
    @Test
    void whoDoesWithoutAPegIsNotRemindedOfIt() {
        SampleYear year = new SampleYear().opened().pegNotDue();
        LocalDate later = LocalDate.of(2025, 12, 20);
        assertThat(of(year, later, Codice.PEG).stato()).isEqualTo(Stato.NON_DOVUTA);
        assertThat(of(year, later, Codice.VARIAZIONI_PEG).stato()).isEqualTo(Stato.NON_DOVUTA);
        assertThat(of(year, later, Codice.BILANCIO).stato()).isEqualTo(Stato.TRASCORSA);
    }

    @Test
    void aProrogaMovesATermAndStandsBesideIt() {
        SampleYear year = new SampleYear()
                .opened()
                .prorogued(Scadenza.Kind.BILANCIO, LocalDate.of(2024, 12, 31), LocalDate.of(2025, 2, 28));
        Termine bilancio = of(year, LocalDate.of(2025, 1, 15), Codice.BILANCIO);
        assertThat(bilancio.entro()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(Objects.requireNonNull(bilancio.proroga()).prima()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(bilancio.fonte()).isEqualTo("art. 151 c. 1 TUEL");
        assertThat(bilancio.prorogabile()).isTrue();
    }

    @Test
    void whatComesNextIsTheFirstThatStillAsksForSomething() {
        SampleYear year = new SampleYear().opened();
        // The bilancio of 31 December, nobody wrote of; the Piano is due on 31 January and stays next when its day has
        // passed.
        assertThat(next(year, LocalDate.of(2024, 12, 1))).isEqualTo(Codice.BILANCIO);
        assertThat(next(year, LocalDate.of(2025, 1, 5))).isEqualTo(Codice.PIANO);
        assertThat(next(year, LocalDate.of(2025, 3, 1))).isEqualTo(Codice.PIANO);
        year.assigned().approved();
        assertThat(next(year, LocalDate.of(2025, 3, 1))).isEqualTo(Codice.MONITORAGGIO);
        assertThat(next(year, LocalDate.of(2025, 12, 16))).isEqualTo(Codice.MONITORAGGIO);
        assertThat(next(year, LocalDate.of(2026, 1, 2)))
                .as("a monitoring of a year that is over helps nobody")
                .isEqualTo(Codice.MISURAZIONI);
    }

    private static @Nullable Codice next(SampleYear year, LocalDate day) {
        Termine next = Scadenzario.next(annata(year, day));
        return next == null ? null : next.codice();
    }
}
