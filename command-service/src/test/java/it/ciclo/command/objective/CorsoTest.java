// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.ALREADY_ACKNOWLEDGED;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_ALREADY_DONE;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_ALREADY_STARTED;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_NOT_DONE;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_REVERSED;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.NOT_COMMUNICATED;
import static it.ciclo.command.objective.ObjectiveRefusal.PERSON_NOT_ACTIVE;
import static it.ciclo.command.objective.ObjectiveRefusal.PERSON_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.objective.ObjectiveRefusal.QUOTA_OVER_100;
import static it.ciclo.command.objective.ObjectiveRefusal.QUOTA_ZERO;
import static it.ciclo.command.objective.ObjectiveRefusal.VARIAZIONE_REQUIRED;
import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.CARLA;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.objective;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.responsabileOf;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.ciclo.command.objective.ObjectiveCommand.AcknowledgeObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignPeople;
import it.ciclo.command.objective.ObjectiveCommand.CommunicateObjective;
import it.ciclo.command.objective.ObjectiveCommand.CompleteFase;
import it.ciclo.command.objective.ObjectiveCommand.PostponeFase;
import it.ciclo.command.objective.ObjectiveCommand.ReopenFase;
import it.ciclo.command.objective.ObjectiveCommand.StartFase;
import it.ciclo.command.objective.ObjectiveDecider.Facts;
import it.ciclo.command.objective.ObjectiveDecider.Persone;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.PianoFact;
import it.ciclo.command.shared.QuoteFact;
import it.ciclo.command.shared.VariedFact;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseCompleted;
import it.ciclo.contracts.objective.ObjectiveEvent.FasePostponed;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseReopened;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseStarted;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAcknowledged;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveHandedOver;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.ObjectiveEvent.PeopleAssigned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How an objective is carried out: phases and people. */
class CorsoTest {

    private static final FaseId GARA = new FaseId(new UUID(6, 1));
    /** Without weight: nothing is promised by its day. */
    private static final FaseId INCONTRI = new FaseId(new UUID(6, 2));

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JUNE_END = LocalDate.of(2026, 6, 30);
    private static final FaseStarted STARTED = new FaseStarted(PRATICHE, GARA, APRIL);
    private static final FaseCompleted COMPLETED = new FaseCompleted(PRATICHE, GARA, JUNE_END);
    private static final ObjectiveCommunicated TOLD = new ObjectiveCommunicated(List.of(CARLA), APRIL);

    private static Misura.Fase fase(FaseId id, String peso) {
        return new Misura.Fase(id, "Gara", new BigDecimal(peso), APRIL, JUNE_END);
    }

    static Objective after(ObjectiveEvent... events) {
        Objective objective = Objective.evolve(
                new Objective.NotAssigned(),
                new ObjectiveAssigned(
                        anno(2026),
                        "DEM1",
                        "Digitalizzazione dell'anagrafe",
                        "",
                        Natura.SVILUPPO,
                        DEMOGRAFICI,
                        BRUNO,
                        null,
                        Peso.of("20"),
                        List.of(pratiche(new Misura.PerFasi(List.of(fase(GARA, "100"), fase(INCONTRI, "0"))))),
                        Calcolo.STANDARD,
                        null),
                Hand.own(ADA));
        for (ObjectiveEvent event : events) {
            objective = Objective.evolve(objective, event, Hand.own(BRUNO));
        }
        return objective;
    }

    private static Facts facts(Actor actor, YearPhase phase) {
        return new Facts(
                TODAY,
                actor,
                year(2026, phase),
                Set.of(),
                Set.of(),
                true,
                false,
                null,
                new Persone(Map.of(CARLA, new BigDecimal("70")), Set.of(BRUNO, CARLA)),
                Caricate.NONE);
    }

    static Decision<ObjectiveEvent> decide(ObjectiveCommand command, Objective objective, YearPhase phase) {
        return ObjectiveDecider.decide(command, objective, facts(responsabile(), phase));
    }

    private static Decision<ObjectiveEvent> decide(ObjectiveCommand command, Objective objective) {
        return ObjectiveDecider.decide(command, objective, facts(responsabile(), YearPhase.GESTIONE));
    }

    private static StartFase starting(LocalDate day) {
        return new StartFase(objective(), GARA, day);
    }

    private static CompleteFase completing(LocalDate day) {
        return new CompleteFase(objective(), GARA, null, day);
    }

    private static PostponeFase postponing(FaseId fase, LocalDate dal, LocalDate al) {
        return new PostponeFase(objective(), fase, dal, al, "gara pubblicata dopo");
    }

    private static AssignPeople assigning(PersonId person, String quota) {
        return new AssignPeople(objective(), List.of(new Assegnazione(person, Peso.of(quota))));
    }

    private static CommunicateObjective telling(PersonId... people) {
        return new CommunicateObjective(objective(), List.of(people), APRIL);
    }

    // --- phases

    @Test
    void aFaseIsStartedAndCompletedOnce() {
        assertAccepted(decide(starting(APRIL), after()), STARTED);
        assertRefused(decide(starting(APRIL), after(STARTED)), FASE_ALREADY_STARTED);
        assertAccepted(decide(completing(JUNE_END), after(STARTED)), COMPLETED);
        assertAccepted(decide(completing(JUNE_END), after()), COMPLETED);
        assertRefused(decide(completing(JUNE_END), after(COMPLETED)), FASE_ALREADY_DONE);
        CompleteFase both = new CompleteFase(objective(), GARA, APRIL, JUNE_END);
        assertAccepted(decide(both, after()), STARTED, COMPLETED);
        assertAccepted(decide(both, after(STARTED)), COMPLETED);
        assertRefused(
                decide(new CompleteFase(objective(), GARA, APRIL.plusDays(1), JUNE_END), after(STARTED)),
                FASE_ALREADY_STARTED);
        assertRefused(decide(starting(APRIL), after(COMPLETED)), FASE_ALREADY_DONE);
    }

    @Test
    void aFaseIsNotDoneTomorrowNorBeforeItBegan() {
        assertRefused(decide(completing(TODAY.plusDays(1)), after()), DATE_IN_FUTURE);
        assertRefused(decide(completing(APRIL.minusDays(1)), after(STARTED)), DATE_TOO_EARLY);
        assertRefused(decide(starting(LocalDate.of(2025, 12, 31)), after()), DATE_TOO_EARLY);
    }

    @Test
    void aFaseOfAnotherObjectiveIsUnknown() {
        assertRefused(decide(new StartFase(objective(), new FaseId(new UUID(6, 9)), APRIL), after()), FASE_UNKNOWN);
    }

    // gate G2: what has a weight is promised by its planned end
    @Test
    void aWeightedFaseMovesPastItsPlannedEndByVariazioneOnly() {
        assertRefused(decide(postponing(GARA, APRIL, JUNE_END.plusDays(1)), after()), VARIAZIONE_REQUIRED);
        assertAccepted(
                decide(postponing(GARA, APRIL.plusMonths(1), JUNE_END), after()),
                new FasePostponed(PRATICHE, GARA, APRIL.plusMonths(1), JUNE_END, "gara pubblicata dopo"));
        assertAccepted(
                decide(postponing(INCONTRI, APRIL, JUNE_END.plusMonths(2)), after()),
                new FasePostponed(PRATICHE, INCONTRI, APRIL, JUNE_END.plusMonths(2), "gara pubblicata dopo"));
    }

    @Test
    void aPostponementIsADifferentAndSensibleSpanOfWhatIsNotDone() {
        assertAccepted(decide(postponing(GARA, APRIL, JUNE_END), after()));
        assertRefused(decide(postponing(GARA, JUNE_END, APRIL), after()), FASE_REVERSED);
        assertRefused(decide(postponing(GARA, APRIL, JUNE_END), after(COMPLETED)), FASE_ALREADY_DONE);
    }

    @Test
    void whatWasSaidDoneByMistakeIsReopenedWithAReason() {
        ReopenFase reopen = new ReopenFase(objective(), GARA, "collaudo da ripetere");
        FaseReopened reopened = new FaseReopened(PRATICHE, GARA, "collaudo da ripetere");
        assertAccepted(decide(reopen, after(COMPLETED)), reopened);
        assertRefused(decide(reopen, after()), FASE_NOT_DONE);
        assertAccepted(decide(completing(JUNE_END), after(COMPLETED, reopened)), COMPLETED);
    }

    @Test
    void nothingIsCarriedOutBeforeThePianoIsApproved() {
        Facts planned = facts(responsabile(), YearPhase.PROGRAMMAZIONE);
        for (ObjectiveCommand command : List.of(
                starting(APRIL),
                completing(APRIL),
                postponing(GARA, APRIL, JUNE_END),
                new ReopenFase(objective(), GARA, "collaudo da ripetere"),
                telling(CARLA),
                new AcknowledgeObjective(objective()))) {
            assertRefused(ObjectiveDecider.decide(command, after(), planned), PIANO_NOT_APPROVED);
        }
    }

    @Test
    void onlyTheOwnUnitCarriesItOut() {
        assertRefused(
                ObjectiveDecider.decide(starting(APRIL), after(), facts(responsabileOf(TECNICO), YearPhase.GESTIONE)),
                NOT_YOUR_UNIT);
    }

    // --- people

    @Test
    void peopleAreNamedInADraftAndAfterTheApproval() {
        PeopleAssigned assigned = new PeopleAssigned(List.of(new Assegnazione(CARLA, Peso.of("30"))));
        assertAccepted(decide(assigning(CARLA, "30"), after()), assigned);
        assertAccepted(
                ObjectiveDecider.decide(
                        assigning(CARLA, "30"), after(), facts(responsabile(), YearPhase.PROGRAMMAZIONE)),
                assigned);
        assertAccepted(decide(assigning(CARLA, "30"), after(assigned)));
    }

    @Test
    void nobodyGivesMoreThanAllOfTheOwnTime() {
        assertRefused(decide(assigning(CARLA, "30.01"), after()), QUOTA_OVER_100);
        assertRefused(decide(assigning(BRUNO, "0"), after()), QUOTA_ZERO);
    }

    @Test
    void onlyPeopleOfTheEnteAreNamedAndEachOnce() {
        assertRefused(decide(assigning(ADA, "10"), after()), PERSON_NOT_ACTIVE);
        Assegnazione one = new Assegnazione(BRUNO, Peso.of("10"));
        assertRefused(decide(new AssignPeople(objective(), List.of(one, one)), after()), PERSON_TWICE);
    }

    @Test
    void otherObjectivesAreToldWhoWorksOnThisOne() {
        ObjectiveId id = new ObjectiveId(objective().id());
        PeopleAssigned assigned = new PeopleAssigned(List.of(new Assegnazione(CARLA, Peso.of("30"))));
        assertThat(ObjectiveLookups.of(id, after()))
                .extracting(FactChange::kind)
                .containsExactly("objective");
        assertThat(ObjectiveLookups.of(id, after(assigned)))
                .extracting(FactChange::body)
                .contains(new QuoteFact(Map.of(CARLA.toString(), Peso.of("30"))));
        assertThat(ObjectiveLookups.of(id, after(assigned, new PeopleAssigned(List.of()))))
                .extracting(FactChange::body)
                .contains(new QuoteFact(Map.of()));
        assertThat(ObjectiveLookups.of(id, after(assigned, new ObjectiveWithdrawn("assorbito da DEM2"))))
                .extracting(FactChange::kind, FactChange::body)
                .containsExactly(tuple("objective", null), tuple("quote", null));
    }

    @Test
    void whoIsToldOnceIsNotToldAgain() {
        assertAccepted(decide(telling(CARLA), after()), TOLD);
        assertAccepted(decide(telling(CARLA, BRUNO), after(TOLD)), new ObjectiveCommunicated(List.of(BRUNO), APRIL));
        assertAccepted(decide(telling(CARLA), after(TOLD)));
        assertRefused(decide(telling(ADA), after()), PERSON_NOT_ACTIVE);
    }

    @Test
    void nobodyIsToldBeforeTheActThatGaveTheObjective() {
        CommunicateObjective early = new CommunicateObjective(objective(), List.of(CARLA), LocalDate.of(2026, 1, 28));
        assertRefused(decide(early, after()), DATE_TOO_EARLY);
        assertAccepted(
                decide(new CommunicateObjective(objective(), List.of(CARLA), LocalDate.of(2026, 1, 29)), after()),
                new ObjectiveCommunicated(List.of(CARLA), LocalDate.of(2026, 1, 29)));
        PianoFact confirmed =
                new PianoFact(PianoFact.Stato.APPROVATO, LocalDate.of(2026, 3, 20), LocalDate.of(2026, 1, 15));
        assertThat(confirmed.comunicabileDal()).isEqualTo(LocalDate.of(2026, 1, 15));
    }

    @Test
    void theTitolareIsToldByTheActAndAgainByTheOneThatVariesIt() {
        AcknowledgeObjective acknowledge = new AcknowledgeObjective(objective());
        ObjectiveAcknowledged seen = new ObjectiveAcknowledged(BRUNO, TODAY);
        assertAccepted(decide(acknowledge, after()), seen);
        assertRefused(decide(acknowledge, after(seen)), ALREADY_ACKNOWLEDGED);
        VariedFact varied = new VariedFact(
                VariedFact.Stato.NEL_PIANO,
                ((Objective.Assigned) after()).definizione(),
                new VariazioneId(new UUID(9, 1)),
                LocalDate.of(2026, 5, 7));
        Facts afterwards = new Facts(
                TODAY, responsabile(), year(2026, YearPhase.GESTIONE), Set.of(), Set.of(), true, false, varied);
        assertAccepted(ObjectiveDecider.decide(acknowledge, after(seen), afterwards), seen);
    }

    @Test
    void whoWasToldSaysSoOnceAndInPerson() {
        AcknowledgeObjective acknowledge = new AcknowledgeObjective(objective());
        Facts carla = facts(new Actor(CARLA, Role.DIPENDENTE.name(), Set.of()), YearPhase.GESTIONE);
        ObjectiveAcknowledged seen = new ObjectiveAcknowledged(CARLA, TODAY);
        assertAccepted(ObjectiveDecider.decide(acknowledge, after(TOLD), carla), seen);
        assertRefused(ObjectiveDecider.decide(acknowledge, after(TOLD, seen), carla), ALREADY_ACKNOWLEDGED);
        assertRefused(ObjectiveDecider.decide(acknowledge, after(), carla), NOT_COMMUNICATED);
        Facts ofAnotherUnit = facts(new Actor(CARLA, Role.RESPONSABILE.name(), Set.of(TECNICO)), YearPhase.GESTIONE);
        assertAccepted(ObjectiveDecider.decide(acknowledge, after(TOLD), ofAnotherUnit), seen);
    }

    @Test
    void whoTakesAnObjectiveOverIsToldByThat() {
        AcknowledgeObjective acknowledge = new AcknowledgeObjective(objective());
        Facts carla = facts(new Actor(CARLA, Role.RESPONSABILE.name(), Set.of(DEMOGRAFICI)), YearPhase.GESTIONE);
        ObjectiveAcknowledged seen = new ObjectiveAcknowledged(CARLA, TODAY);
        ObjectiveHandedOver over = new ObjectiveHandedOver(CARLA, null);
        assertAccepted(ObjectiveDecider.decide(acknowledge, after(over), carla), seen);
        assertAccepted(ObjectiveDecider.decide(acknowledge, after(TOLD, seen, over), carla), seen);
        assertRefused(
                ObjectiveDecider.decide(acknowledge, after(new ObjectiveHandedOver(BRUNO, CARLA)), carla),
                NOT_COMMUNICATED);
    }
}
