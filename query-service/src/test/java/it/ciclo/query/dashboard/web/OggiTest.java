// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import static it.ciclo.query.SampleYear.ANNO;
import static it.ciclo.query.SampleYear.month;
import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.query.SampleYear;
import it.ciclo.query.dashboard.web.Cosa.Tipo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OggiTest {

    private static List<Tipo> tipi(SampleYear year, LocalDate oggi, Role role, PersonId person, UnitaId... units) {
        return Oggi.todo(annata(year, oggi), role, person, Set.of(units)).stream()
                .map(Cosa::tipo)
                .toList();
    }

    @Test
    void withoutAnOwnerComesFirstForTheSegretario() {
        SampleYear year = new SampleYear().opened().assigned();
        assertThat(tipi(year, LocalDate.of(2025, 1, 15), Role.SEGRETARIO, year.segretario))
                .startsWith(Tipo.SENZA_TITOLARE)
                .contains(Tipo.PIANO_DA_COMPLETARE);
    }

    @Test
    void aProposedPianoWaitsForTheGiuntaAndItsSindaco() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        year.register.entries.removeLast();
        assertThat(tipi(year, LocalDate.of(2025, 1, 20), Role.SINDACO, year.segretario))
                .containsExactly(Tipo.PIANO_DA_DELIBERARE);
        assertThat(tipi(year, LocalDate.of(2025, 1, 20), Role.OIV, year.segretario))
                .isEmpty();
    }

    @Test
    void aResponsabileSeesOwnLateAndDueValues() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        year.recorded(year.luci, year.punti, month(1), "20");
        assertThat(tipi(year, LocalDate.of(2025, 4, 5), Role.RESPONSABILE, year.responsabile, year.tecnico))
                .containsExactly(Tipo.VALORE_IN_RITARDO, Tipo.VALORE_DA_REGISTRARE);
        assertThat(tipi(year, LocalDate.of(2025, 4, 5), Role.RESPONSABILE, year.responsabile, year.vigili))
                .isEmpty();
    }

    @Test
    void valuesOfOthersWaitForConfirmationAndThenForTheClosing() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        for (int month = 1; month <= 11; month++) {
            year.recorded(year.luci, year.punti, month(month), "20").confirmed(year.luci, year.punti, month(month));
        }
        Period finale = Period.finale(ANNO);
        year.recorded(year.luci, year.punti, finale, "300").recorded(year.turni, year.tempi, finale, "40");
        LocalDate spring = LocalDate.of(2026, 3, 1);
        assertThat(tipi(year, spring, Role.SEGRETARIO, year.segretario)).contains(Tipo.VALORI_DA_CONFERMARE);
        assertThat(tipi(year, spring, Role.SEGRETARIO, year.responsabile)).doesNotContain(Tipo.VALORI_DA_CONFERMARE);

        year.confirmed(year.luci, year.punti, finale).confirmed(year.turni, year.tempi, finale);
        assertThat(tipi(year, spring, Role.SEGRETARIO, year.segretario)).contains(Tipo.MISURAZIONI_DA_CHIUDERE);
    }

    @Test
    void theRelazioneGoesFromDraftToGiuntaToOiv() {
        SampleYear year = new SampleYear().opened().assigned().approved().measured();
        LocalDate may = LocalDate.of(2026, 5, 10);
        assertThat(tipi(year, may, Role.SEGRETARIO, year.segretario))
                .containsExactly(Tipo.PIANO_DA_PUBBLICARE, Tipo.RELAZIONE_DA_APRIRE);
        year.drafted();
        assertThat(tipi(year, may, Role.SEGRETARIO, year.segretario))
                .containsExactly(Tipo.PIANO_DA_PUBBLICARE, Tipo.RELAZIONE_DA_DELIBERARE);
        assertThat(tipi(year, may, Role.OIV, year.oiv)).isEmpty();

        SampleYear whole = new SampleYear().whole();
        int approved = Stream.iterate(0, i -> i + 1)
                .filter(i -> whole.register.entries.get(i).eventType().equals("relazione.RelazioneApproved"))
                .findFirst()
                .orElseThrow();
        whole.register
                .entries
                .subList(approved + 1, whole.register.entries.size())
                .clear();
        assertThat(tipi(whole, may, Role.OIV, whole.oiv)).containsExactly(Tipo.RELAZIONE_DA_VALIDARE);
    }

    @Test
    void aCompleteVariazioneWaitsForTheGiuntaAnIncompleteOneForItsAuthor() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        UUID variazione = UUID.randomUUID();
        LocalDate july = LocalDate.of(2025, 7, 1);
        year.proposed(variazione, "280");
        assertThat(tipi(year, july, Role.SEGRETARIO, year.segretario)).contains(Tipo.VARIAZIONE_DA_DELIBERARE);
        assertThat(tipi(year, july, Role.GIUNTA, year.segretario)).containsExactly(Tipo.VARIAZIONE_DA_DELIBERARE);
        assertThat(tipi(year, july, Role.OIV, year.oiv)).containsExactly(Tipo.VARIAZIONE_DA_ESAMINARE);

        year.waiting(new ObjectiveId(UUID.randomUUID()), variazione);
        assertThat(tipi(year, july, Role.SEGRETARIO, year.segretario)).contains(Tipo.VARIAZIONE_DA_COMPLETARE);
        assertThat(tipi(year, july, Role.RESPONSABILE, year.responsabile, year.tecnico))
                .contains(Tipo.VARIAZIONE_DA_COMPLETARE);
        assertThat(tipi(year, july, Role.GIUNTA, year.segretario)).isEmpty();
    }

    @Test
    void inAClosedYearNothingIsToDo() {
        SampleYear year = new SampleYear().whole();
        year.register.entries.removeLast();
        assertThat(tipi(year, LocalDate.of(2026, 9, 1), Role.SEGRETARIO, year.segretario))
                .isEmpty();
    }
}
