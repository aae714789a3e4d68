// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio;

import static it.ciclo.command.monitoraggio.Luglio.AZIONE;
import static it.ciclo.command.monitoraggio.Luglio.DECIDED;
import static it.ciclo.command.monitoraggio.Luglio.JULY;
import static it.ciclo.command.monitoraggio.Luglio.STREAM;
import static it.ciclo.command.monitoraggio.Luglio.objectives;
import static it.ciclo.command.monitoraggio.Luglio.reported;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.ACT_OR_NOTE_MISSING;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.AZIONE_NOT_YOURS;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.AZIONE_SETTLED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.AZIONE_UNKNOWN;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.PERSON_NOT_ACTIVE;
import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.CARLA;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.responsabileOf;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearPhase.GESTIONE;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;

import it.ciclo.command.monitoraggio.MonitoraggioCommand.AbandonAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CompleteAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.DecideAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioDecider.Facts;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Hand;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaAbandoned;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaCompleted;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaDecided;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AzioniTest {

    private static final LocalDate DONE = LocalDate.of(2026, 9, 18);
    private static final CompleteAzioneCorrettiva COMPLETE =
            new CompleteAzioneCorrettiva(STREAM, JULY, AZIONE, DONE, "collaudo eseguito");
    private static final AzioneCorrettivaCompleted COMPLETED =
            new AzioneCorrettivaCompleted(AZIONE, DONE, "collaudo eseguito");
    private static final AbandonAzioneCorrettiva ABANDON =
            new AbandonAzioneCorrettiva(STREAM, JULY, AZIONE, "la ditta ha consegnato prima");

    private static Decision<MonitoraggioEvent> decide(MonitoraggioCommand command, Monitoraggio m, Actor actor) {
        return MonitoraggioDecider.decide(
                command,
                m,
                new Facts(TODAY, actor, false, year(2026, GESTIONE), objectives(), Set.of(), Set.of(CARLA)));
    }

    private static DecideAzioneCorrettiva deciding(
            ObjectiveId objective, PersonId incaricato, String entro, @Nullable Act atto, @Nullable String nota) {
        return new DecideAzioneCorrettiva(
                STREAM, JULY, AZIONE, objective, DECIDED.cosa(), incaricato, LocalDate.parse(entro), atto, nota);
    }

    private static Monitoraggio decided() {
        return Monitoraggio.evolve(reported(), DECIDED, Hand.own(ADA), Luglio.DAY);
    }

    @Test
    void theSegretarioDecidesByANoteTheGiuntaByItsAct() {
        assertAccepted(
                decide(deciding(ANAGRAFE, CARLA, "2026-09-30", null, DECIDED.nota()), reported(), segretario()),
                DECIDED);
        Act atto = delibera("2026-08-04");
        assertAccepted(
                decide(deciding(ANAGRAFE, CARLA, "2026-09-30", atto, null), reported(), segretario()),
                new AzioneCorrettivaDecided(
                        AZIONE, ANAGRAFE, DECIDED.cosa(), CARLA, LocalDate.of(2026, 9, 30), atto, null));
    }

    @Test
    void anActionNeedsAnObjectiveSomebodyInServiceAndADecision() {
        assertRefused(
                decide(
                        deciding(new ObjectiveId(new UUID(4, 9)), ADA, "2026-06-30", null, null),
                        reported(),
                        segretario()),
                OBJECTIVE_UNKNOWN,
                PERSON_NOT_ACTIVE,
                ACT_OR_NOTE_MISSING,
                DATE_TOO_EARLY);
    }

    @Test
    void anActionIsDueAfterTheActThatDecidesIt() {
        assertRefused(
                decide(deciding(ANAGRAFE, CARLA, "2026-08-01", delibera("2026-08-04"), null), reported(), segretario()),
                DATE_TOO_EARLY);
    }

    @Test
    void itIsCompletedByWhoHasItByTheUnitOrByTheSegretario() {
        assertAccepted(decide(COMPLETE, decided(), new Actor(CARLA, Role.DIPENDENTE.name(), Set.of())), COMPLETED);
        assertAccepted(decide(COMPLETE, decided(), responsabile()), COMPLETED);
        assertAccepted(decide(COMPLETE, decided(), segretario()), COMPLETED);
        assertRefused(decide(COMPLETE, decided(), responsabileOf(TECNICO)), AZIONE_NOT_YOURS);
        assertRefused(decide(COMPLETE, decided(), new Actor(ADA, Role.DIPENDENTE.name(), Set.of())), AZIONE_NOT_YOURS);
    }

    @Test
    void itEndsOnce() {
        assertAccepted(
                decide(ABANDON, decided(), segretario()),
                new AzioneCorrettivaAbandoned(AZIONE, "la ditta ha consegnato prima"));
        Monitoraggio completed = Monitoraggio.evolve(decided(), COMPLETED, Hand.own(CARLA), Luglio.DAY);
        assertRefused(decide(COMPLETE, completed, segretario()), AZIONE_SETTLED);
        assertRefused(decide(ABANDON, completed, segretario()), AZIONE_SETTLED);
        assertRefused(decide(COMPLETE, reported(), segretario()), AZIONE_UNKNOWN);
        assertRefused(decide(ABANDON, reported(), segretario()), AZIONE_UNKNOWN);
    }

    @Test
    void itIsNotDoneTomorrow() {
        assertRefused(
                decide(
                        new CompleteAzioneCorrettiva(STREAM, JULY, AZIONE, TODAY.plusDays(1), null),
                        decided(),
                        segretario()),
                DATE_IN_FUTURE);
    }
}
