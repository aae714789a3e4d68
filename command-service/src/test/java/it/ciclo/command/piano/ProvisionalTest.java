// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.piano;

import static it.ciclo.command.piano.PianoRefusal.PESI_NOT_100;
import static it.ciclo.command.piano.PianoRefusal.PIANO_ALREADY_APPROVED;
import static it.ciclo.command.piano.PianoRefusal.PIANO_ALREADY_PROPOSED;
import static it.ciclo.command.piano.PianoRefusal.PIANO_ALREADY_PROVISIONAL;
import static it.ciclo.command.piano.PianoRefusal.PIANO_EXISTS;
import static it.ciclo.command.piano.PianoRefusal.PIANO_MISSING;
import static it.ciclo.command.piano.PianoRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.piano.PianoRefusal.PIANO_NOT_PROPOSED;
import static it.ciclo.command.piano.PianoRefusal.VARIAZIONE_OPEN;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.fact;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.verbale;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.ORGAN_WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.piano.PianoCommand.ApprovePiano;
import it.ciclo.command.piano.PianoCommand.ApproveProvisionalObjectives;
import it.ciclo.command.piano.PianoCommand.CreatePiano;
import it.ciclo.command.piano.PianoCommand.ProposePiano;
import it.ciclo.command.piano.PianoCommand.PublishPiano;
import it.ciclo.command.piano.PianoDecider.Facts;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.PianoFact;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.piano.PianoEvent;
import it.ciclo.contracts.piano.PianoEvent.Container;
import it.ciclo.contracts.piano.PianoEvent.PianoApproved;
import it.ciclo.contracts.piano.PianoEvent.PianoCreated;
import it.ciclo.contracts.piano.PianoEvent.PianoProposed;
import it.ciclo.contracts.piano.PianoEvent.ProvisionalObjectivesApproved;
import it.ciclo.contracts.piano.PianoEvent.Provvisorio;
import it.ciclo.contracts.piano.PianoEvent.Sorte;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Art. 5 c. 1-ter D.Lgs. 150/2009: objectives before the budget. */
class ProvisionalTest {

    private static final StreamId STREAM = StreamId.ofYear(Lovere.TENANT, StreamKind.PIANO, anno(2026));
    private static final ObjectiveId STRADE = new ObjectiveId(new UUID(4, 2));
    private static final ObjectiveId FIERE = new ObjectiveId(new UUID(4, 3));
    private static final ObjectiveId VERDE = new ObjectiveId(new UUID(4, 4));
    private static final VariazioneId VARIAZIONE = new VariazioneId(new UUID(7, 1));

    private static final PianoEvent CREATED = new PianoCreated(anno(2026), anno(2028), Container.ALLEGATO_PIAO);
    private static final PianoEvent PROPOSED = new PianoProposed(List.of());
    private static final PianoEvent GIVEN =
            new ProvisionalObjectivesApproved(delibera("2026-01-15"), List.of(ANAGRAFE));
    private static final PianoEvent APPROVED =
            new PianoApproved(delibera("2026-01-29"), List.of(ANAGRAFE), false, null, true);

    private static final ObjectiveFact COMPLETE =
            fact("DEM1", DEMOGRAFICI, "100", List.of(pratiche(crescente("80"))), Map.of());

    private static Piano after(PianoEvent... events) {
        Piano piano = new Piano.NotCreated();
        for (PianoEvent event : events) {
            piano = Piano.evolve(piano, event);
        }
        return piano;
    }

    private static Facts facts(ObjectiveFact objective) {
        return facts(objective, Map.of(), 0);
    }

    private static Facts facts(ObjectiveFact objective, Map<ObjectiveId, VariedFact> varied, long openVariazioni) {
        Map<ObjectiveId, ObjectiveFact> objectives = Map.of(ANAGRAFE, objective);
        return new Facts(
                TODAY,
                year(2026, YearPhase.PROGRAMMAZIONE),
                objectives,
                Lovere.unita(),
                objectives.keySet(),
                varied,
                openVariazioni,
                false,
                null);
    }

    private static Decision<PianoEvent> give(Act atto, ObjectiveFact objective, PianoEvent... before) {
        return PianoDecider.decide(
                new ApproveProvisionalObjectives(STREAM, anno(2026), atto), after(before), facts(objective));
    }

    private static Decision<PianoEvent> propose(PianoEvent... before) {
        return PianoDecider.decide(new ProposePiano(STREAM, anno(2026)), after(before), facts(COMPLETE));
    }

    private static Decision<PianoEvent> approve(String day, Facts facts, PianoEvent... before) {
        return PianoDecider.decide(
                new ApprovePiano(STREAM, anno(2026), delibera(day), "bilancio approvato il 27 marzo"),
                after(before),
                facts);
    }

    private static VariedFact varied(VariedFact.Stato stato) {
        return new VariedFact(stato, COMPLETE.definizione(), VARIAZIONE, LocalDate.of(2026, 3, 1));
    }

    @Test
    void theGiuntaGivesObjectivesBeforeThePianoOnceTheyAreComplete() {
        assertAccepted(give(delibera("2026-01-15"), COMPLETE, CREATED), GIVEN);
        assertAccepted(give(delibera("2026-01-15"), COMPLETE, CREATED, PROPOSED), GIVEN);
        assertRefused(
                give(
                        delibera("2026-01-15"),
                        fact("DEM1", DEMOGRAFICI, "90", List.of(pratiche(crescente("80"))), Map.of()),
                        CREATED),
                PESI_NOT_100);
        assertRefused(give(verbale("2026-01-15"), COMPLETE, CREATED), ORGAN_WRONG);
    }

    @Test
    void theyAreGivenOnceAndNotAfterThePiano() {
        assertRefused(give(delibera("2026-01-15"), COMPLETE), PIANO_MISSING);
        assertRefused(give(delibera("2026-01-20"), COMPLETE, CREATED, GIVEN), PIANO_ALREADY_PROVISIONAL);
        assertRefused(give(delibera("2026-02-10"), COMPLETE, CREATED, PROPOSED, APPROVED), PIANO_ALREADY_APPROVED);
        assertRefused(
                PianoDecider.decide(
                        new CreatePiano(STREAM, anno(2026), Container.AUTONOMO),
                        after(CREATED, GIVEN),
                        facts(COMPLETE)),
                PIANO_EXISTS);
    }

    /** Gate G5. */
    @Test
    void whatIsGivenProvisionallyIsInForceLikeAnApprovedPiano() {
        assertThat(PianoLookups.of(after(CREATED, GIVEN)))
                .singleElement()
                .satisfies(row -> assertThat(row.body())
                        .isEqualTo(new PianoFact(PianoFact.Stato.PROVVISORIO, LocalDate.of(2026, 1, 15))));
        PianoFact given = new PianoFact(PianoFact.Stato.PROVVISORIO, LocalDate.of(2026, 1, 15));
        Year planned = year(2026, YearPhase.PROGRAMMAZIONE);
        assertThat(new Year(planned.ciclo(), given).phase()).isEqualTo(YearPhase.GESTIONE);
        assertThat(given.isApproved()).isFalse();
    }

    @Test
    void thePianoThatConfirmsThemIsProposedLikeAnyOther() {
        assertThat(propose(CREATED, GIVEN).orThrow()).hasSize(1);
        assertRefused(propose(CREATED, GIVEN, PROPOSED), PIANO_ALREADY_PROPOSED);
        assertRefused(approve("2026-04-09", facts(COMPLETE), CREATED, GIVEN), PIANO_NOT_PROPOSED);
        // What was proposed before is not what is to confirm.
        assertRefused(approve("2026-04-09", facts(COMPLETE), CREATED, PROPOSED, GIVEN), PIANO_NOT_PROPOSED);
    }

    @Test
    void thePianoSaysOfEachWhatBecameOfIt() {
        PianoEvent given =
                new ProvisionalObjectivesApproved(delibera("2026-01-15"), List.of(ANAGRAFE, STRADE, FIERE, VERDE));
        Map<ObjectiveId, VariedFact> varied = Map.of(
                STRADE, varied(VariedFact.Stato.NEL_PIANO),
                FIERE, varied(VariedFact.Stato.STRALCIATO),
                VERDE, varied(VariedFact.Stato.SOSPESO));
        assertAccepted(
                approve("2026-04-09", facts(COMPLETE, varied, 0), CREATED, given, PROPOSED),
                new PianoApproved(
                        delibera("2026-04-09"),
                        List.of(ANAGRAFE),
                        true,
                        "bilancio approvato il 27 marzo",
                        true,
                        List.of(
                                new Provvisorio(ANAGRAFE, Sorte.CONFERMATO, null),
                                new Provvisorio(STRADE, Sorte.MODIFICATO, VARIAZIONE),
                                new Provvisorio(FIERE, Sorte.STRALCIATO, VARIAZIONE),
                                new Provvisorio(VERDE, Sorte.SOSPESO, VARIAZIONE)),
                        null));
    }

    // art. 169 TUEL: the objectives belong with the PEG
    @Test
    void aPianoWithoutThePegTheEnteNeedsIsApprovedAndMarked() {
        Facts facts = new Facts(
                TODAY,
                year(2026, YearPhase.PROGRAMMAZIONE),
                Map.of(ANAGRAFE, COMPLETE),
                Lovere.unita(),
                Set.of(ANAGRAFE),
                Map.of(),
                0,
                true,
                null);
        assertAccepted(
                approve("2026-01-29", facts, CREATED, PROPOSED),
                new PianoApproved(delibera("2026-01-29"), List.of(ANAGRAFE), false, null, true, null, true));
    }

    @Test
    void whatChangesThemIsDecidedFirst() {
        assertRefused(approve("2026-04-09", facts(COMPLETE, Map.of(), 1), CREATED, GIVEN, PROPOSED), VARIAZIONE_OPEN);
        assertRefused(approve("2026-01-14", facts(COMPLETE), CREATED, GIVEN, PROPOSED), DATE_TOO_EARLY);
    }

    @Test
    void onlyThePianoItselfIsPublished() {
        assertRefused(
                PianoDecider.decide(
                        new PublishPiano(STREAM, anno(2026), "https://comune.example", LocalDate.of(2026, 2, 3)),
                        after(CREATED, GIVEN),
                        facts(COMPLETE)),
                PIANO_NOT_APPROVED);
    }
}
