// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg;

import static it.ciclo.command.peg.PegRefusal.LATE_REASON_MISSING;
import static it.ciclo.command.peg.PegRefusal.PEG_ALREADY_APPROVED;
import static it.ciclo.command.peg.PegRefusal.PEG_ALREADY_NOT_DUE;
import static it.ciclo.command.peg.PegRefusal.PEG_CASO_MISSING;
import static it.ciclo.command.peg.PegRefusal.PEG_DUE;
import static it.ciclo.command.peg.PegRefusal.PEG_MISSING;
import static it.ciclo.command.peg.PegRefusal.PEG_NOT_APPROVED;
import static it.ciclo.command.peg.PegRefusal.PEG_TOO_LATE;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.verbale;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.ORGAN_WRONG;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.peg.PegCommand.ApprovePeg;
import it.ciclo.command.peg.PegCommand.DeclarePegNotDue;
import it.ciclo.command.peg.PegCommand.DraftPeg;
import it.ciclo.command.peg.PegCommand.VaryPeg;
import it.ciclo.command.peg.PegDecider.Facts;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.PegFact;
import it.ciclo.command.shared.Refusals;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.peg.PegEvent;
import it.ciclo.contracts.peg.PegEvent.PegApproved;
import it.ciclo.contracts.peg.PegEvent.PegDeclaredNotDue;
import it.ciclo.contracts.peg.PegEvent.PegDrafted;
import it.ciclo.contracts.peg.PegEvent.PegVaried;
import it.ciclo.contracts.peg.PegEvent.Tipo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PegDeciderTest {

    private static final StreamId STREAM = StreamId.ofYear(Lovere.TENANT, StreamKind.PEG, anno(2026));
    /** Later than any day of 2026. */
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 10);

    private static final Act BILANCIO = new Act(Organ.CONSIGLIO, "41", LocalDate.of(2025, 12, 18), true);
    private static final LocalDate TERM = LocalDate.of(2026, 1, 7);
    private static final PegEvent DRAFTED = new PegDrafted(anno(2026), Tipo.PEG, "PEG", BILANCIO, anno(2028));
    private static final PegEvent APPROVED = new PegApproved(delibera("2026-01-05"), TERM, false, null);
    private static final PegEvent NOT_DUE = new PegDeclaredNotDue(anno(2026), 4_999, 5_000, "art. 169 c. 3 TUEL");

    private static Peg after(PegEvent... events) {
        Peg peg = new Peg.NotDrafted();
        for (PegEvent event : events) {
            peg = Peg.evolve(peg, event);
        }
        return peg;
    }

    private static Decision<PegEvent> decide(PegCommand command, PegEvent... before) {
        return PegDecider.decide(command, after(before), facts(5_000));
    }

    private static Facts facts(@Nullable Integer abitanti) {
        return new Facts(NEXT_YEAR, year(2026, YearPhase.GESTIONE), abitanti);
    }

    private static DraftPeg draft(Act bilancio) {
        return new DraftPeg(STREAM, anno(2026), Tipo.PEG, "PEG", bilancio);
    }

    private static ApprovePeg approve(Act atto, @Nullable String motivo) {
        return new ApprovePeg(STREAM, anno(2026), atto, motivo);
    }

    private static VaryPeg vary(String day, @Nullable String caso) {
        return new VaryPeg(STREAM, anno(2026), delibera(day), "maggiori entrate", caso);
    }

    private static Decision<PegEvent> notDue(@Nullable Integer abitanti, PegEvent... before) {
        return PegDecider.decide(new DeclarePegNotDue(STREAM, anno(2026)), after(before), facts(abitanti));
    }

    @Test
    void aPegIsPreparedOnAnApprovedBilancioAndCorrectedUntilItIsApproved() {
        assertAccepted(decide(draft(BILANCIO)), DRAFTED);
        assertThat(decide(draft(BILANCIO), DRAFTED).orThrow()).isEmpty();
        Act other = new Act(Organ.COMMISSARIO, "42", LocalDate.of(2025, 12, 19), true);
        assertAccepted(decide(draft(other), DRAFTED), new PegDrafted(anno(2026), Tipo.PEG, "PEG", other, anno(2028)));
        assertRefused(decide(draft(BILANCIO), DRAFTED, APPROVED), PEG_ALREADY_APPROVED);
        // Who may do without may also have one.
        assertAccepted(decide(draft(BILANCIO), NOT_DUE), DRAFTED);
    }

    @Test
    void theBilancioIsOfTheConsiglioAndOfADayThatCanBe() {
        Decision<PegEvent> decision = decide(draft(delibera("2027-02-01")));
        assertRefused(decision, ORGAN_WRONG, DATE_IN_FUTURE);
        assertThat(Refusals.of(decision))
                .allSatisfy(reason -> assertThat(reason.pointer()).startsWith("/bilancio/"));
        assertRefused(decide(draft(new Act(Organ.CONSIGLIO, "1", LocalDate.of(2024, 12, 31), true))), DATE_TOO_EARLY);
    }

    // art. 169 c. 1 TUEL: 20 days, counted from the day after
    @Test
    void theGiuntaApprovesItWithinTwentyDaysOrSaysWhyNot() {
        assertAccepted(decide(approve(delibera("2026-01-05"), null), DRAFTED), APPROVED);
        assertAccepted(
                decide(approve(delibera("2026-01-07"), "non serve"), DRAFTED),
                new PegApproved(delibera("2026-01-07"), TERM, false, null));
        assertRefused(decide(approve(delibera("2026-01-08"), null), DRAFTED), LATE_REASON_MISSING);
        assertAccepted(
                decide(approve(delibera("2026-01-08"), "assenza del responsabile"), DRAFTED),
                new PegApproved(delibera("2026-01-08"), TERM, true, "assenza del responsabile"));
    }

    @Test
    void noPegIsApprovedTwiceOrBeforeItsBilancio() {
        assertRefused(decide(approve(delibera("2026-01-05"), null)), PEG_MISSING);
        assertRefused(decide(approve(delibera("2026-01-05"), null), NOT_DUE), PEG_MISSING);
        assertRefused(decide(approve(delibera("2026-01-06"), null), DRAFTED, APPROVED), PEG_ALREADY_APPROVED);
        assertRefused(decide(approve(delibera("2025-12-17"), null), DRAFTED), DATE_TOO_EARLY);
        assertRefused(decide(approve(verbale("2026-01-05"), null), DRAFTED), ORGAN_WRONG);
    }

    // art. 175 c. 9 TUEL
    @Test
    void afterTheFifteenthOfDecemberOnlySomeVariazioniAreLeft() {
        assertAccepted(
                decide(vary("2026-12-15", "art. 175 c. 3 lett. a"), DRAFTED, APPROVED),
                new PegVaried(delibera("2026-12-15"), "maggiori entrate", null));
        assertRefused(decide(vary("2026-12-16", null), DRAFTED, APPROVED), PEG_CASO_MISSING);
        assertAccepted(
                decide(vary("2026-12-16", "art. 175 c. 3 lett. a"), DRAFTED, APPROVED),
                new PegVaried(delibera("2026-12-16"), "maggiori entrate", "art. 175 c. 3 lett. a"));
        assertRefused(decide(vary("2027-01-02", "art. 175 c. 3 lett. a"), DRAFTED, APPROVED), PEG_TOO_LATE);
    }

    @Test
    void onlyAnApprovedPegIsVariedAndInTheOrderOfTheActs() {
        assertRefused(decide(vary("2026-06-30", null)), PEG_MISSING);
        assertRefused(decide(vary("2026-06-30", null), NOT_DUE), PEG_MISSING);
        assertRefused(decide(vary("2026-06-30", null), DRAFTED), PEG_NOT_APPROVED);
        PegEvent varied = new PegVaried(delibera("2026-07-31"), "maggiori entrate", null);
        assertRefused(decide(vary("2026-06-30", null), DRAFTED, APPROVED, varied), DATE_TOO_EARLY);
    }

    // art. 169 c. 3 TUEL
    @Test
    void underFiveThousandInhabitantsItIsNotDue() {
        assertAccepted(notDue(4_999), NOT_DUE);
        assertAccepted(notDue(4_999, DRAFTED), NOT_DUE);
        assertRefused(notDue(5_000), PEG_DUE);
        assertRefused(notDue(null), PEG_DUE);
        assertRefused(notDue(4_999, NOT_DUE), PEG_ALREADY_NOT_DUE);
        assertRefused(notDue(4_999, DRAFTED, APPROVED), PEG_ALREADY_APPROVED);
    }

    @Test
    void aPegNeedsAYearThatIsOpen() {
        assertRefused(PegDecider.decide(draft(BILANCIO), after(), new Facts(NEXT_YEAR, null, 5_000)), CICLO_MISSING);
        assertRefused(
                PegDecider.decide(draft(BILANCIO), after(), new Facts(NEXT_YEAR, year(2026, YearPhase.CHIUSO), 5_000)),
                YEAR_CLOSED);
    }

    @Test
    void theOtherStreamsAreToldHowFarItIs() {
        assertThat(PegLookups.of(after(DRAFTED, APPROVED)))
                .singleElement()
                .satisfies(row -> assertThat(row.body())
                        .isEqualTo(new PegFact(PegFact.Stato.APPROVATO, BILANCIO.data(), LocalDate.of(2026, 1, 5))));
        assertThat(PegLookups.of(after(NOT_DUE)))
                .singleElement()
                .satisfies(row -> assertThat(row.body()).isEqualTo(new PegFact(PegFact.Stato.NON_DOVUTO, null, null)));
    }
}
