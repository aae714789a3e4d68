// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo;

import static it.ciclo.command.ciclo.CicloRefusal.TERM_NOT_LATER;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.ciclo.CicloCommand.PinSmvp;
import it.ciclo.command.ciclo.CicloCommand.ProrogateTerm;
import it.ciclo.command.ciclo.CicloDecider.Facts;
import it.ciclo.command.shared.CicloFact;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.SmvpFact;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.ciclo.CicloEvent;
import it.ciclo.contracts.ciclo.CicloEvent.CicloClosed;
import it.ciclo.contracts.ciclo.CicloEvent.CicloOpened;
import it.ciclo.contracts.ciclo.CicloEvent.MeasurementsClosed;
import it.ciclo.contracts.ciclo.CicloEvent.SmvpPinned;
import it.ciclo.contracts.ciclo.CicloEvent.TermProrogued;
import it.ciclo.contracts.ciclo.Scadenza;
import it.ciclo.contracts.ciclo.Scadenza.Kind;
import it.ciclo.contracts.smvp.PiaoDeadlineRule;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProrogheTest {

    private static final StreamId STREAM = StreamId.ofYear(Lovere.TENANT, StreamKind.CICLO, anno(2026));
    private static final String DM = "D.M. 24 dicembre 2025";
    private static final String MOTIVO = "differito per tutti gli enti locali";
    private static final SmvpRules AFTER_APPROVAL =
            SmvpRules.defaults().with(new Terms("--01-31", "--04-30", "--06-30", PiaoDeadlineRule.AFTER_APPROVAL));

    private static CicloEvent opened(SmvpRules rules) {
        return new CicloOpened(
                anno(2026),
                1,
                true,
                rules,
                List.of(
                        new Scadenza(Kind.PIANO, LocalDate.of(2026, 1, 31), "art. 6 D.L. 80/2021"),
                        new Scadenza(
                                Kind.RELAZIONE, LocalDate.of(2027, 6, 30), "art. 10 c. 1 lett. b D.Lgs. 150/2009")));
    }

    private static final CicloEvent OPENED = opened(SmvpRules.defaults());

    private static Ciclo after(CicloEvent... events) {
        Ciclo ciclo = new Ciclo.NotOpened();
        for (CicloEvent event : events) {
            ciclo = Ciclo.evolve(ciclo, event);
        }
        return ciclo;
    }

    private static Decision<CicloEvent> prorogate(Kind kind, String entro, CicloEvent... before) {
        return CicloDecider.decide(
                new ProrogateTerm(STREAM, anno(2026), kind, LocalDate.parse(entro), DM, MOTIVO),
                after(before),
                new Facts(TODAY, List.of(), true, Map.of(), 0, null));
    }

    private static CicloFact fact(CicloEvent... events) {
        return (CicloFact)
                Objects.requireNonNull(CicloLookups.of(after(events)).getFirst().body());
    }

    // art. 8 c. 2 DM 132/2022
    @Test
    void aDeferredBilancioTakesThePianoThirtyDaysBehindItsTerm() {
        Decision<CicloEvent> decision = prorogate(Kind.BILANCIO, "2026-02-28", OPENED);
        assertAccepted(
                decision,
                new TermProrogued(Kind.BILANCIO, LocalDate.of(2025, 12, 31), LocalDate.of(2026, 2, 28), DM, MOTIVO),
                new TermProrogued(
                        Kind.PIANO,
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 3, 30),
                        "art. 8 c. 2 D.M. 132/2022",
                        MOTIVO));
        List<CicloEvent> moved = decision.orThrow();
        CicloFact fact = fact(OPENED, moved.getFirst(), moved.getLast());
        assertThat(fact.term(Kind.PIANO)).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(fact.term(Kind.BILANCIO)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(fact.pianoTerm(LocalDate.of(2026, 2, 20))).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void whereTheSmvpCountsFromTheApprovalThePianoFollowsThatDay() {
        CicloEvent opened = opened(AFTER_APPROVAL);
        List<CicloEvent> moved = prorogate(Kind.BILANCIO, "2026-02-28", opened).orThrow();
        assertThat(moved).hasSize(1);
        CicloFact fact = fact(opened, moved.getFirst());
        assertThat(fact.pianoTerm(null)).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(fact.pianoTerm(LocalDate.of(2026, 2, 20))).isEqualTo(LocalDate.of(2026, 3, 22));
        assertThat(fact(opened).pianoTerm(LocalDate.of(2026, 2, 20)))
                .as("nothing was put off")
                .isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void aProrogaTakesATermToALaterDay() {
        assertRefused(prorogate(Kind.PIANO, "2026-01-31", OPENED), TERM_NOT_LATER);
        assertRefused(prorogate(Kind.VARIAZIONI_PEG, "2026-12-15", OPENED), TERM_NOT_LATER);
        assertAccepted(
                prorogate(Kind.MONITORAGGIO, "2026-09-30", OPENED),
                new TermProrogued(Kind.MONITORAGGIO, LocalDate.of(2026, 7, 31), LocalDate.of(2026, 9, 30), DM, MOTIVO));
        CicloEvent moved =
                new TermProrogued(Kind.PIANO, LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 31), DM, MOTIVO);
        assertRefused(prorogate(Kind.PIANO, "2026-03-01", OPENED, moved), TERM_NOT_LATER);
        assertThat(prorogate(Kind.BILANCIO, "2026-01-15", OPENED, moved).orThrow())
                .as("the Piano lies later already")
                .hasSize(1);
    }

    @Test
    void aTermIsPutOffAsLongAsTheYearIsOpen() {
        CicloEvent measured = new MeasurementsClosed(LocalDate.of(2027, 4, 30));
        CicloEvent closed = new CicloClosed(LocalDate.of(2027, 9, 1));
        assertThat(prorogate(Kind.RELAZIONE, "2027-09-30", OPENED, measured).orThrow())
                .hasSize(1);
        assertRefused(prorogate(Kind.RELAZIONE, "2027-09-30", OPENED, measured, closed), YEAR_CLOSED);
        assertRefused(prorogate(Kind.RELAZIONE, "2027-09-30"), CICLO_MISSING);
    }

    @Test
    void whatWasPutOffStaysSoUnderOtherRules() {
        CicloEvent moved =
                new TermProrogued(Kind.PIANO, LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 30), DM, MOTIVO);
        SmvpFact own = new SmvpFact(2, anno(2026), false, AFTER_APPROVAL, LocalDate.of(2025, 12, 1));
        SmvpPinned pinned = (SmvpPinned) CicloDecider.decide(
                        new PinSmvp(STREAM, anno(2026), 2, "Adottato prima degli obiettivi"),
                        after(OPENED, moved),
                        new Facts(TODAY, List.of(own), false, Map.of(), 0, null))
                .orThrow()
                .getFirst();
        assertThat(pinned.scadenze())
                .filteredOn(term -> term.kind() == Kind.PIANO)
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.entro()).isEqualTo(LocalDate.of(2026, 3, 30));
                    assertThat(Objects.requireNonNull(term.proroga()).provvedimento())
                            .isEqualTo(DM);
                });
    }
}
