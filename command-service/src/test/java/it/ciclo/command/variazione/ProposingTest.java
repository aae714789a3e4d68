// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione;

import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.definizione;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.indicatoreId;
import static it.ciclo.command.shared.Lovere.oiv;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.verbale;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;
import static it.ciclo.command.shared.YearRefusal.ORGAN_WRONG;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;
import static it.ciclo.command.variazione.VariazioneRefusal.MEASUREMENTS_CLOSED;
import static it.ciclo.command.variazione.VariazioneRefusal.MISURA_KIND_CHANGED;
import static it.ciclo.command.variazione.VariazioneRefusal.MODIFICA_UNKNOWN;
import static it.ciclo.command.variazione.VariazioneRefusal.NOT_YOUR_VARIAZIONE;
import static it.ciclo.command.variazione.VariazioneRefusal.OBJECTIVE_NOT_IN_PIANO;
import static it.ciclo.command.variazione.VariazioneRefusal.OBJECTIVE_REMOVED;
import static it.ciclo.command.variazione.VariazioneRefusal.OBJECTIVE_SUSPENDED;
import static it.ciclo.command.variazione.VariazioneRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.variazione.VariazioneRefusal.OIV_ALREADY_HEARD;
import static it.ciclo.command.variazione.VariazioneRefusal.PART_UNKNOWN;
import static it.ciclo.command.variazione.VariazioneRefusal.VARIAZIONE_DECIDED;
import static it.ciclo.command.variazione.VariazioneRefusal.VARIAZIONE_EXISTS;
import static it.ciclo.command.variazione.VariazioneRefusal.VARIAZIONE_TOO_EARLY;
import static it.ciclo.command.variazione.VariazioneRefusal.VARIAZIONE_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Refusals;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.command.variazione.VariazioneCommand.DropModifica;
import it.ciclo.command.variazione.VariazioneCommand.HearOiv;
import it.ciclo.command.variazione.VariazioneCommand.NewPeso;
import it.ciclo.command.variazione.VariazioneCommand.ProposeVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RejectVariazione;
import it.ciclo.command.variazione.VariazioneCommand.RemoveObjective;
import it.ciclo.command.variazione.VariazioneCommand.ReviseMotivo;
import it.ciclo.command.variazione.VariazioneCommand.SetPesi;
import it.ciclo.command.variazione.VariazioneCommand.SuspendObjective;
import it.ciclo.command.variazione.VariazioneCommand.WithdrawVariazione;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.VariazioneEvent;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaDropped;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.MotivoRevised;
import it.ciclo.contracts.variazione.VariazioneEvent.OivHeard;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneRejected;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneWithdrawn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProposingTest extends VariazioneScenario {

    private static final OivHeard HEARD = new OivHeard(verbale("2026-07-10"), "il target resta sfidante");

    private static Decision<VariazioneEvent> decide(VariazioneCommand command, VariazioneEvent... events) {
        return VariazioneDecider.decide(command, after(events), by(segretario()));
    }

    private static ProposeVariazione propose() {
        return new ProposeVariazione(STREAM, anno(2026), Causa.RISORSE, MOTIVO);
    }

    @Test
    void aVariazioneIsProposedWithItsReasonWhileThePianoIsApproved() {
        Variazione none = new Variazione.NotProposed();
        assertAccepted(VariazioneDecider.decide(propose(), none, by(responsabile())), PROPOSED);
        assertRefused(decide(propose()), VARIAZIONE_EXISTS);
        assertRefused(VariazioneDecider.decide(propose(), none, facts(segretario(), null, Map.of())), CICLO_MISSING);
        assertRefused(inPhase(YearPhase.PROGRAMMAZIONE), VARIAZIONE_TOO_EARLY);
        assertRefused(inPhase(YearPhase.CONSUNTIVO), MEASUREMENTS_CLOSED);
        assertRefused(inPhase(YearPhase.CHIUSO), YEAR_CLOSED);
    }

    private static Decision<VariazioneEvent> inPhase(YearPhase phase) {
        return VariazioneDecider.decide(
                propose(), new Variazione.NotProposed(), facts(segretario(), year(2026, phase), Map.of()));
    }

    @Test
    void nothingIsDoneToAVariazioneThatIsNotThereOrIsDecided() {
        WithdrawVariazione withdraw = new WithdrawVariazione(STREAM, MOTIVO);
        assertRefused(
                VariazioneDecider.decide(withdraw, new Variazione.NotProposed(), by(segretario())), VARIAZIONE_UNKNOWN);
        assertRefused(decide(withdraw, new VariazioneWithdrawn(MOTIVO)), VARIAZIONE_DECIDED);
        assertRefused(
                decide(withdraw, dem1("60", "70"), approved(dem1("60", "70").modifica())), VARIAZIONE_DECIDED);
    }

    @Test
    void theReasonIsRevised() {
        assertAccepted(
                decide(new ReviseMotivo(STREAM, Causa.NUOVA_NORMA, "legge 1 del 2026")),
                new MotivoRevised(Causa.NUOVA_NORMA, "legge 1 del 2026"));
        assertAccepted(decide(new ReviseMotivo(STREAM, Causa.RISORSE, MOTIVO)));
    }

    // art. 6 D.Lgs. 150/2009: the Relazione shows both versions
    @Test
    void aChangedObjectiveStandsInItBeforeAndAfter() {
        assertAccepted(decide(vary(ANAGRAFE, promising("60", "70"), PRATICHE)), dem1("60", "70"));
    }

    @Test
    void theSameAgainIsNothingAndBackToThePianoDropsTheChange() {
        assertAccepted(decide(vary(ANAGRAFE, promising("60", "70"), PRATICHE), dem1("60", "70")));
        assertAccepted(decide(vary(ANAGRAFE, DEM1, PRATICHE)));
        assertAccepted(decide(vary(ANAGRAFE, DEM1, PRATICHE), dem1("60", "70")), new ModificaDropped(ANAGRAFE));
    }

    @Test
    void partsAreThoseOfTheObjectiveAndKeepTheirKind() {
        assertRefused(decide(vary(ANAGRAFE, promising("60", "70"), indicatoreId(9))), PART_UNKNOWN);
        assertRefused(
                decide(vary(
                        ANAGRAFE,
                        definizione("60", List.of(pratiche(new Misura.Decrescente(new BigDecimal("10"))))),
                        PRATICHE)),
                MISURA_KIND_CHANGED);
        assertThat(Refusals.of(decide(vary(ANAGRAFE, promising("60", "70.123"), PRATICHE))))
                .extracting(Refusal::pointer, reason -> reason.code().name())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/indicatori/0/misura/target", "TARGET_SCALE"));
    }

    @Test
    void anObjectiveIsRemovedOrSuspended() {
        assertAccepted(decide(new RemoveObjective(STREAM, CARTA)), dem2Removed());
        assertAccepted(decide(new SuspendObjective(STREAM, CARTA)), dem2Suspended());
        assertAccepted(decide(new SuspendObjective(STREAM, CARTA), dem2Removed()), dem2Suspended());
    }

    @Test
    void whatHasLeftThePianoIsTakenUpAgainOnlyIfItWasSuspended() {
        assertRefused(on(VariedFact.Stato.STRALCIATO, vary(CARTA, carta("40"))), OBJECTIVE_REMOVED);
        assertRefused(on(VariedFact.Stato.SOSPESO, new SuspendObjective(STREAM, CARTA)), OBJECTIVE_SUSPENDED);
        assertAccepted(
                on(VariedFact.Stato.SOSPESO, vary(CARTA, carta("30"))),
                new ModificaProposed(new Modifica.Riprende(CARTA, "DEM2", DEMOGRAFICI, carta("40"), carta("30"))));
    }

    private static Decision<VariazioneEvent> on(VariedFact.Stato stato, VariazioneCommand command) {
        return VariazioneDecider.decide(command, after(), facts(segretario(), MANAGING, Map.of(CARTA, left(stato))));
    }

    @Test
    void anObjectiveAssignedForItIsChangedInItsOwnPage() {
        Map<ObjectiveId, ObjectiveFact> all = piano();
        all.put(ARGINI, assignedFor(V, carta("20")));
        assertRefused(
                VariazioneDecider.decide(
                        vary(ARGINI, carta("10")),
                        after(),
                        facts(segretario(), MANAGING, new ObjectivesOfYear(all, Map.of()), Map.of())),
                OBJECTIVE_NOT_IN_PIANO);
        assertRefused(decide(vary(new ObjectiveId(new UUID(4, 9)), carta("10"))), OBJECTIVE_UNKNOWN);
    }

    @Test
    void aChangeIsDropped() {
        assertAccepted(decide(new DropModifica(STREAM, CARTA), dem2Removed()), new ModificaDropped(CARTA));
        assertRefused(decide(new DropModifica(STREAM, CARTA)), MODIFICA_UNKNOWN);
    }

    @Test
    void aResponsabileChangesTheOwnUnitInTheOwnVariazione() {
        Variazione own = after(BRUNO);
        assertAccepted(
                VariazioneDecider.decide(vary(ANAGRAFE, promising("60", "70"), PRATICHE), own, by(responsabile())),
                dem1("60", "70"));
        assertRefused(VariazioneDecider.decide(vary(STRADE, strade("100")), own, by(responsabile())), NOT_YOUR_UNIT);
        assertRefused(
                VariazioneDecider.decide(new WithdrawVariazione(STREAM, MOTIVO), after(), by(responsabile())),
                NOT_YOUR_VARIAZIONE);
        Variazione strade = after(
                BRUNO,
                new ModificaProposed(
                        new Modifica.Stralcia(STRADE, "TEC1", it.ciclo.command.shared.Lovere.TECNICO, strade("100"))));
        assertRefused(
                VariazioneDecider.decide(new DropModifica(STREAM, STRADE), strade, by(responsabile())), NOT_YOUR_UNIT);
    }

    // W7: EXPLICIT new weights
    @Test
    void newWeightsAreSetForSeveralObjectivesAtOnce() {
        assertAccepted(
                decide(new SetPesi(
                        STREAM, List.of(new NewPeso(ANAGRAFE, Peso.of("70")), new NewPeso(CARTA, Peso.of("30"))))),
                dem1("70", "80"),
                dem2("30"));
        assertAccepted(
                decide(new SetPesi(STREAM, List.of(new NewPeso(ANAGRAFE, Peso.of("70")))), dem1("60", "75")),
                dem1("70", "75"));
        assertAccepted(
                decide(new SetPesi(STREAM, List.of(new NewPeso(CARTA, Peso.of("40")))), dem2("30")),
                new ModificaDropped(CARTA));
        assertRefused(
                decide(
                        new SetPesi(
                                STREAM,
                                List.of(
                                        new NewPeso(CARTA, Peso.of("40")),
                                        new NewPeso(new ObjectiveId(new UUID(4, 9)), Peso.of("1")))),
                        dem2Removed()),
                OBJECTIVE_REMOVED,
                OBJECTIVE_UNKNOWN);
        assertRefused(
                decide(new SetPesi(STREAM, List.of(new NewPeso(CARTA, Peso.of("40")))), dem2Suspended()),
                OBJECTIVE_SUSPENDED);
    }

    @Test
    void theOivIsHeardAboutWhatIsProposedNow() {
        HearOiv hear = new HearOiv(STREAM, HEARD.atto(), HEARD.parere());
        assertAccepted(VariazioneDecider.decide(hear, after(dem1("60", "70")), by(oiv())), HEARD);
        assertRefused(decide(hear, HEARD), OIV_ALREADY_HEARD);
        assertAccepted(decide(hear, HEARD, dem1("60", "70")), HEARD);
        assertRefused(decide(new HearOiv(STREAM, delibera("2026-07-10"), "parere")), ORGAN_WRONG);
    }

    @Test
    void theGiuntaMayRejectItAndWhoProposedItMayWithdrawIt() {
        assertAccepted(
                decide(new RejectVariazione(STREAM, delibera("2026-07-16"), MOTIVO)),
                new VariazioneRejected(delibera("2026-07-16"), MOTIVO));
        assertRefused(decide(new RejectVariazione(STREAM, delibera("2026-01-10"), MOTIVO)), DATE_TOO_EARLY);
        assertAccepted(decide(new WithdrawVariazione(STREAM, MOTIVO)), new VariazioneWithdrawn(MOTIVO));
    }
}
