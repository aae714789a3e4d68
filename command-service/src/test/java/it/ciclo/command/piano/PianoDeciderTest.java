// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import static it.ciclo.command.piano.PianoRefusal.FASE_PESO_MISSING;
import static it.ciclo.command.piano.PianoRefusal.FONTE_MISSING;
import static it.ciclo.command.piano.PianoRefusal.INDICATORE_MISSING;
import static it.ciclo.command.piano.PianoRefusal.LATE_REASON_MISSING;
import static it.ciclo.command.piano.PianoRefusal.NO_OBJECTIVE;
import static it.ciclo.command.piano.PianoRefusal.OWNER_NOT_ACTIVE;
import static it.ciclo.command.piano.PianoRefusal.PESI_INDICATORI_NOT_100;
import static it.ciclo.command.piano.PianoRefusal.PESI_NOT_100;
import static it.ciclo.command.piano.PianoRefusal.PIANO_ALREADY_APPROVED;
import static it.ciclo.command.piano.PianoRefusal.PIANO_ALREADY_PROPOSED;
import static it.ciclo.command.piano.PianoRefusal.PIANO_EXISTS;
import static it.ciclo.command.piano.PianoRefusal.PIANO_MISSING;
import static it.ciclo.command.piano.PianoRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.piano.PianoRefusal.PIANO_NOT_PROPOSED;
import static it.ciclo.command.piano.PianoRefusal.TARGET_MISSING;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.fact;
import static it.ciclo.command.shared.Lovere.indicatore;
import static it.ciclo.command.shared.Lovere.indicatoreId;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.verbale;
import static it.ciclo.command.shared.Lovere.withoutPiano;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.ORGAN_WRONG;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.piano.PianoCommand.ApprovePiano;
import it.ciclo.command.piano.PianoCommand.CreatePiano;
import it.ciclo.command.piano.PianoCommand.ProposePiano;
import it.ciclo.command.piano.PianoCommand.PublishPiano;
import it.ciclo.command.piano.PianoDecider.Facts;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.PianoFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Refusals;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.piano.PianoEvent.Container;
import it.ciclo.contracts.piano.PianoEvent.PianoApproved;
import it.ciclo.contracts.piano.PianoEvent.PianoCreated;
import it.ciclo.contracts.piano.PianoEvent.PianoProposed;
import it.ciclo.contracts.piano.PianoEvent.PianoPublished;
import it.ciclo.contracts.piano.PianoEvent.UnitaQuadratura;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.WeightRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PianoDeciderTest {

    private static final StreamId STREAM = StreamId.ofYear(Lovere.TENANT, StreamKind.PIANO, anno(2026));
    private static final Year PLANNING = year(2026, YearPhase.PROGRAMMAZIONE);
    private static final ObjectiveId STRADE = new ObjectiveId(new UUID(4, 2));

    private static final PianoEvent CREATED = new PianoCreated(anno(2026), anno(2028), Container.ALLEGATO_PIAO);
    private static final PianoEvent PROPOSED = new PianoProposed(List.of());
    private static final PianoEvent APPROVED =
            new PianoApproved(delibera("2026-01-29"), List.of(ANAGRAFE), false, null, true);

    private static Piano after(PianoEvent... events) {
        Piano piano = new Piano.NotCreated();
        for (PianoEvent event : events) {
            piano = Piano.evolve(piano, event);
        }
        return piano;
    }

    /** The Piano's facts, with every responsabile in office. */
    private static Facts facts(@Nullable Year year, Map<ObjectiveId, ObjectiveFact> objectives) {
        return new Facts(TODAY, year, objectives, Lovere.unita(), objectives.keySet());
    }

    private static Map<ObjectiveId, ObjectiveFact> one(String peso, Indicatore... indicatori) {
        return Map.of(ANAGRAFE, fact("DEM1", DEMOGRAFICI, peso, List.of(indicatori), Map.of()));
    }

    private static final Map<ObjectiveId, ObjectiveFact> COMPLETE = one("100", pratiche(crescente("80")));

    private static Decision<PianoEvent> propose(Map<ObjectiveId, ObjectiveFact> objectives) {
        return PianoDecider.decide(new ProposePiano(STREAM, anno(2026)), after(CREATED), facts(PLANNING, objectives));
    }

    private static Decision<PianoEvent> approve(Act atto, @Nullable String motivo, Facts facts) {
        return PianoDecider.decide(new ApprovePiano(STREAM, anno(2026), atto, motivo), after(CREATED, PROPOSED), facts);
    }

    @Test
    void aPianoIsCreatedOncePerYearForThreeYears() {
        CreatePiano command = new CreatePiano(STREAM, anno(2026), Container.ALLEGATO_PIAO);
        assertAccepted(PianoDecider.decide(command, after(), facts(withoutPiano(2026), Map.of())), CREATED);
        assertRefused(PianoDecider.decide(command, after(CREATED), facts(PLANNING, Map.of())), PIANO_EXISTS);
    }

    @Test
    void aPianoNeedsAnOpenYear() {
        CreatePiano command = new CreatePiano(STREAM, anno(2026), Container.AUTONOMO);
        assertRefused(PianoDecider.decide(command, after(), facts(null, Map.of())), CICLO_MISSING);
        assertRefused(
                PianoDecider.decide(command, after(), facts(year(2026, YearPhase.CHIUSO), Map.of())), YEAR_CLOSED);
    }

    // art. 5 c. 2 D.Lgs. 150/2009: objectives are specific and measurable
    @Test
    void aCompletePianoIsProposedWithTheSumsOfItsUnits() {
        assertAccepted(
                propose(COMPLETE),
                new PianoProposed(List.of(new UnitaQuadratura(DEMOGRAFICI, 1, new BigDecimal("100.00")))));
    }

    // W1, W8
    @Test
    void theWeightsOfAUnitIncludeThoseOfWhatItShares() {
        assertAccepted(
                propose(sharing("100", "60", "40")),
                new PianoProposed(List.of(
                        new UnitaQuadratura(DEMOGRAFICI, 1, new BigDecimal("100.00")),
                        new UnitaQuadratura(TECNICO, 1, new BigDecimal("100.00")))));
        Decision<PianoEvent> over = propose(sharing("100", "60", "40.01"));
        assertRefused(over, PESI_NOT_100);
        assertThat(Refusals.of(over))
                .singleElement()
                .extracting(Refusal::pointer)
                .isEqualTo("/unita/" + TECNICO);
    }

    private static Map<ObjectiveId, ObjectiveFact> sharing(String own, String strade, String share) {
        ObjectiveFact anagrafe = fact("DEM1", DEMOGRAFICI, own, List.of(pratiche(crescente("80"))), Map.of());
        SchedaObiettivo scheda = SchedaObiettivo.of(
                "",
                "",
                "",
                SchedaObiettivo.Ambito.TRASVERSALE,
                List.of(new SchedaObiettivo.Quota(TECNICO, Peso.of(share))));
        return Map.of(
                ANAGRAFE,
                new ObjectiveFact(
                        anagrafe.codice(),
                        anagrafe.unita(),
                        anagrafe.responsabile(),
                        anagrafe.definizione().saying(scheda),
                        Map.of(),
                        null,
                        null),
                STRADE,
                fact("TEC1", TECNICO, strade, List.of(pratiche(crescente("80"))), Map.of()));
    }

    @Test
    void pesiOfAUnitSumToOneHundredWhenProposed() {
        Decision<PianoEvent> decision = propose(one("95", pratiche(crescente("80"))));
        assertRefused(decision, PESI_NOT_100);
        assertThat(Refusals.of(decision)).singleElement().satisfies(reason -> {
            assertThat(reason.pointer()).isEqualTo("/unita/" + DEMOGRAFICI);
            assertThat(reason.args())
                    .containsExactly("Servizi demografici", "95,00", "-5,00", "Mancano 5,00 per arrivare a 100,00.");
        });
    }

    @Test
    void everyUnitThatDoesNotAddUpIsNamedInTheOrderOfNames() {
        Map<ObjectiveId, ObjectiveFact> objectives = new LinkedHashMap<>();
        objectives.put(STRADE, fact("TEC1", TECNICO, "99.99", List.of(pratiche(crescente("80"))), Map.of()));
        objectives.put(ANAGRAFE, fact("DEM1", DEMOGRAFICI, "100", List.of(pratiche(crescente("80"))), Map.of()));
        objectives.put(
                new ObjectiveId(new UUID(4, 3)),
                fact("DEM2", DEMOGRAFICI, "0.01", List.of(pratiche(crescente("80"))), Map.of()));
        Decision<PianoEvent> decision = propose(objectives);
        assertRefused(decision, PESI_NOT_100, PESI_NOT_100);
        assertThat(Refusals.of(decision))
                .extracting(reason -> reason.args().getLast())
                .containsExactly("Superano 100,00 di 0,01.", "Mancano 0,01 per arrivare a 100,00.");
    }

    @Test
    void theToleranceIsThatOfThePinnedSmvp() {
        WeightRules w = SmvpRules.defaults().weights();
        SmvpRules tolerant = SmvpRules.defaults()
                .with(new WeightRules(
                        w.objectives(),
                        w.indicatori(),
                        w.key(),
                        new BigDecimal("0.10"),
                        w.indicatoriTolerance(),
                        w.maxPoints(),
                        w.afterRemoval(),
                        w.pesatura()));
        Facts facts = facts(year(2026, YearPhase.PROGRAMMAZIONE, tolerant), one("99.90", pratiche(crescente("80"))));
        assertThat(PianoDecider.decide(new ProposePiano(STREAM, anno(2026)), after(CREATED), facts)
                        .orThrow())
                .hasSize(1);
    }

    @Test
    void aPianoWithoutObjectivesIsNone() {
        assertRefused(propose(Map.of()), NO_OBJECTIVE);
    }

    @Test
    void anObjectiveWithoutAnActiveResponsabileStopsTheProposal() {
        Facts facts = new Facts(TODAY, PLANNING, COMPLETE, Lovere.unita(), Set.of());
        assertRefused(
                PianoDecider.decide(new ProposePiano(STREAM, anno(2026)), after(CREATED), facts), OWNER_NOT_ACTIVE);
    }

    @Test
    void anObjectiveWithoutIndicatoreStopsTheProposal() {
        assertRefused(propose(one("100")), INDICATORE_MISSING);
    }

    @Test
    void everythingAnIndicatoreLacksIsSaidAtOnce() {
        Indicatore bare = indicatore(PRATICHE, new Misura.Crescente(null), "", "60");
        Indicatore fasi = indicatore(
                indicatoreId(2),
                new Misura.PerFasi(List.of(new Misura.Fase(
                        new FaseId(new UUID(6, 1)),
                        "Gara",
                        new BigDecimal("0.00"),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 3, 31)))),
                "protocollo",
                "30");
        assertRefused(
                propose(one("100", bare, fasi)),
                PESI_INDICATORI_NOT_100,
                TARGET_MISSING,
                FONTE_MISSING,
                FASE_PESO_MISSING);
    }

    /** One that was written before such targets were refused. */
    @Test
    void aTargetThatEveryValueMeetsStopsTheProposal() {
        Indicatore zero = indicatore(PRATICHE, new Misura.Crescente(BigDecimal.ZERO), "protocollo", "100");
        assertRefused(propose(one("100", zero)), TARGET_MISSING);
        Indicatore below = indicatore(PRATICHE, new Misura.Crescente(new BigDecimal("-5")), "protocollo", "100");
        assertRefused(propose(one("100", below)), TARGET_MISSING);
    }

    @Test
    void aPianoIsProposedOnce() {
        ProposePiano command = new ProposePiano(STREAM, anno(2026));
        assertRefused(PianoDecider.decide(command, after(), facts(PLANNING, COMPLETE)), PIANO_MISSING);
        assertRefused(
                PianoDecider.decide(command, after(CREATED, PROPOSED), facts(PLANNING, COMPLETE)),
                PIANO_ALREADY_PROPOSED);
        assertRefused(
                PianoDecider.decide(command, after(CREATED, PROPOSED, APPROVED), facts(PLANNING, COMPLETE)),
                PIANO_ALREADY_APPROVED);
    }

    @Test
    void theGiuntasActApprovesThePianoAndEveryObjectiveInIt() {
        assertAccepted(approve(delibera("2026-01-29"), null, facts(PLANNING, COMPLETE)), APPROVED);
    }

    // art. 6 D.L. 80/2021: the term is ordinatorio
    @Test
    void aLateApprovalIsFlaggedAndNeedsAReason() {
        assertRefused(approve(delibera("2026-02-01"), null, facts(PLANNING, COMPLETE)), LATE_REASON_MISSING);
        assertAccepted(
                approve(delibera("2026-02-01"), "bilancio differito", facts(PLANNING, COMPLETE)),
                new PianoApproved(delibera("2026-02-01"), List.of(ANAGRAFE), true, "bilancio differito", true));
    }

    @Test
    void anActOfTheWrongOrganOrDayApprovesNothing() {
        assertRefused(approve(verbale("2026-01-29"), null, facts(PLANNING, COMPLETE)), ORGAN_WRONG);
        assertRefused(approve(delibera("2026-11-21"), "bilancio differito", facts(PLANNING, COMPLETE)), DATE_IN_FUTURE);
        assertRefused(approve(delibera("2024-12-31"), null, facts(PLANNING, COMPLETE)), DATE_TOO_EARLY);
    }

    @Test
    void weightsThatMovedAfterTheProposalStopTheApproval() {
        assertRefused(
                approve(delibera("2026-01-29"), null, facts(PLANNING, one("90", pratiche(crescente("80"))))),
                PESI_NOT_100);
    }

    @Test
    void onlyAProposedPianoIsApproved() {
        ApprovePiano command = new ApprovePiano(STREAM, anno(2026), delibera("2026-01-29"), null);
        assertRefused(PianoDecider.decide(command, after(), facts(PLANNING, COMPLETE)), PIANO_MISSING);
        assertRefused(PianoDecider.decide(command, after(CREATED), facts(PLANNING, COMPLETE)), PIANO_NOT_PROPOSED);
        assertRefused(
                PianoDecider.decide(command, after(CREATED, PROPOSED, APPROVED), facts(PLANNING, COMPLETE)),
                PIANO_ALREADY_APPROVED);
    }

    // art. 10 c. 8 lett. b D.Lgs. 33/2013
    @Test
    void onlyAnApprovedPianoIsPublishedFromTheDayOfItsActOn() {
        PublishPiano command =
                new PublishPiano(STREAM, anno(2026), "https://comune.example/piano", LocalDate.of(2026, 2, 3));
        Year running = year(2026, YearPhase.GESTIONE);
        assertAccepted(
                PianoDecider.decide(command, after(CREATED, PROPOSED, APPROVED), facts(running, Map.of())),
                new PianoPublished("https://comune.example/piano", LocalDate.of(2026, 2, 3)));
        assertRefused(
                PianoDecider.decide(command, after(CREATED, PROPOSED), facts(PLANNING, Map.of())), PIANO_NOT_APPROVED);
        assertRefused(PianoDecider.decide(command, after(), facts(PLANNING, Map.of())), PIANO_MISSING);
        assertRefused(
                PianoDecider.decide(
                        new PublishPiano(STREAM, anno(2026), "https://comune.example", LocalDate.of(2026, 1, 28)),
                        after(CREATED, PROPOSED, APPROVED),
                        facts(running, Map.of())),
                DATE_TOO_EARLY);
        assertRefused(
                PianoDecider.decide(
                        new PublishPiano(STREAM, anno(2026), "https://comune.example", LocalDate.of(2026, 11, 21)),
                        after(CREATED, PROPOSED, APPROVED),
                        facts(running, Map.of())),
                DATE_IN_FUTURE);
    }

    @Test
    void theOtherStreamsAreToldHowFarItIs() {
        assertThat(PianoLookups.of(after(CREATED, PROPOSED, APPROVED)))
                .singleElement()
                .satisfies(row -> assertThat(row.body())
                        .isEqualTo(new PianoFact(PianoFact.Stato.APPROVATO, LocalDate.of(2026, 1, 29))));
    }
}
