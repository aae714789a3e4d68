// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.ALREADY_CONFIRMED;
import static it.ciclo.command.objective.ObjectiveRefusal.ALREADY_RECORDED;
import static it.ciclo.command.objective.ObjectiveRefusal.CORRECTION_BY_SEGRETARIO;
import static it.ciclo.command.objective.ObjectiveRefusal.DATE_OUT_OF_YEAR;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.FINALE_TOO_EARLY;
import static it.ciclo.command.objective.ObjectiveRefusal.INDICATORE_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.LIVELLO_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.MEASUREMENTS_CLOSED;
import static it.ciclo.command.objective.ObjectiveRefusal.MEASUREMENT_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.NOTHING_TO_CONFIRM;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.PERIOD_IN_FUTURE;
import static it.ciclo.command.objective.ObjectiveRefusal.PERIOD_NOT_FINALE;
import static it.ciclo.command.objective.ObjectiveRefusal.PERIOD_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.objective.ObjectiveRefusal.RESPONSABILE_RECORDS;
import static it.ciclo.command.objective.ObjectiveRefusal.SAME_PERSON;
import static it.ciclo.command.objective.ObjectiveRefusal.SENT_BACK;
import static it.ciclo.command.objective.ObjectiveRefusal.VALORE_NEGATIVE;
import static it.ciclo.command.objective.ObjectiveRefusal.VALORE_NOT_COUNT;
import static it.ciclo.command.objective.ObjectiveRefusal.VALORE_SCALE;
import static it.ciclo.command.objective.ObjectiveRefusal.VALORE_WRONG_TYPE;
import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.CARLA;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.indicatoreId;
import static it.ciclo.command.shared.Lovere.objective;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.responsabileOf;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.objective.ObjectiveCommand.ConfirmMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.CorrectMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.DeclareNotAvailable;
import it.ciclo.command.objective.ObjectiveCommand.RecordMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.SendBackMeasurement;
import it.ciclo.command.objective.ObjectiveDecider.Facts;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FinaleFact;
import it.ciclo.command.shared.FinaleFact.Stato;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Refusals;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Fonte.Classe;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementConfirmed;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementCorrected;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementDeclaredNotAvailable;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementRecorded;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementSentBack;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.smvp.MeasurementRules;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.ZeroDenominator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasuringTest {

    private static final Fonte FONTE = new Fonte(Classe.INTERNA, "gestionale dell'anagrafe");
    private static final LocalDate SEPTEMBER_END = LocalDate.of(2026, 9, 30);
    private static final Misura CRESCENTE = crescente("80");
    private static final FaseId GARA = new FaseId(new UUID(6, 1));
    private static final FaseId LAVORI = new FaseId(new UUID(6, 2));
    private static final Misura FASI = new Misura.PerFasi(List.of(fase(GARA), fase(LAVORI)));

    private static Misura.Fase fase(FaseId id) {
        return new Misura.Fase(id, "Fase", new BigDecimal("50"), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    private static ObjectiveEvent assigned(Misura misura, int anno) {
        return new ObjectiveAssigned(
                anno(anno),
                "DEM1",
                "Digitalizzazione dell'anagrafe",
                "",
                Natura.SVILUPPO,
                DEMOGRAFICI,
                BRUNO,
                null,
                Peso.of("20"),
                List.of(pratiche(misura)),
                Calcolo.STANDARD,
                null);
    }

    private record By(PersonId person, ObjectiveEvent event) {}

    private static Objective after(Misura misura, int anno, By... events) {
        Objective objective = Objective.evolve(new Objective.NotAssigned(), assigned(misura, anno), Hand.own(ADA));
        for (By by : events) {
            objective = Objective.evolve(objective, by.event(), Hand.own(by.person()));
        }
        return objective;
    }

    private static Objective after(By... events) {
        return after(CRESCENTE, 2026, events);
    }

    private static Facts facts(Actor actor, int anno, YearPhase phase) {
        return new Facts(TODAY, actor, year(anno, phase), Set.of(), Set.of(), true, false, null);
    }

    private static Facts by(Actor actor) {
        return facts(actor, 2026, YearPhase.GESTIONE);
    }

    private static RecordMeasurement recording(String period, Valore valore, LocalDate day) {
        return new RecordMeasurement(objective(), PRATICHE, Period.of(period), valore, day, FONTE, null);
    }

    private static RecordMeasurement september(Valore valore) {
        return recording("2026-09", valore, SEPTEMBER_END);
    }

    private static Valore numero(String value) {
        return new Valore.Numero(new BigDecimal(value));
    }

    private static MeasurementRecorded recorded(String value) {
        return new MeasurementRecorded(PRATICHE, Period.of("2026-09"), numero(value), SEPTEMBER_END, FONTE, null);
    }

    private static final MeasurementConfirmed CONFIRMED = new MeasurementConfirmed(PRATICHE, Period.of("2026-09"));

    private static Decision<ObjectiveEvent> record(Misura misura, Valore valore) {
        return ObjectiveDecider.decide(september(valore), after(misura, 2026), by(responsabile()));
    }

    private static CorrectMeasurement correction(String value) {
        return new CorrectMeasurement(
                objective(), PRATICHE, Period.of("2026-09"), numero(value), SEPTEMBER_END, FONTE, "cifra invertita");
    }

    private static ConfirmMeasurement confirmation() {
        return new ConfirmMeasurement(objective(), PRATICHE, Period.of("2026-09"));
    }

    private static DeclareNotAvailable declaration(String period) {
        return new DeclareNotAvailable(objective(), PRATICHE, Period.of(period), "nessuna pratica nell'anno");
    }

    @Test
    void aValueIsRecordedByTheResponsabileOfTheUnit() {
        assertAccepted(
                ObjectiveDecider.decide(september(numero("76.8")), after(), by(responsabile())), recorded("76.8"));
        assertRefused(
                ObjectiveDecider.decide(september(numero("76.8")), after(), by(responsabileOf(TECNICO))),
                NOT_YOUR_UNIT);
    }

    @Test
    void theSegretarioRecordsOnlyWhereNobodyAnswersForTheUnit() {
        RecordMeasurement command = september(numero("76.8"));
        assertRefused(ObjectiveDecider.decide(command, after(), by(segretario())), RESPONSABILE_RECORDS);
        Facts orphaned =
                new Facts(TODAY, segretario(), year(2026, YearPhase.GESTIONE), Set.of(), Set.of(), false, false, null);
        assertAccepted(ObjectiveDecider.decide(command, after(), orphaned), recorded("76.8"));
    }

    private static final MeasurementSentBack SENT =
            new MeasurementSentBack(PRATICHE, Period.of("2026-09"), "Il verbale dice altro");

    private static SendBackMeasurement sendingBack() {
        return new SendBackMeasurement(objective(), PRATICHE, Period.of("2026-09"), "Il verbale dice altro");
    }

    @Test
    void aValueThatCannotBeConfirmedGoesBackWithAReason() {
        By recorded = new By(BRUNO, recorded("76.8"));
        assertAccepted(ObjectiveDecider.decide(sendingBack(), after(recorded), by(segretario())), SENT);
        assertRefused(ObjectiveDecider.decide(sendingBack(), after(), by(segretario())), MEASUREMENT_UNKNOWN);
        assertRefused(
                ObjectiveDecider.decide(sendingBack(), after(recorded, new By(ADA, CONFIRMED)), by(segretario())),
                ALREADY_CONFIRMED);
        assertRefused(
                ObjectiveDecider.decide(sendingBack(), after(recorded, new By(ADA, SENT)), by(segretario())),
                SENT_BACK);
        assertRefused(
                ObjectiveDecider.decide(sendingBack(), after(new By(ADA, recorded("76.8"))), by(segretario())),
                SAME_PERSON);
        assertRefused(
                ObjectiveDecider.decide(confirmation(), after(recorded, new By(ADA, SENT)), by(segretario())),
                SENT_BACK);
    }

    @Test
    void aDelegateAndWhoDelegatedHerAreOneWhereTwoAreAskedFor() {
        Objective empty = after();
        Objective byDelegate = Objective.evolve(empty, recorded("76.8"), new Hand(CARLA, ADA));
        Facts ada = by(segretario());
        assertRefused(ObjectiveDecider.decide(confirmation(), byDelegate, ada), SAME_PERSON);
        assertRefused(ObjectiveDecider.decide(sendingBack(), byDelegate, ada), SAME_PERSON);

        Objective byTitolare = Objective.evolve(empty, recorded("76.8"), Hand.own(BRUNO));
        Facts carlaForBruno = by(new Actor(CARLA, Role.SEGRETARIO.name(), Set.of(), BRUNO));
        assertRefused(ObjectiveDecider.decide(confirmation(), byTitolare, carlaForBruno), SAME_PERSON);

        Objective byAnother = Objective.evolve(empty, recorded("76.8"), new Hand(CARLA, BRUNO));
        assertAccepted(ObjectiveDecider.decide(confirmation(), byAnother, ada), CONFIRMED);
    }

    @Test
    void aValueSentBackIsSaidAgainAlsoUnchanged() {
        Objective sent = after(new By(BRUNO, recorded("76.8")), new By(ADA, SENT));
        MeasurementCorrected again = new MeasurementCorrected(
                PRATICHE, Period.of("2026-09"), numero("76.8"), SEPTEMBER_END, FONTE, "cifra invertita");
        assertAccepted(ObjectiveDecider.decide(correction("76.8"), sent, by(responsabile())), again);
        assertAccepted(
                ObjectiveDecider.decide(
                        confirmation(), Objective.evolve(sent, again, Hand.own(BRUNO)), by(segretario())),
                CONFIRMED);
    }

    // gate G5
    @Test
    void noValueBeforeTheApprovalNorAfterTheClosing() {
        RecordMeasurement command = september(numero("76.8"));
        assertRefused(
                ObjectiveDecider.decide(command, after(), facts(responsabile(), 2026, YearPhase.PROGRAMMAZIONE)),
                PIANO_NOT_APPROVED);
        assertRefused(
                ObjectiveDecider.decide(command, after(), facts(responsabile(), 2026, YearPhase.CONSUNTIVO)),
                MEASUREMENTS_CLOSED);
        assertRefused(
                ObjectiveDecider.decide(command, after(), facts(responsabile(), 2026, YearPhase.CHIUSO)), YEAR_CLOSED);
        assertRefused(
                ObjectiveDecider.decide(command, new Objective.NotAssigned(), by(responsabile())), OBJECTIVE_UNKNOWN);
    }

    @Test
    void aPeriodIsRecordedOnceAndThenCorrected() {
        assertRefused(
                ObjectiveDecider.decide(
                        september(numero("76.8")), after(new By(BRUNO, recorded("76.8"))), by(responsabile())),
                ALREADY_RECORDED);
    }

    // Z8
    @Test
    void aValueHasTheTypeOfItsIndicatore() {
        assertRefused(record(CRESCENTE, new Valore.SiNo(true)), VALORE_WRONG_TYPE);
        assertRefused(record(new Misura.OnOff(true), numero("1")), VALORE_WRONG_TYPE);
        assertRefused(record(new Misura.Scadenza(LocalDate.of(2026, 6, 30)), numero("1")), VALORE_WRONG_TYPE);
        assertRefused(record(FASI, new Valore.Data(LocalDate.of(2026, 6, 30))), VALORE_WRONG_TYPE);
    }

    @Test
    void aRatioHasNoNegativePartAndANumberStaysWithinItsScale() {
        Misura rapporto = new Misura.Rapporto(BigDecimal.TEN, true, ZeroDenominator.NOT_AVAILABLE);
        assertRefused(
                record(rapporto, new Valore.Rapporto(new BigDecimal("-1"), new BigDecimal("-2"))),
                VALORE_NEGATIVE,
                VALORE_NEGATIVE);
        assertRefused(record(CRESCENTE, numero("0.00001")), VALORE_SCALE);
        assertRefused(record(CRESCENTE, numero("1e999999999")), VALORE_SCALE);
        assertRefused(
                record(rapporto, new Valore.Rapporto(new BigDecimal("1.00001"), new BigDecimal("2"))), VALORE_SCALE);
        assertThat(record(rapporto, new Valore.Rapporto(new BigDecimal("1.1234"), new BigDecimal("2")))
                        .orThrow())
                .as("a quotient is rounded where it is shown")
                .hasSize(1);
        // Z6: days in advance
        assertThat(record(CRESCENTE, numero("-4")).orThrow()).hasSize(1);
    }

    @Test
    void aValueIsNoFinerThanItsIndicatoreShowsIt() {
        assertThat(record(CRESCENTE, numero("8.50")).orThrow()).hasSize(1);
        assertThat(record(CRESCENTE, numero("8.5000")).orThrow()).hasSize(1);
        Decision<ObjectiveEvent> decision = record(CRESCENTE, numero("8.505"));
        assertRefused(decision, VALORE_SCALE);
        assertThat(Refusals.of(decision))
                .containsExactly(Refusal.at("/valore/numero", VALORE_SCALE, "con al massimo 2 decimali"));
    }

    @Test
    void phasesAreThoseOfTheIndicatoreEachOnce() {
        LocalDate done = LocalDate.of(2026, 6, 30);
        Valore valore = new Valore.Fasi(List.of(
                new Valore.FaseDone(GARA, done),
                new Valore.FaseDone(GARA, done),
                new Valore.FaseDone(new FaseId(new UUID(6, 9)), LocalDate.of(2026, 12, 1))));
        assertRefused(record(FASI, valore), FASE_TWICE, FASE_UNKNOWN, DATE_IN_FUTURE);
    }

    @Test
    void thePeriodIsOneTheCadenceAsksFor() {
        assertRefused(
                ObjectiveDecider.decide(recording("2026-10", numero("1"), SEPTEMBER_END), after(), by(responsabile())),
                PERIOD_WRONG);
        assertRefused(
                ObjectiveDecider.decide(recording("2025-09", numero("1"), SEPTEMBER_END), after(), by(responsabile())),
                PERIOD_WRONG);
        assertRefused(
                ObjectiveDecider.decide(recording("2026-12", numero("1"), SEPTEMBER_END), after(), by(responsabile())),
                PERIOD_IN_FUTURE);
    }

    @Test
    void theDayIsOfTheYearOrOfItsReportingAndNotTomorrow() {
        assertRefused(
                ObjectiveDecider.decide(
                        recording("2026-09", numero("1"), TODAY.plusDays(1)), after(), by(responsabile())),
                DATE_IN_FUTURE);
        assertRefused(
                ObjectiveDecider.decide(
                        recording("2026-09", numero("1"), LocalDate.of(2025, 12, 31)), after(), by(responsabile())),
                DATE_OUT_OF_YEAR);
    }

    @Test
    void theFinalValueWaitsForTheEndOfTheYearUnlessItIsDone() {
        assertRefused(
                ObjectiveDecider.decide(recording("2026-FINALE", numero("80"), TODAY), after(), by(responsabile())),
                FINALE_TOO_EARLY);
        Valore date = new Valore.Data(LocalDate.of(2026, 6, 15));
        assertThat(ObjectiveDecider.decide(
                                recording("2026-FINALE", date, TODAY),
                                after(new Misura.Scadenza(LocalDate.of(2026, 6, 30)), 2026),
                                by(responsabile()))
                        .orThrow())
                .hasSize(1);
        Valore half = new Valore.Fasi(List.of(new Valore.FaseDone(GARA, TODAY)));
        assertRefused(
                ObjectiveDecider.decide(recording("2026-FINALE", half, TODAY), after(FASI, 2026), by(responsabile())),
                FINALE_TOO_EARLY);
        assertThat(ObjectiveDecider.decide(
                                recording("2025-FINALE", numero("80"), LocalDate.of(2026, 1, 15)),
                                after(CRESCENTE, 2025),
                                facts(responsabile(), 2025, YearPhase.GESTIONE))
                        .orThrow())
                .hasSize(1);
    }

    @Test
    void anUnknownIndicatoreHasNoValue() {
        RecordMeasurement command = new RecordMeasurement(
                objective(), indicatoreId(9), Period.of("2026-09"), numero("1"), SEPTEMBER_END, FONTE, null);
        assertRefused(ObjectiveDecider.decide(command, after(), by(responsabile())), INDICATORE_UNKNOWN);
    }

    @Test
    void aCorrectionGivesAReasonAndNeverOverwrites() {
        assertAccepted(
                ObjectiveDecider.decide(correction("78.6"), after(new By(BRUNO, recorded("76.8"))), by(responsabile())),
                new MeasurementCorrected(
                        PRATICHE, Period.of("2026-09"), numero("78.6"), SEPTEMBER_END, FONTE, "cifra invertita"));
        assertAccepted(ObjectiveDecider.decide(
                correction("76.8"), after(new By(BRUNO, recorded("76.8"))), by(responsabile())));
        assertRefused(ObjectiveDecider.decide(correction("78.6"), after(), by(responsabile())), MEASUREMENT_UNKNOWN);
    }

    @Test
    void beforeTheConfirmationTheResponsabileCorrectsAfterItTheSegretario() {
        Objective open = after(new By(BRUNO, recorded("76.8")));
        Objective confirmed = after(new By(BRUNO, recorded("76.8")), new By(ADA, CONFIRMED));
        assertRefused(ObjectiveDecider.decide(correction("78.6"), open, by(segretario())), RESPONSABILE_RECORDS);
        assertRefused(
                ObjectiveDecider.decide(correction("78.6"), confirmed, by(responsabile())), CORRECTION_BY_SEGRETARIO);
        assertThat(ObjectiveDecider.decide(correction("78.6"), confirmed, by(segretario()))
                        .orThrow())
                .hasSize(1);
        assertRefused(
                ObjectiveDecider.decide(correction("78.6"), confirmed, facts(segretario(), 2026, YearPhase.CONSUNTIVO)),
                MEASUREMENTS_CLOSED);
    }

    @Test
    void aValueIsConfirmedByAnotherPersonThanRecordedOrLastCorrectedIt() {
        Objective byBruno = after(new By(BRUNO, recorded("76.8")));
        Objective byAda = after(new By(ADA, recorded("76.8")));
        Objective correctedByAda = after(
                new By(BRUNO, recorded("76.8")),
                new By(
                        ADA,
                        new MeasurementCorrected(
                                PRATICHE, Period.of("2026-09"), numero("1"), SEPTEMBER_END, FONTE, "cifra invertita")));
        assertAccepted(ObjectiveDecider.decide(confirmation(), byBruno, by(segretario())), CONFIRMED);
        assertRefused(ObjectiveDecider.decide(confirmation(), byAda, by(segretario())), SAME_PERSON);
        assertRefused(ObjectiveDecider.decide(confirmation(), correctedByAda, by(segretario())), SAME_PERSON);
    }

    // LG DFP 2/2017
    @Test
    void aJudgementIsConfirmedBySomebodyElseThanTheResponsabileWhateverTheSmvpSays() {
        SmvpRules alone = SmvpRules.defaults().with(new MeasurementRules(false));
        Facts facts = new Facts(
                TODAY, segretario(), year(2026, YearPhase.GESTIONE, alone), Set.of(), Set.of(), false, false, null);
        Misura scala = new Misura.Scala(List.of(new Misura.Livello("buono", BigDecimal.TEN)));
        MeasurementRecorded good = new MeasurementRecorded(
                PRATICHE, Period.of("2026-09"), new Valore.Livello("buono"), SEPTEMBER_END, FONTE, null);
        assertRefused(
                ObjectiveDecider.decide(confirmation(), after(scala, 2026, new By(ADA, good)), facts), SAME_PERSON);
        assertAccepted(
                ObjectiveDecider.decide(confirmation(), after(scala, 2026, new By(BRUNO, good)), facts), CONFIRMED);
    }

    @Test
    void aLevelIsOneOfTheScaleAndEventsAreCounted() {
        Misura scala = new Misura.Scala(List.of(new Misura.Livello("buono", BigDecimal.TEN)));
        assertRefused(
                ObjectiveDecider.decide(
                        september(new Valore.Livello("ottimo")), after(scala, 2026), by(responsabile())),
                LIVELLO_UNKNOWN);
        assertRefused(
                ObjectiveDecider.decide(
                        september(numero("1.5")), after(new Misura.Eventi(List.of()), 2026), by(responsabile())),
                VALORE_NOT_COUNT);
    }

    @Test
    void aTinyEnteMayLetTheSamePersonConfirm() {
        SmvpRules alone = SmvpRules.defaults().with(new MeasurementRules(false));
        Facts facts = new Facts(
                TODAY, segretario(), year(2026, YearPhase.GESTIONE, alone), Set.of(), Set.of(), false, false, null);
        assertAccepted(ObjectiveDecider.decide(confirmation(), after(new By(ADA, recorded("76.8"))), facts), CONFIRMED);
    }

    @Test
    void onlyARecordedValueIsConfirmedAndOnlyOnce() {
        assertRefused(ObjectiveDecider.decide(confirmation(), after(), by(segretario())), MEASUREMENT_UNKNOWN);
        assertRefused(
                ObjectiveDecider.decide(
                        confirmation(),
                        after(new By(BRUNO, recorded("76.8")), new By(ADA, CONFIRMED)),
                        by(segretario())),
                ALREADY_CONFIRMED);
        ConfirmMeasurement finale = new ConfirmMeasurement(objective(), PRATICHE, Period.of("2026-FINALE"));
        By declared = new By(
                BRUNO,
                new MeasurementDeclaredNotAvailable(PRATICHE, Period.of("2026-FINALE"), "nessuna pratica nell'anno"));
        assertRefused(ObjectiveDecider.decide(finale, after(declared), by(segretario())), NOTHING_TO_CONFIRM);
    }

    // Z1
    @Test
    void onlyTheFinalValueIsDeclaredNotAvailable() {
        assertAccepted(
                ObjectiveDecider.decide(declaration("2026-FINALE"), after(), by(responsabile())),
                new MeasurementDeclaredNotAvailable(PRATICHE, Period.of("2026-FINALE"), "nessuna pratica nell'anno"));
        assertRefused(ObjectiveDecider.decide(declaration("2026-09"), after(), by(responsabile())), PERIOD_NOT_FINALE);
        assertRefused(ObjectiveDecider.decide(declaration("2025-FINALE"), after(), by(responsabile())), PERIOD_WRONG);
        By declared = new By(
                BRUNO,
                new MeasurementDeclaredNotAvailable(PRATICHE, Period.of("2026-FINALE"), "nessuna pratica nell'anno"));
        assertRefused(
                ObjectiveDecider.decide(declaration("2026-FINALE"), after(declared), by(responsabile())),
                ALREADY_RECORDED);
    }

    @Test
    void theOtherStreamsAreToldTheFinalValuesOnly() {
        Period finale = Period.of("2026-FINALE");
        Objective objective = after(
                new By(BRUNO, recorded("76.8")),
                new By(BRUNO, new MeasurementRecorded(PRATICHE, finale, numero("81"), SEPTEMBER_END, FONTE, null)),
                new By(ADA, new MeasurementConfirmed(PRATICHE, finale)));
        ObjectiveFact fact = (ObjectiveFact) Objects.requireNonNull(
                ObjectiveLookups.of(new ObjectiveId(objective().id()), objective)
                        .getFirst()
                        .body());
        assertThat(fact.finali())
                .isEqualTo(Map.of(PRATICHE.toString(), new FinaleFact(Stato.CONFERMATO, numero("81"), BRUNO)));
    }
}
