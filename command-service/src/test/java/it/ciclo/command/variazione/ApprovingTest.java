// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.variazione;

import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.definizione;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.indicatore;
import static it.ciclo.command.shared.Lovere.indicatoreId;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.verbale;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.ORGAN_WRONG;
import static it.ciclo.command.variazione.VariazioneRefusal.NO_MODIFICA;
import static it.ciclo.command.variazione.VariazioneRefusal.OWNER_NOT_ACTIVE;
import static it.ciclo.command.variazione.VariazioneRefusal.PESI_NOT_100;
import static it.ciclo.command.variazione.VariazioneRefusal.VARIAZIONE_OUTDATED;
import static it.ciclo.command.variazione.VariazioneRefusal.VARIAZIONE_TOO_LATE;
import static it.ciclo.command.variazione.VariazioneScenario.DEM1;
import static it.ciclo.command.variazione.VariazioneScenario.STRADE;
import static it.ciclo.command.variazione.VariazioneScenario.changed;
import static it.ciclo.command.variazione.VariazioneScenario.promising;
import static it.ciclo.command.variazione.VariazioneScenario.strade;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.MeasuredFact;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.ObjectivesOfYear;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Refusals;
import it.ciclo.command.shared.VariazioneFact;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.command.variazione.VariazioneCommand.ApproveVariazione;
import it.ciclo.command.variazione.VariazioneDecider.Facts;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.variazione.Causa;
import it.ciclo.contracts.variazione.Modifica;
import it.ciclo.contracts.variazione.Segnalazione;
import it.ciclo.contracts.variazione.Segnalazione.Tipo;
import it.ciclo.contracts.variazione.VariazioneEvent;
import it.ciclo.contracts.variazione.VariazioneEvent.ModificaProposed;
import it.ciclo.contracts.variazione.VariazioneEvent.VariazioneApproved;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovingTest extends VariazioneScenario {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private static Facts knowing(ObjectiveId objective, String indicatore, LocalDate since) {
        return facts(
                segretario(),
                MANAGING,
                new ObjectivesOfYear(piano(), Map.of()),
                Map.of(objective, new MeasuredFact(Map.of(indicatore, since))));
    }

    private static Facts varied(ObjectiveId objective, VariedFact fact) {
        return facts(segretario(), MANAGING, Map.of(objective, fact));
    }

    @Test
    void theGiuntasActApprovesAllChangesAtOnce() {
        assertAccepted(
                approve(dem1("70", "75"), dem2("30")),
                approved(dem1("70", "75").modifica(), dem2("30").modifica()));
    }

    // cycle 8: delibera no. and date
    @Test
    void theActIsOfTheGiuntaAfterThePianoAndNotYetToCome() {
        VariazioneEvent change = dem1("60", "75");
        assertRefused(approve(verbale("2026-07-16"), by(segretario()), change), ORGAN_WRONG);
        assertRefused(approve(delibera("2026-01-28"), by(segretario()), change), DATE_TOO_EARLY);
        assertRefused(approve(delibera("2026-11-21"), by(segretario()), change), DATE_IN_FUTURE);
    }

    // cycle 14: only NeutralizeObjective remains
    @Test
    void afterTheEndOfTheYearNoActVariesIt() {
        Facts january = new Facts(
                LocalDate.of(2027, 1, 20),
                segretario(),
                MANAGING,
                0,
                new ObjectivesOfYear(piano(), Map.of()),
                Map.of(),
                Map.of(),
                Set.of(),
                Lovere.unita());
        assertRefused(approve(delibera("2027-01-01"), january, dem1("60", "75")), VARIAZIONE_TOO_LATE);
        assertAccepted(
                approve(delibera("2026-12-31"), january, dem1("60", "85")),
                new VariazioneApproved(
                        delibera("2026-12-31"),
                        1,
                        Causa.RISORSE,
                        MOTIVO,
                        List.of(dem1("60", "85").modifica()),
                        List.of(new Segnalazione(
                                Tipo.REGISTRATA_AD_ANNO_FINITO, ANAGRAFE, null, LocalDate.of(2027, 1, 20)))));
    }

    @Test
    void anActBeforeTheOneThatChangedTheSameObjectiveIsAnImpossibleOrder() {
        Facts facts =
                varied(ANAGRAFE, new VariedFact(VariedFact.Stato.NEL_PIANO, DEM1, ANOTHER, LocalDate.of(2026, 7, 17)));
        assertRefused(approve(delibera("2026-07-16"), facts, dem1("60", "75")), DATE_TOO_EARLY);
    }

    @Test
    void somethingMustChange() {
        assertRefused(approve(), NO_MODIFICA);
    }

    // W1, W8
    @Test
    void aUnitIsTouchedByWhatItSharesToo() {
        Definizione shared = promising("60", "80")
                .saying(SchedaObiettivo.of(
                        "",
                        "",
                        "",
                        SchedaObiettivo.Ambito.TRASVERSALE,
                        List.of(new SchedaObiettivo.Quota(TECNICO, Peso.of("20")))));
        ModificaProposed dem1 = new ModificaProposed(changed(ANAGRAFE, "DEM1", DEMOGRAFICI, DEM1, shared));
        List<Refusal> reasons = Refusals.of(approve(dem1));
        assertThat(reasons).extracting(Refusal::code).containsExactly(PESI_NOT_100);
        assertThat(reasons.getFirst().pointer()).isEqualTo("/unita/" + TECNICO);
        ModificaProposed tec1 = new ModificaProposed(changed(STRADE, "TEC1", TECNICO, strade("100"), strade("80")));
        assertAccepted(approve(dem1, tec1), approved(dem1.modifica(), tec1.modifica()));
    }

    // W1, W7
    @Test
    void theWeightsOfEachTouchedUnitAreOneHundredAgain() {
        List<Refusal> reasons = Refusals.of(approve(dem1("50", "80")));
        assertThat(reasons).extracting(Refusal::code).containsExactly(PESI_NOT_100);
        assertThat(reasons.getFirst().args())
                .containsExactly("Servizi demografici", "90,00", "-10,00", "Mancano 10,00 per arrivare a 100,00.");
        assertRefused(approve(dem2Removed()), PESI_NOT_100);
        assertRefused(approve(dem2Suspended()), PESI_NOT_100);
        assertAccepted(
                approve(dem2Removed(), dem1("100", "80")),
                approved(dem2Removed().modifica(), dem1("100", "80").modifica()));
    }

    @Test
    void aUnitThatLosesItsLastObjectiveWeighsNothing() {
        Modifica last = new Modifica.Stralcia(STRADE, "TEC1", Lovere.TECNICO, strade("100"));
        assertAccepted(approve(new ModificaProposed(last)), approved(last));
    }

    @Test
    void whatIsPromisedAfterwardsCanBeMeasured() {
        Definizione empty = definizione("60", List.of());
        assertThat(Refusals.of(approve(new ModificaProposed(changed(ANAGRAFE, "DEM1", DEMOGRAFICI, DEM1, empty)))))
                .extracting(reason -> reason.code().name())
                .containsExactly("INDICATORE_MISSING");
        Definizione half = definizione("60", List.of(indicatore(PRATICHE, new Misura.Crescente(null), "", "50")));
        assertThat(Refusals.of(approve(new ModificaProposed(changed(ANAGRAFE, "DEM1", DEMOGRAFICI, DEM1, half)))))
                .extracting(reason -> reason.code().name())
                .containsExactly("PESI_INDICATORI_NOT_100", "TARGET_MISSING", "FONTE_MISSING");
    }

    @Test
    void anObjectiveThatChangedSinceIsLookedAtAgain() {
        VariedFact moved =
                new VariedFact(VariedFact.Stato.NEL_PIANO, promising("60", "90"), ANOTHER, LocalDate.of(2026, 5, 7));
        Map<ObjectiveId, ObjectiveFact> now = piano();
        now.put(ANAGRAFE, objective("DEM1", DEMOGRAFICI, DEM1).varied(moved));
        assertRefused(
                approve(
                        delibera("2026-07-16"),
                        facts(segretario(), MANAGING, new ObjectivesOfYear(now, Map.of(ANAGRAFE, moved)), Map.of()),
                        dem1("60", "75")),
                VARIAZIONE_OUTDATED);
        assertRefused(
                approve(
                        delibera("2026-07-16"),
                        varied(CARTA, left(VariedFact.Stato.STRALCIATO)),
                        dem2("40"),
                        dem1("60", "75")),
                VARIAZIONE_OUTDATED);
    }

    @Test
    void aSuspendedObjectiveCountsAgain() {
        Modifica again = new Modifica.Riprende(CARTA, "DEM2", DEMOGRAFICI, carta("40"), carta("40"));
        assertAccepted(
                approve(
                        delibera("2026-07-16"),
                        varied(CARTA, left(VariedFact.Stato.SOSPESO)),
                        new ModificaProposed(again)),
                approved(again));
    }

    @Test
    void theObjectivesAssignedForItEnterThePianoWithIt() {
        Map<ObjectiveId, ObjectiveFact> all = piano();
        all.put(ARGINI, assignedFor(V, carta("20")));
        ObjectivesOfYear objectives = new ObjectivesOfYear(all, Map.of());
        Facts facts = facts(segretario(), MANAGING, objectives, Map.of());
        assertAccepted(
                approve(delibera("2026-07-16"), facts, dem2("20")),
                approved(dem2("20").modifica(), new Modifica.Aggiunge(ARGINI, "DEM3", DEMOGRAFICI, carta("20"))));
        Facts nobody = new Facts(
                TODAY,
                segretario(),
                MANAGING,
                0,
                objectives,
                Map.of(),
                objectives.assignedFor(V),
                Set.of(),
                Lovere.unita());
        assertRefused(approve(delibera("2026-07-16"), nobody, dem2("20")), OWNER_NOT_ACTIVE);
    }

    // cycle 8: legal only with a reason, flagged for the OIV
    @Test
    void aTargetLoweredWhenValuesWereKnownIsAcceptedAndFlagged() {
        assertThat(flags(knowing(ANAGRAFE, PRATICHE.toString(), JUNE), dem1("60", "70")))
                .containsExactly(new Segnalazione(Tipo.TARGET_ABBASSATO_A_DATI_NOTI, ANAGRAFE, PRATICHE, JUNE));
        assertThat(flags(knowing(ANAGRAFE, PRATICHE.toString(), JUNE), dem1("60", "90")))
                .isEmpty();
        assertThat(flags(by(segretario()), dem1("60", "70"))).isEmpty();
    }

    // cycle 8: after the monitoring has shown failure
    @Test
    void aTargetLoweredAfterABadMonitoringIsFlaggedWhateverWasMeasured() {
        LocalDate july = LocalDate.of(2026, 7, 1);
        Facts warned = by(segretario()).warned(Map.of(ANAGRAFE, july));
        assertThat(flags(warned, dem1("60", "70")))
                .containsExactly(new Segnalazione(Tipo.TARGET_ABBASSATO_DOPO_MONITORAGGIO, ANAGRAFE, PRATICHE, july));
        assertThat(flags(warned, dem1("60", "90"))).isEmpty();
    }

    @Test
    void whatIsWrittenDownLongAfterItsActIsFlaggedWhateverWasKnown() {
        LocalDate soon = LocalDate.of(2026, 8, 15);
        LocalDate late = LocalDate.of(2026, 8, 16);
        assertThat(flags(writtenOn(soon), dem1("60", "70"))).isEmpty();
        assertThat(flags(writtenOn(late), dem1("60", "70")))
                .containsExactly(new Segnalazione(Tipo.REGISTRATA_MOLTO_DOPO_L_ATTO, ANAGRAFE, null, late));
    }

    @Test
    void whatIsWrittenDownWhenTheYearIsOverIsFlaggedEvenIfNoValueIsKnown() {
        LocalDate january = LocalDate.of(2027, 1, 20);
        assertThat(flags(writtenOn(january), dem1("60", "70")))
                .containsExactly(new Segnalazione(Tipo.REGISTRATA_AD_ANNO_FINITO, ANAGRAFE, null, january));
    }

    @Test
    void aDayThatIsPutOffWhenItHasPassedIsFlagged() {
        Definizione june = definizione("60", List.of(indicatore(PRATICHE, by(6, 30), "gestionale", "100")));
        Definizione december = definizione("60", List.of(indicatore(PRATICHE, by(12, 31), "gestionale", "100")));
        Map<ObjectiveId, ObjectiveFact> now = piano();
        now.put(ANAGRAFE, objective("DEM1", DEMOGRAFICI, june));
        Facts facts = facts(segretario(), MANAGING, new ObjectivesOfYear(now, Map.of()), Map.of());
        assertThat(flags(facts, new ModificaProposed(changed(ANAGRAFE, "DEM1", DEMOGRAFICI, june, december))))
                .containsExactly(new Segnalazione(Tipo.REGISTRATA_A_TERMINE_PASSATO, ANAGRAFE, PRATICHE, WRITTEN));
    }

    private static Misura by(int month, int day) {
        return new Misura.Scadenza(LocalDate.of(2026, month, day));
    }

    private static Facts writtenOn(LocalDate day) {
        return new Facts(
                day,
                segretario(),
                MANAGING,
                0,
                new ObjectivesOfYear(piano(), Map.of()),
                Map.of(),
                Map.of(),
                Set.of(),
                Lovere.unita());
    }

    @Test
    void anActOfAnEarlierDayThatIsWrittenDownWhenValuesAreKnownIsFlaggedToo() {
        LocalDate later = LocalDate.of(2026, 9, 30);
        assertThat(flags(knowing(ANAGRAFE, PRATICHE.toString(), later), dem1("60", "70")))
                .containsExactly(new Segnalazione(Tipo.TARGET_ABBASSATO_A_DATI_NOTI, ANAGRAFE, PRATICHE, later));
    }

    @Test
    void takingAwayWhatWasKnownIsFlaggedToo() {
        assertThat(flags(knowing(CARTA, indicatoreId(2).toString(), JUNE), dem2Removed(), dem1("100", "80")))
                .containsExactly(new Segnalazione(Tipo.OBIETTIVO_TOLTO_A_DATI_NOTI, CARTA, null, JUNE));
        Definizione other = definizione(
                "60", List.of(indicatore(indicatoreId(8), Lovere.crescente("5"), "gestionale dell'anagrafe", "100")));
        assertThat(flags(
                        knowing(ANAGRAFE, PRATICHE.toString(), JUNE),
                        new ModificaProposed(changed(ANAGRAFE, "DEM1", DEMOGRAFICI, DEM1, other))))
                .containsExactly(new Segnalazione(Tipo.INDICATORE_TOLTO_A_DATI_NOTI, ANAGRAFE, PRATICHE, JUNE));
    }

    private static List<Segnalazione> flags(Facts facts, VariazioneEvent... events) {
        return switch (approve(delibera("2026-07-16"), facts, events)) {
            case it.ciclo.command.shared.Decision.Accepted<VariazioneEvent> accepted ->
                ((VariazioneApproved) accepted.events().getFirst()).segnalazioni();
            case it.ciclo.command.shared.Decision.Refused<VariazioneEvent> refused ->
                throw new AssertionError(refused.reasons());
        };
    }

    @Test
    void oneActTellsTheOtherStreamsWhatEachObjectiveIsNow() {
        Variazione variazione =
                after(approved(dem2Removed().modifica(), dem1("100", "80").modifica()));
        assertThat(VariazioneLookups.of(V, variazione))
                .containsExactly(
                        new FactChange(
                                "variazione",
                                "2026",
                                V.toString(),
                                new VariazioneFact(1, VariazioneFact.Stato.APPROVATA)),
                        new FactChange(
                                "varied",
                                "2026",
                                CARTA.toString(),
                                new VariedFact(VariedFact.Stato.STRALCIATO, carta("40"), V, LocalDate.of(2026, 7, 16))),
                        new FactChange(
                                "varied",
                                "2026",
                                ANAGRAFE.toString(),
                                new VariedFact(
                                        VariedFact.Stato.NEL_PIANO,
                                        promising("100", "80"),
                                        V,
                                        LocalDate.of(2026, 7, 16))));
        assertThat(VariazioneDecider.decide(
                        new ApproveVariazione(STREAM, delibera("2026-07-16")), variazione, by(segretario())))
                .isInstanceOf(it.ciclo.command.shared.Decision.Refused.class);
    }
}
