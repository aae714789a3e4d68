// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.INDICATORE_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_NOT_IN_PIANO;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_REMOVED;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_SUSPENDED;
import static it.ciclo.command.objective.ObjectiveRefusal.RECTIFY_NUMBERS;
import static it.ciclo.command.objective.ObjectiveRefusal.RECTIFY_TOO_EARLY;
import static it.ciclo.command.objective.ObjectiveRefusal.VARIAZIONE_NOT_OPEN;
import static it.ciclo.command.objective.ObjectiveRefusal.VARIAZIONE_REQUIRED;
import static it.ciclo.command.objective.ObjectiveRefusal.YEAR_NOT_OPEN;
import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.indicatore;
import static it.ciclo.command.shared.Lovere.indicatoreId;
import static it.ciclo.command.shared.Lovere.objective;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.objective.ObjectiveCommand.RecordMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.RectifyText;
import it.ciclo.command.objective.ObjectiveCommand.ReviseObjective;
import it.ciclo.command.objective.ObjectiveCommand.WithdrawObjective;
import it.ciclo.command.objective.ObjectiveDecider.Facts;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.NamedParts;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoreText;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementRecorded;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveHandedOver;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.ObjectiveEvent.PesoSet;
import it.ciclo.contracts.objective.ObjectiveEvent.TextRectified;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An objective under a variazione: measured by what it promises now, in the Piano or out of it, in corrected words. */
class VariedObjectiveTest {

    private static final VariazioneId V = new VariazioneId(new UUID(7, 1));
    private static final IndicatoreId NEW = indicatoreId(8);
    private static final String TITOLO = "Certificati in linea entro 5 giorni";
    private static final Fonte FONTE = new Fonte(Fonte.Classe.INTERNA, "gestionale dell'anagrafe");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    private static ObjectiveAssigned assigned(@Nullable VariazioneId variazione) {
        return new ObjectiveAssigned(
                anno(2026),
                "DEM1",
                TITOLO,
                "",
                Natura.SVILUPPO,
                DEMOGRAFICI,
                BRUNO,
                null,
                Peso.of("20"),
                List.of(pratiche(crescente("80"))),
                Calcolo.STANDARD,
                variazione);
    }

    private static Objective after(ObjectiveEvent... events) {
        Objective objective = new Objective.NotAssigned();
        for (ObjectiveEvent event : events) {
            objective = Objective.evolve(objective, event, Hand.own(ADA));
        }
        return objective;
    }

    private static Facts facts(boolean open, @Nullable VariedFact varied) {
        return facts(YearPhase.GESTIONE, open, varied);
    }

    private static Facts facts(YearPhase phase, boolean open, @Nullable VariedFact varied) {
        return new Facts(
                TODAY, responsabile(), year(2026, phase), Lovere.unita().keySet(), Set.of(), true, open, varied);
    }

    /** What the variazione made of it: another indicatore beside the first, whose target is lower. */
    private static VariedFact varied(VariedFact.Stato stato) {
        return new VariedFact(
                stato,
                new Definizione(
                        TITOLO,
                        "",
                        Natura.SVILUPPO,
                        Peso.of("25"),
                        List.of(
                                indicatore(PRATICHE, crescente("70"), "gestionale", "50"),
                                indicatore(NEW, crescente("12"), "protocollo", "50"))),
                V,
                LocalDate.of(2026, 7, 16));
    }

    private static RecordMeasurement record(IndicatoreId indicatore) {
        return new RecordMeasurement(objective(), indicatore, Period.of("2026-09"), value(), DAY, FONTE, null);
    }

    private static Valore value() {
        return new Valore.Numero(new BigDecimal("10"));
    }

    private static AssignObjective assign() {
        return new AssignObjective(
                objective(),
                anno(2026),
                "DEM1",
                TITOLO,
                "",
                Natura.SVILUPPO,
                DEMOGRAFICI,
                BRUNO,
                null,
                Peso.of("20"),
                List.of(pratiche(crescente("80"))),
                Calcolo.STANDARD,
                V);
    }

    private static ReviseObjective revise(PersonId responsabile, String peso, List<Indicatore> indicatori) {
        return new ReviseObjective(
                objective(),
                TITOLO,
                "",
                Natura.SVILUPPO,
                responsabile,
                null,
                Peso.of(peso),
                indicatori,
                Calcolo.STANDARD,
                new NamedParts(Set.of(), Set.of()));
    }

    private static RectifyText rectify(String titolo, IndicatoreText... texts) {
        return new RectifyText(objective(), titolo, "", List.of(texts), "refuso nel titolo");
    }

    private static Decision<ObjectiveEvent> decide(ObjectiveCommand command, Objective objective, Facts facts) {
        return ObjectiveDecider.decide(command, objective, facts);
    }

    @Test
    void aNewObjectiveIsAssignedForAnOpenVariazione() {
        assertAccepted(decide(assign(), after(), facts(true, null)), assigned(V));
        assertRefused(decide(assign(), after(), facts(false, null)), VARIAZIONE_NOT_OPEN);
        assertRefused(decide(assign(), after(), facts(YearPhase.CONSUNTIVO, true, null)), YEAR_NOT_OPEN);
    }

    @Test
    void untilItsVariazioneIsApprovedItIsADraft() {
        Objective draft = after(assigned(V));
        List<Indicatore> same = List.of(pratiche(crescente("80")));
        assertAccepted(decide(revise(BRUNO, "30", same), draft, facts(true, null)), new PesoSet(Peso.of("30")));
        assertRefused(decide(revise(BRUNO, "30", same), draft, facts(false, null)), VARIAZIONE_NOT_OPEN);
        assertRefused(decide(record(PRATICHE), draft, facts(true, null)), OBJECTIVE_NOT_IN_PIANO);
        assertAccepted(
                decide(new WithdrawObjective(objective(), "non serve più"), draft, facts(false, null)),
                new ObjectiveWithdrawn("non serve più"));
    }

    @Test
    void onceApprovedItChangesOnlyByVariazioneAndIsMeasured() {
        VariedFact entered = new VariedFact(
                VariedFact.Stato.NEL_PIANO,
                new Definizione(TITOLO, "", Natura.SVILUPPO, Peso.of("20"), List.of(pratiche(crescente("80")))),
                V,
                LocalDate.of(2026, 7, 16));
        assertAccepted(
                decide(record(PRATICHE), after(assigned(V)), facts(false, entered)),
                new MeasurementRecorded(PRATICHE, Period.of("2026-09"), value(), DAY, FONTE, null));
        assertRefused(
                decide(
                        revise(BRUNO, "30", List.of(pratiche(crescente("80")))),
                        after(assigned(V)),
                        facts(false, entered)),
                VARIAZIONE_REQUIRED);
    }

    // cycle 8: measurement is against the varied target
    @Test
    void aVariedObjectiveIsMeasuredByWhatItPromisesNow() {
        VariedFact now = varied(VariedFact.Stato.NEL_PIANO);
        assertAccepted(
                decide(record(NEW), after(assigned(null)), facts(false, now)),
                new MeasurementRecorded(NEW, Period.of("2026-09"), value(), DAY, FONTE, null));
        assertRefused(decide(record(NEW), after(assigned(null)), facts(false, null)), INDICATORE_UNKNOWN);
        assertAccepted(
                decide(revise(ADA, "25", now.definizione().indicatori()), after(assigned(null)), facts(false, now)),
                new ObjectiveHandedOver(ADA, null));
    }

    // cycle 14
    @Test
    void aRemovedObjectiveIsNotMeasured() {
        Facts removed = facts(false, varied(VariedFact.Stato.STRALCIATO));
        assertRefused(decide(record(PRATICHE), after(assigned(null)), removed), OBJECTIVE_REMOVED);
        assertRefused(decide(rectify(TITOLO), after(assigned(null)), removed), OBJECTIVE_REMOVED);
    }

    @Test
    void aSuspendedObjectiveIsNotMeasuredButStillHandedOver() {
        VariedFact left = varied(VariedFact.Stato.SOSPESO);
        assertRefused(decide(record(PRATICHE), after(assigned(null)), facts(false, left)), OBJECTIVE_SUSPENDED);
        assertAccepted(
                decide(revise(ADA, "25", left.definizione().indicatori()), after(assigned(null)), facts(false, left)),
                new ObjectiveHandedOver(ADA, null));
    }

    // cycle 8: RectifyText may not touch numbers
    @Test
    void aTypingErrorIsMendedWithoutTouchingNumbers() {
        Objective objective = after(assigned(null));
        IndicatoreText words = new IndicatoreText(PRATICHE, "Pratiche on line", "gestionale dell'anagrafe");
        assertAccepted(
                decide(rectify("Certificati on line entro 5 giorni", words), objective, facts(false, null)),
                new TextRectified("Certificati on line entro 5 giorni", "", List.of(words), "refuso nel titolo", null));
        assertAccepted(decide(rectify(TITOLO), objective, facts(false, null)));
        assertRefused(
                decide(
                        rectify(
                                "Certificati in linea entro 15 giorni",
                                new IndicatoreText(PRATICHE, "Pratiche 2026", "gestionale dell'anagrafe")),
                        objective,
                        facts(false, null)),
                RECTIFY_NUMBERS,
                RECTIFY_NUMBERS);
        assertRefused(
                decide(rectify("Certificati on line entro trentacinque giorni"), objective, facts(false, null)),
                RECTIFY_NUMBERS);
        assertRefused(
                decide(rectify(TITOLO, new IndicatoreText(NEW, "Altro", "x")), objective, facts(false, null)),
                INDICATORE_UNKNOWN);
        assertRefused(
                decide(rectify(TITOLO), objective, facts(YearPhase.PROGRAMMAZIONE, false, null)), RECTIFY_TOO_EARLY);
    }

    @Test
    void theWordsOfTheSchedaAreMendedLikeTheOthers() {
        SchedaObiettivo scheda = new SchedaObiettivo(
                "Meno atese, entro 5 giorni",
                "",
                "",
                SchedaObiettivo.Ambito.TRASVERSALE,
                List.of(new SchedaObiettivo.Quota(TECNICO, Peso.of("10"))));
        Objective objective =
                Objective.evolve(new Objective.NotAssigned(), assigned(null).saying(scheda), Hand.own(ADA));
        Decision<ObjectiveEvent> mended = decide(words("Meno attese, entro 5 giorni"), objective, facts(false, null));
        TextRectified event = (TextRectified) mended.orThrow().getFirst();
        assertThat(event.of(((Objective.Assigned) objective).definizione()).scheda())
                .isEqualTo(new SchedaObiettivo("Meno attese, entro 5 giorni", "", "", scheda.ambito(), scheda.quote()));
        assertRefused(decide(words("Meno attese, entro 6 giorni"), objective, facts(false, null)), RECTIFY_NUMBERS);
        assertAccepted(decide(rectify(TITOLO), objective, facts(false, null)));
    }

    @Test
    void wordsThatACorrectionTookOutDoNotComeBackWithTheNext() {
        VariedFact varied = varied(VariedFact.Stato.NEL_PIANO);
        VariedFact now = new VariedFact(
                varied.stato(),
                varied.definizione()
                        .saying(SchedaObiettivo.of("Meno attese", "", "", SchedaObiettivo.Ambito.UNITA, List.of())),
                varied.variazione(),
                varied.dal());
        TextRectified without = (TextRectified) decide(words(""), after(assigned(null)), facts(false, now))
                .orThrow()
                .getFirst();
        TextRectified later = (TextRectified)
                decide(rectify("Certificati on line entro 5 giorni"), after(assigned(null), without), facts(false, now))
                        .orThrow()
                        .getFirst();
        assertThat(told(after(assigned(null), without, later))
                        .varied(now)
                        .definizione()
                        .scheda())
                .isNull();
    }

    private static RectifyText words(String finalita) {
        return new RectifyText(
                objective(),
                TITOLO,
                "",
                List.of(),
                "refuso nella finalità",
                new SchedaObiettivo.Parole(finalita, "", ""));
    }

    @Test
    void correctedWordsStandUntilAnotherVariazioneSaysMore() {
        VariedFact now = varied(VariedFact.Stato.NEL_PIANO);
        IndicatoreText first = new IndicatoreText(PRATICHE, "Pratiche online", "gestionale");
        IndicatoreText second = new IndicatoreText(NEW, "Carte", "protocollo");
        TextRectified rectified = new TextRectified(
                "Certificati on line entro 5 giorni", "", List.of(first, second), "refuso nel titolo", V);
        Objective objective = after(assigned(null));
        assertAccepted(
                decide(rectify("Certificati on line entro 5 giorni", second), objective, facts(false, now)), rectified);
        ObjectiveFact told = told(after(assigned(null), rectified));
        assertThat(told.titolo()).isEqualTo(TITOLO);
        assertThat(told.varied(now).titolo()).isEqualTo("Certificati on line entro 5 giorni");
        assertThat(told.varied(now).indicatori().getLast().nome()).isEqualTo("Carte");
        VariedFact later = new VariedFact(
                now.stato(), now.definizione(), new VariazioneId(new UUID(7, 2)), LocalDate.of(2026, 9, 1));
        assertThat(told.varied(later).titolo()).isEqualTo(TITOLO);
    }

    @Test
    void whatIsKnownOfItIsToldWithTheFirstValue() {
        MeasurementRecorded september =
                new MeasurementRecorded(PRATICHE, Period.of("2026-09"), value(), DAY, FONTE, null);
        List<FactChange> rows = ObjectiveLookups.of(Lovere.ANAGRAFE, after(assigned(null), september));
        assertThat(rows).extracting(FactChange::kind).containsExactly("objective", "measured");
        MeasurementRecorded october = new MeasurementRecorded(
                PRATICHE, Period.of("2026-12"), value(), LocalDate.of(2026, 11, 1), FONTE, null);
        assertThat(FactChange.between(
                        rows, ObjectiveLookups.of(Lovere.ANAGRAFE, after(assigned(null), september, october))))
                .isEmpty();
    }

    private static ObjectiveFact told(Objective objective) {
        Object body = Objects.requireNonNull(
                ObjectiveLookups.of(Lovere.ANAGRAFE, objective).getFirst().body());
        assertThat(body).isInstanceOf(ObjectiveFact.class);
        return (ObjectiveFact) body;
    }

    @Test
    void nothingOfThisIsKnownOfAnObjectiveThatNobodyMeasured() {
        assertThat(ObjectiveLookups.of(Lovere.ANAGRAFE, after(assigned(null))))
                .extracting(FactChange::kind)
                .containsExactly("objective");
    }
}
