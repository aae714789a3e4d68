// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo;

import static it.ciclo.command.ciclo.CicloRefusal.CICLO_EXISTS;
import static it.ciclo.command.ciclo.CicloRefusal.CICLO_NOT_CLOSED;
import static it.ciclo.command.ciclo.CicloRefusal.MEASUREMENTS_CLOSED;
import static it.ciclo.command.ciclo.CicloRefusal.MEASUREMENTS_NOT_CLOSED;
import static it.ciclo.command.ciclo.CicloRefusal.MEASUREMENTS_OPEN;
import static it.ciclo.command.ciclo.CicloRefusal.MEASUREMENT_OPEN;
import static it.ciclo.command.ciclo.CicloRefusal.PIANO_ALREADY_APPROVED;
import static it.ciclo.command.ciclo.CicloRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.ciclo.CicloRefusal.RELAZIONE_ALREADY_APPROVED;
import static it.ciclo.command.ciclo.CicloRefusal.RELAZIONE_ALREADY_VALIDATED;
import static it.ciclo.command.ciclo.CicloRefusal.RELAZIONE_NOT_PUBLISHED;
import static it.ciclo.command.ciclo.CicloRefusal.RELAZIONE_NOT_VALIDATED;
import static it.ciclo.command.ciclo.CicloRefusal.SMVP_ALREADY_PINNED;
import static it.ciclo.command.ciclo.CicloRefusal.SMVP_MISSING;
import static it.ciclo.command.ciclo.CicloRefusal.SMVP_NOT_FOR_YEAR;
import static it.ciclo.command.ciclo.CicloRefusal.SMVP_VERSION_UNKNOWN;
import static it.ciclo.command.ciclo.CicloRefusal.YEAR_TOO_FAR;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.fact;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.ciclo.CicloCommand.CloseCiclo;
import it.ciclo.command.ciclo.CicloCommand.CloseMeasurements;
import it.ciclo.command.ciclo.CicloCommand.OpenCiclo;
import it.ciclo.command.ciclo.CicloCommand.PinSmvp;
import it.ciclo.command.ciclo.CicloCommand.RectifyClosingDay;
import it.ciclo.command.ciclo.CicloCommand.ReopenCiclo;
import it.ciclo.command.ciclo.CicloDecider.Facts;
import it.ciclo.command.shared.CicloFact;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FinaleFact;
import it.ciclo.command.shared.FinaleFact.Stato;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Refusals;
import it.ciclo.command.shared.RelazioneFact;
import it.ciclo.command.shared.SmvpFact;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.ciclo.CicloEvent;
import it.ciclo.contracts.ciclo.CicloEvent.CicloClosed;
import it.ciclo.contracts.ciclo.CicloEvent.CicloOpened;
import it.ciclo.contracts.ciclo.CicloEvent.CicloReopened;
import it.ciclo.contracts.ciclo.CicloEvent.ClosingDayRectified;
import it.ciclo.contracts.ciclo.CicloEvent.MeasurementsClosed;
import it.ciclo.contracts.ciclo.CicloEvent.SmvpPinned;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CicloDeciderTest {

    private static final StreamId STREAM = StreamId.ofYear(Lovere.TENANT, StreamKind.CICLO, anno(2025));
    private static final SmvpFact DEFAULT = new SmvpFact(1, anno(2000), true, SmvpRules.defaults(), null);
    private static final SmvpFact OWN = new SmvpFact(
            2,
            anno(2026),
            false,
            SmvpRules.defaults().with(new Terms("--03-31", "--04-30", "--06-30")),
            LocalDate.of(2026, 2, 3));
    private static final RelazioneFact COMPLETE = new RelazioneFact(true, true, true);

    private static final CicloEvent OPENED = new CicloOpened(anno(2025), 1, true, SmvpRules.defaults(), List.of());
    private static final CicloEvent MEASURED = new MeasurementsClosed(LocalDate.of(2026, 4, 30));
    private static final CicloEvent CLOSED = new CicloClosed(LocalDate.of(2026, 7, 31));

    private static Ciclo after(CicloEvent... events) {
        Ciclo ciclo = new Ciclo.NotOpened();
        for (CicloEvent event : events) {
            ciclo = Ciclo.evolve(ciclo, event);
        }
        return ciclo;
    }

    @Test
    void aWrongClosingDayIsMendedUntilAnActRestsOnIt() {
        RectifyClosingDay command = new RectifyClosingDay(
                STREAM, anno(2025), LocalDate.of(2026, 4, 15), "Era il giorno della registrazione");
        assertAccepted(
                CicloDecider.decide(command, after(OPENED, MEASURED), relazione(null)),
                new ClosingDayRectified(LocalDate.of(2026, 4, 15), "Era il giorno della registrazione"));
        assertAccepted(CicloDecider.decide(
                new RectifyClosingDay(
                        STREAM, anno(2025), LocalDate.of(2026, 4, 30), "Era il giorno della registrazione"),
                after(OPENED, MEASURED),
                relazione(null)));
        assertRefused(
                CicloDecider.decide(command, after(OPENED, MEASURED), relazione(new RelazioneFact(true, false, false))),
                RELAZIONE_ALREADY_APPROVED);
        assertRefused(
                CicloDecider.decide(command, after(OPENED, MEASURED), relazione(new RelazioneFact(false, true, false))),
                RELAZIONE_ALREADY_VALIDATED);
        assertRefused(CicloDecider.decide(command, after(OPENED), relazione(null)), MEASUREMENTS_NOT_CLOSED);
        assertRefused(CicloDecider.decide(command, after(OPENED, MEASURED, CLOSED), relazione(COMPLETE)), YEAR_CLOSED);
        assertRefused(
                CicloDecider.decide(
                        new RectifyClosingDay(STREAM, anno(2025), LocalDate.of(2025, 12, 30), "Un giorno dell'anno"),
                        after(OPENED, MEASURED),
                        relazione(null)),
                DATE_TOO_EARLY);
    }

    private static Facts smvp(SmvpFact... versions) {
        return new Facts(TODAY, List.of(versions), true, Map.of(), 0, null);
    }

    private static Facts objectives(Map<ObjectiveId, ObjectiveFact> objectives) {
        return new Facts(TODAY, List.of(), true, objectives, 0, null);
    }

    private static Facts relazione(@Nullable RelazioneFact relazione) {
        return new Facts(TODAY, List.of(), true, Map.of(), 0, relazione);
    }

    private static Decision<CicloEvent> open(int year, Facts facts) {
        return CicloDecider.decide(new OpenCiclo(STREAM, anno(year)), after(), facts);
    }

    private static Decision<CicloEvent> closeMeasurements(String day, Facts facts) {
        return CicloDecider.decide(
                new CloseMeasurements(STREAM, anno(2025), LocalDate.parse(day)), after(OPENED), facts);
    }

    private static Decision<CicloEvent> close(String day, Facts facts) {
        return CicloDecider.decide(
                new CloseCiclo(STREAM, anno(2025), LocalDate.parse(day)), after(OPENED, MEASURED), facts);
    }

    private static Map<ObjectiveId, ObjectiveFact> withFinale(FinaleFact... finale) {
        Map<String, FinaleFact> finali = finale.length == 0 ? Map.of() : Map.of(PRATICHE.toString(), finale[0]);
        return Map.of(ANAGRAFE, fact("DEM1", DEMOGRAFICI, "100", List.of(pratiche(crescente("80"))), finali));
    }

    @Test
    void aYearPinsTheVersionInForceAndCopiesItsRules() {
        Decision<CicloEvent> decision = open(2026, smvp(DEFAULT, OWN));
        assertThat(decision.orThrow()).singleElement().satisfies(event -> {
            CicloOpened opened = (CicloOpened) event;
            assertThat(opened.smvpVersion()).isEqualTo(2);
            assertThat(opened.smvpPredefinito()).isFalse();
            assertThat(opened.rules()).isEqualTo(OWN.rules());
        });
    }

    @Test
    void aLaterVersionDoesNotRuleAnEarlierYear() {
        assertThat(open(2025, smvp(DEFAULT, OWN)).orThrow())
                .singleElement()
                .satisfies(event ->
                        assertThat(((CicloOpened) event).smvpPredefinito()).isTrue());
    }

    private static Decision<CicloEvent> pin(int year, int version, boolean pianoApproved, CicloEvent... before) {
        return CicloDecider.decide(
                new PinSmvp(STREAM, anno(year), version, "Adottato prima di assegnare gli obiettivi"),
                after(before),
                new Facts(TODAY, List.of(DEFAULT, OWN), pianoApproved, Map.of(), 0, null));
    }

    // Section 2 of the cycle: or the one adopted for N before the assignment of objectives.
    @Test
    void anotherVersionRulesTheYearAsLongAsItsPianoIsNotApproved() {
        CicloEvent opened = new CicloOpened(anno(2026), 1, true, SmvpRules.defaults(), List.of());
        SmvpPinned pinned = (SmvpPinned) pin(2026, 2, false, opened).orThrow().getFirst();
        assertThat(pinned.smvpVersion()).isEqualTo(2);
        assertThat(pinned.smvpPredefinito()).isFalse();
        assertThat(pinned.rules()).isEqualTo(OWN.rules());
        assertThat(pinned.scadenze().getFirst().entro()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(pinned.inCorsoDAnno()).as("its act is of 3 February 2026").isTrue();
        assertThat(CicloLookups.of(after(opened, pinned)))
                .singleElement()
                .satisfies(row -> assertThat(((CicloFact) Objects.requireNonNull(row.body())).smvpVersion())
                        .isEqualTo(2));
        assertRefused(pin(2026, 2, true, opened), PIANO_ALREADY_APPROVED);
        assertRefused(pin(2025, 1, true, OPENED, MEASURED), PIANO_ALREADY_APPROVED);
    }

    @Test
    void onlyAnotherVersionThatIsThereAndHoldsForTheYearIsPinned() {
        CicloEvent opened = new CicloOpened(anno(2026), 1, true, SmvpRules.defaults(), List.of());
        assertRefused(pin(2026, 3, false, opened), SMVP_VERSION_UNKNOWN);
        assertRefused(pin(2026, 1, false, opened), SMVP_ALREADY_PINNED);
        assertRefused(pin(2025, 2, false, OPENED), SMVP_NOT_FOR_YEAR);
        assertRefused(pin(2025, 2, false), CICLO_MISSING);
        assertRefused(pin(2025, 2, true, OPENED, MEASURED, CLOSED), YEAR_CLOSED);
    }

    @Test
    void theTermsAreThoseOfTheRulesInTheirYears() {
        CicloOpened opened = (CicloOpened) open(2026, smvp(DEFAULT)).orThrow().getFirst();
        assertThat(opened.scadenze())
                .extracting(Scadenza::kind, Scadenza::entro)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Scadenza.Kind.PIANO, LocalDate.of(2026, 1, 31)),
                        org.assertj.core.groups.Tuple.tuple(Scadenza.Kind.MISURAZIONI, LocalDate.of(2027, 4, 30)),
                        org.assertj.core.groups.Tuple.tuple(Scadenza.Kind.RELAZIONE, LocalDate.of(2027, 6, 30)));
    }

    @Test
    void aYearIsOpenedOnceWithRulesAndNotTooFarAhead() {
        assertRefused(
                CicloDecider.decide(new OpenCiclo(STREAM, anno(2025)), after(OPENED), smvp(DEFAULT)), CICLO_EXISTS);
        assertRefused(open(2025, smvp()), SMVP_MISSING);
        assertRefused(open(2098, smvp(DEFAULT)), YEAR_TOO_FAR);
        assertThat(open(2097, smvp(DEFAULT)).orThrow()).hasSize(1);
    }

    @Test
    void measurementsCloseWhenEveryFinalValueIsConfirmedOrDeclared() {
        assertAccepted(
                closeMeasurements("2026-04-30", objectives(withFinale(new FinaleFact(Stato.CONFERMATO, null, null)))),
                MEASURED);
        assertAccepted(
                closeMeasurements(
                        "2026-04-30", objectives(withFinale(new FinaleFact(Stato.NON_DISPONIBILE, null, null)))),
                MEASURED);
    }

    @Test
    void measurementsStayOpenWithOneReasonForEachMissingValue() {
        Decision<CicloEvent> nothing = closeMeasurements("2026-04-30", objectives(withFinale()));
        assertRefused(nothing, MEASUREMENTS_OPEN, MEASUREMENT_OPEN);
        assertThat(Refusals.of(nothing))
                .extracting(Refusal::args)
                .containsExactly(List.of("1"), List.of("DEM1", "Digitalizzazione dell'anagrafe", "Pratiche online"));
        assertThat(Refusals.of(nothing).getLast().pointer())
                .isEqualTo("/obiettivi/" + ANAGRAFE + "/indicatori/" + PRATICHE);
        assertRefused(
                closeMeasurements("2026-04-30", objectives(withFinale(new FinaleFact(Stato.REGISTRATO, null, null)))),
                MEASUREMENTS_OPEN,
                MEASUREMENT_OPEN);
    }

    @Test
    void measurementsCloseAfterTheYearAndNotTomorrow() {
        assertRefused(closeMeasurements("2025-12-30", objectives(Map.of())), DATE_TOO_EARLY);
        assertRefused(closeMeasurements("2026-11-21", objectives(Map.of())), DATE_IN_FUTURE);
    }

    @Test
    void measurementsOfAPianoThatIsNotApprovedDoNotClose() {
        Facts facts = new Facts(TODAY, List.of(), false, Map.of(), 0, null);
        assertRefused(closeMeasurements("2026-04-30", facts), PIANO_NOT_APPROVED);
    }

    @Test
    void closedMeasurementsAreNotClosedAgain() {
        CloseMeasurements command = new CloseMeasurements(STREAM, anno(2025), LocalDate.of(2026, 4, 30));
        assertRefused(CicloDecider.decide(command, after(OPENED, MEASURED), objectives(Map.of())), MEASUREMENTS_CLOSED);
        assertRefused(CicloDecider.decide(command, after(), objectives(Map.of())), CICLO_MISSING);
        assertRefused(CicloDecider.decide(command, after(OPENED, MEASURED, CLOSED), objectives(Map.of())), YEAR_CLOSED);
    }

    @Test
    void aYearClosesWithAValidatedAndPublishedRelazione() {
        assertAccepted(close("2026-07-31", relazione(COMPLETE)), CLOSED);
        assertRefused(close("2026-07-31", relazione(null)), RELAZIONE_NOT_VALIDATED, RELAZIONE_NOT_PUBLISHED);
        assertRefused(close("2026-07-31", relazione(new RelazioneFact(true, false, true))), RELAZIONE_NOT_VALIDATED);
        assertRefused(close("2026-07-31", relazione(new RelazioneFact(true, true, false))), RELAZIONE_NOT_PUBLISHED);
        assertRefused(close("2026-04-29", relazione(COMPLETE)), DATE_TOO_EARLY);
    }

    @Test
    void aYearClosesOnlyAfterItsMeasurements() {
        CloseCiclo command = new CloseCiclo(STREAM, anno(2025), LocalDate.of(2026, 7, 31));
        assertRefused(CicloDecider.decide(command, after(OPENED), relazione(COMPLETE)), MEASUREMENTS_NOT_CLOSED);
        assertRefused(CicloDecider.decide(command, after(OPENED, MEASURED, CLOSED), relazione(COMPLETE)), YEAR_CLOSED);
        assertRefused(CicloDecider.decide(command, after(), relazione(COMPLETE)), CICLO_MISSING);
    }

    @Test
    void aClosedYearIsReopenedWithAReasonAndClosesAgain() {
        ReopenCiclo command = new ReopenCiclo(STREAM, anno(2025), "errore nella Relazione");
        CicloEvent reopened = new CicloReopened("errore nella Relazione");
        assertAccepted(CicloDecider.decide(command, after(OPENED, MEASURED, CLOSED), relazione(null)), reopened);
        assertRefused(CicloDecider.decide(command, after(OPENED, MEASURED), relazione(null)), CICLO_NOT_CLOSED);
        assertRefused(CicloDecider.decide(command, after(), relazione(null)), CICLO_MISSING);
        assertAccepted(
                CicloDecider.decide(
                        new CloseCiclo(STREAM, anno(2025), LocalDate.of(2026, 7, 31)),
                        after(OPENED, MEASURED, CLOSED, reopened),
                        relazione(COMPLETE)),
                CLOSED);
    }

    @Test
    void theOtherStreamsAreToldWhatIsClosed() {
        assertThat(CicloLookups.of(after(OPENED, MEASURED, CLOSED)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.scope()).isEqualTo("2025");
                    CicloFact fact = (CicloFact) Objects.requireNonNull(row.body());
                    assertThat(fact.misurazioniChiuse()).isEqualTo(LocalDate.of(2026, 4, 30));
                    assertThat(fact.chiuso()).isEqualTo(LocalDate.of(2026, 7, 31));
                });
    }

    // art. 6 D.Lgs. 150/2009: the Relazione lists what was approved, so nothing stays undecided
    @Test
    void measurementsStayOpenWhileAVariazioneIsUndecided() {
        Facts facts = new Facts(TODAY, List.of(), true, Map.of(), 1, null);
        assertRefused(closeMeasurements("2026-04-30", facts), CicloRefusal.VARIAZIONE_OPEN);
    }
}
