// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.dashboard.web;

import static it.ciclo.query.SampleYear.ANNO;
import static it.ciclo.query.SampleYear.month;
import static it.ciclo.query.anno.AnnataTest.annata;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAcknowledged;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveHandedOver;
import it.ciclo.contracts.objective.ObjectiveEvent.PeopleAssigned;
import it.ciclo.contracts.relazione.RelazioneEvent.Esito;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazionePublished;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneValidated;
import it.ciclo.platform.tenancy.TenantContext;
import it.ciclo.query.Followed;
import it.ciclo.query.SampleYear;
import it.ciclo.query.anno.Affidati;
import it.ciclo.query.anno.Annata;
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
    void objectivesGivenBeforeThePianoLeaveItToBeProposed() {
        SampleYear year =
                new SampleYear().opened().assigned().given(new Act(Organ.GIUNTA, "3", LocalDate.of(2025, 1, 15), true));
        assertThat(tipi(year, LocalDate.of(2025, 3, 20), Role.SEGRETARIO, year.segretario))
                .contains(Tipo.PIANO_DA_COMPLETARE, Tipo.VALORI_IN_RITARDO);
    }

    @Test
    void aResponsabileSeesOwnLateAndDueValues() {
        SampleYear year = new SampleYear().opened().assigned().approved().seen();
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
    void theYearIsClosedOnceTheRelazioneIsApprovedValidatedAndPublishedInWhicheverOrder() {
        SampleYear year = new SampleYear().whole();
        LocalDate july = LocalDate.of(2026, 7, 8);
        while (!year.register.entries.getLast().eventType().equals("relazione.RelazioneApproved")) {
            year.register.entries.removeLast();
        }
        UUID relazione = year.register.entries.getLast().streamId();
        year.register.add(
                relazione,
                new RelazionePublished("https://www.comune.esempio.test/relazione", LocalDate.of(2026, 7, 1)),
                year.segretario,
                Role.SEGRETARIO);
        assertThat(tipi(year, july, Role.SEGRETARIO, year.segretario)).doesNotContain(Tipo.CICLO_DA_CHIUDERE);
        year.register.add(
                relazione,
                new RelazioneValidated(
                        new Act(Organ.OIV, "7", LocalDate.of(2026, 7, 6), false), Esito.VALIDATA, "Chiara", null),
                year.oiv,
                Role.OIV);
        assertThat(tipi(year, july, Role.SEGRETARIO, year.segretario)).contains(Tipo.CICLO_DA_CHIUDERE);
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

    @Test
    void julyIsOpenedReportedExaminedAndClosed() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        Followed followed = new Followed(year);
        LocalDate july = LocalDate.of(2025, 7, 10);
        assertThat(tipi(year, LocalDate.of(2025, 6, 30), Role.SEGRETARIO, year.segretario))
                .doesNotContain(Tipo.MONITORAGGIO_DA_APRIRE);
        assertThat(tipi(year, july, Role.SEGRETARIO, year.segretario)).contains(Tipo.MONITORAGGIO_DA_APRIRE);

        followed.opened();
        assertThat(tipi(year, july, Role.SEGRETARIO, year.segretario)).doesNotContain(Tipo.MONITORAGGIO_DA_APRIRE);
        assertThat(tipi(year, july, Role.RESPONSABILE, year.responsabile, year.tecnico))
                .contains(Tipo.RAPPORTI_DA_DARE);
        assertThat(tipi(year, july, Role.OIV, year.oiv)).isEmpty();
        LocalDate late = LocalDate.of(2025, 7, 25);
        assertThat(tipi(year, late, Role.SEGRETARIO, year.segretario)).contains(Tipo.RAPPORTI_MANCANTI);

        followed.reported(year.luci, Andamento.A_RISCHIO);
        assertThat(tipi(year, july, Role.RESPONSABILE, year.responsabile, year.tecnico))
                .doesNotContain(Tipo.RAPPORTI_DA_DARE);
        assertThat(tipi(year, july, Role.OIV, year.oiv)).isEmpty();
        assertThat(tipi(year, late, Role.OIV, year.oiv)).containsExactly(Tipo.MONITORAGGIO_DA_ESAMINARE);

        followed.examined(year.luci);
        assertThat(tipi(year, late, Role.OIV, year.oiv)).isEmpty();
        assertThat(tipi(year, late, Role.SEGRETARIO, year.segretario))
                .contains(Tipo.AZIONE_DA_DECIDERE, Tipo.MONITORAGGIO_DA_CHIUDERE)
                .doesNotContain(Tipo.RAPPORTI_MANCANTI);
    }

    @Test
    void aCorrectiveActionWaitsForWhoHasItAndOnceLateForTheSegretario() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        Followed followed = new Followed(year).opened().reported(year.luci, Andamento.A_RISCHIO);
        followed.examined(year.luci).decided(year.luci, followed.gino);
        LocalDate september = LocalDate.of(2025, 9, 10);
        assertThat(tipi(year, september, Role.DIPENDENTE, followed.gino)).containsExactly(Tipo.AZIONE_DA_FARE);
        assertThat(tipi(year, september, Role.SEGRETARIO, year.segretario))
                .doesNotContain(Tipo.AZIONE_DA_DECIDERE, Tipo.AZIONE_IN_RITARDO);
        assertThat(tipi(year, LocalDate.of(2025, 10, 1), Role.SEGRETARIO, year.segretario))
                .contains(Tipo.AZIONE_IN_RITARDO);
        followed.completed();
        assertThat(tipi(year, september, Role.DIPENDENTE, followed.gino)).isEmpty();
    }

    @Test
    void whoWasToldOfAnObjectiveIsAskedToSaySo() {
        SampleYear year = new SampleYear().opened().assigned();
        Followed followed = new Followed(year).assigned();
        year.approved();
        LocalDate march = LocalDate.of(2025, 3, 10);
        UUID parco = followed.parco.value();
        year.register.add(
                parco,
                new PeopleAssigned(List.of(new Assegnazione(followed.gino, Peso.of("40")))),
                year.responsabile,
                Role.RESPONSABILE);
        assertThat(tipi(year, march, Role.RESPONSABILE, year.responsabile, year.tecnico))
                .contains(Tipo.OBIETTIVI_DA_COMUNICARE);
        year.register.add(
                parco, new ObjectiveCommunicated(List.of(followed.gino), march), year.responsabile, Role.RESPONSABILE);
        assertThat(tipi(year, march, Role.RESPONSABILE, year.responsabile, year.tecnico))
                .doesNotContain(Tipo.OBIETTIVI_DA_COMUNICARE);
        assertThat(tipi(year, march, Role.DIPENDENTE, followed.gino)).containsExactly(Tipo.PRESA_VISIONE);
        year.register.add(parco, new ObjectiveAcknowledged(followed.gino, march), followed.gino, Role.DIPENDENTE);
        assertThat(tipi(year, march, Role.DIPENDENTE, followed.gino)).isEmpty();
    }

    private static List<Cosa> ofTitolare(SampleYear year, LocalDate oggi, Tipo tipo) {
        return Oggi.todo(annata(year, oggi), Role.RESPONSABILE, year.responsabile, Set.of(year.tecnico)).stream()
                .filter(cosa -> cosa.tipo() == tipo)
                .toList();
    }

    @Test
    void theDeliberaTellsTheTitolareOfTheObjectivesUntilSheHasSeenThem() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        LocalDate march = LocalDate.of(2025, 3, 10);
        assertThat(ofTitolare(year, march, Tipo.OBIETTIVI_AFFIDATI))
                .singleElement()
                .satisfies(cosa -> assertThat(cosa.args()).containsExactly("2", "GIUNTA", "9", "2025-01-29", "true"));
        year.register.add(
                year.luci.value(),
                new ObjectiveCommunicated(List.of(year.responsabile), march),
                year.segretario,
                Role.SEGRETARIO);
        assertThat(tipi(year, march, Role.RESPONSABILE, year.responsabile, year.tecnico))
                .contains(Tipo.OBIETTIVI_AFFIDATI)
                .doesNotContain(Tipo.PRESA_VISIONE);
        year.seen();
        assertThat(ofTitolare(year, march, Tipo.OBIETTIVI_AFFIDATI)).isEmpty();
    }

    @Test
    void whoActsByDelegationFindsWhatWaitsForTheTitolareButNotWhatThatOneTakesNoteOf() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        LocalDate late = LocalDate.of(2025, 11, 10);
        List<Tipo> titolare = tipi(year, late, Role.RESPONSABILE, year.responsabile, year.tecnico);
        assertThat(titolare).contains(Tipo.OBIETTIVI_AFFIDATI).hasSizeGreaterThan(1);

        TenantContext delegate = new TenantContext(
                year.register.tenant,
                new PersonId(UUID.randomUUID()),
                Role.RESPONSABILE.name(),
                year.tecnico,
                Set.of(year.tecnico),
                UUID.randomUUID(),
                year.responsabile);
        assertThat(Oggi.todo(annata(year, late), delegate).stream().map(Cosa::tipo))
                .containsExactlyElementsOf(titolare.stream()
                        .filter(tipo -> tipo != Tipo.OBIETTIVI_AFFIDATI)
                        .toList());
    }

    @Test
    void aMovedTargetIsToldToTheTitolareUntilSheHasSeenIt() {
        SampleYear year = new SampleYear().opened().assigned().approved().seen();
        UUID variazione = UUID.randomUUID();
        LocalDate august = LocalDate.of(2025, 8, 1);
        year.proposed(variazione, "280").varied(variazione, year.lowered("280"));
        assertThat(ofTitolare(year, august, Tipo.OBIETTIVO_VARIATO))
                .singleElement()
                .satisfies(cosa -> assertThat(cosa.args())
                        .containsExactly(
                                "TE-04", "Illuminazione pubblica", "GIUNTA", "61", "2025-07-16", "320", "280"));
        year.seen();
        assertThat(ofTitolare(year, august, Tipo.OBIETTIVO_VARIATO)).isEmpty();
    }

    @Test
    void whoWorksOnAnObjectiveAndItsTitolareAreToBeTold() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        Annata before = annata(year, LocalDate.of(2025, 3, 10));
        assertThat(before.obiettiviDi(year.tecnico))
                .allSatisfy(o -> assertThat(Affidati.daAvvisare(before, o)).containsExactly(year.responsabile));
        assertThat(before.obiettivi())
                .allSatisfy(o -> assertThat(Affidati.daVedere(before, o)).isTrue());
        year.seen();
        Annata after = annata(year, LocalDate.of(2025, 3, 10));
        assertThat(after.obiettivi())
                .allSatisfy(o -> assertThat(Affidati.daAvvisare(after, o)).isEmpty())
                .allSatisfy(o -> assertThat(Affidati.daVedere(after, o)).isFalse());
    }

    @Test
    void theNewOwnerOfAnObjectiveIsToldSo() {
        SampleYear year = new SampleYear().opened().assigned().approved();
        PersonId nuova = new PersonId(UUID.randomUUID());
        year.register.add(year.turni.value(), new ObjectiveHandedOver(nuova, null), year.segretario, Role.SEGRETARIO);
        LocalDate march = LocalDate.of(2025, 3, 10);
        assertThat(tipi(year, march, Role.RESPONSABILE, nuova, year.vigili)).containsExactly(Tipo.TITOLARE_CAMBIATO);
        year.register.add(year.turni.value(), new ObjectiveAcknowledged(nuova, march), nuova, Role.RESPONSABILE);
        assertThat(tipi(year, march, Role.RESPONSABILE, nuova, year.vigili)).isEmpty();
    }
}
