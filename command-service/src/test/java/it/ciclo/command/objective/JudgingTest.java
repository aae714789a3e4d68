// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.CONFLICT_NOT_DECLARED;
import static it.ciclo.command.objective.ObjectiveRefusal.EVIDENCE_MISSING;
import static it.ciclo.command.objective.ObjectiveRefusal.MEASUREMENTS_OPEN;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_NEUTRALIZED;
import static it.ciclo.command.objective.ObjectiveRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.objective.ObjectiveRefusal.REQUEST_MISSING;
import static it.ciclo.command.objective.ObjectiveRefusal.REQUEST_OPEN;
import static it.ciclo.command.objective.ObjectiveRefusal.RESULTS_FROZEN;
import static it.ciclo.command.objective.ObjectiveRefusal.TOO_EARLY_TO_JUDGE;
import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.objective;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;

import it.ciclo.command.evidence.InHand;
import it.ciclo.command.objective.GiudizioDecider.Giudicante;
import it.ciclo.command.objective.ObjectiveCommand.EvaluateObjective;
import it.ciclo.command.objective.ObjectiveCommand.NeutralizeObjective;
import it.ciclo.command.objective.ObjectiveCommand.RefuseNeutralization;
import it.ciclo.command.objective.ObjectiveCommand.RequestNeutralization;
import it.ciclo.command.objective.ObjectiveDecider.Facts;
import it.ciclo.command.objective.ObjectiveDecider.Persone;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementConfirmed;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementRecorded;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.NeutralizationRefused;
import it.ciclo.contracts.objective.ObjectiveEvent.NeutralizationRequested;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveEvaluated;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveNeutralized;
import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgingTest {

    private static final LocalDate AFTER = LocalDate.of(2027, 3, 10);
    private static final String MOTIVO = "La frana di maggio ha chiuso la strada";
    private static final Actor OIV = new Actor(new PersonId(new UUID(7, 7)), Role.OIV.name(), Set.of());
    private static final Period FINALE = Period.of("2026-FINALE");
    private static final ObjectiveEvent RECORDED = new MeasurementRecorded(
            PRATICHE,
            FINALE,
            new Valore.Numero(new BigDecimal("60")),
            LocalDate.of(2026, 12, 31),
            new Fonte(Fonte.Classe.INTERNA, "gestionale"),
            null);
    private static final ObjectiveEvent CONFIRMED = new MeasurementConfirmed(PRATICHE, FINALE);
    private static final ObjectiveEvent REQUESTED = new NeutralizationRequested(MOTIVO, List.of(InHand.prova(1)));

    private static Objective after(ObjectiveEvent... events) {
        Objective objective = Objective.evolve(
                new Objective.NotAssigned(),
                new ObjectiveAssigned(
                        anno(2026),
                        "DEM1",
                        "Strada del lago",
                        "",
                        Natura.SVILUPPO,
                        DEMOGRAFICI,
                        BRUNO,
                        null,
                        Peso.of("20"),
                        List.of(pratiche(crescente("80"))),
                        Calcolo.STANDARD,
                        null),
                Hand.own(ADA));
        for (ObjectiveEvent event : events) {
            objective = Objective.evolve(objective, event, Hand.own(BRUNO));
        }
        return objective;
    }

    private static Facts facts(Actor actor, LocalDate today, YearPhase phase, Giudicante giudicante) {
        return new Facts(
                today,
                actor,
                year(2026, phase),
                Set.of(),
                Set.of(),
                true,
                false,
                null,
                Persone.NONE,
                new Caricate(InHand.FILES.byActor(List.of(InHand.id(1))), InHand.PER_VALUE),
                giudicante);
    }

    private static Decision<ObjectiveEvent> decide(Actor actor, ObjectiveCommand command, Objective objective) {
        return ObjectiveDecider.decide(command, objective, facts(actor, AFTER, YearPhase.CONSUNTIVO, Giudicante.NONE));
    }

    private static RequestNeutralization request() {
        return new RequestNeutralization(objective(), MOTIVO, List.of(InHand.id(1)));
    }

    private static EvaluateObjective evaluation(@Nullable String grado) {
        return new EvaluateObjective(objective(), grado == null ? null : new BigDecimal(grado), MOTIVO, null);
    }

    @Test
    void askedWithPapersOnceTheYearIsOver() {
        assertAccepted(decide(responsabile(), request(), after()), REQUESTED);
        assertRefused(
                decide(responsabile(), new RequestNeutralization(objective(), MOTIVO, List.of()), after()),
                EVIDENCE_MISSING);
        assertRefused(decide(responsabile(), request(), after(REQUESTED)), REQUEST_OPEN);
        assertRefused(
                ObjectiveDecider.decide(
                        request(),
                        after(),
                        facts(responsabile(), LocalDate.of(2026, 12, 30), YearPhase.GESTIONE, Giudicante.NONE)),
                TOO_EARLY_TO_JUDGE);
        assertRefused(
                ObjectiveDecider.decide(
                        request(), after(), facts(responsabile(), AFTER, YearPhase.PROGRAMMAZIONE, Giudicante.NONE)),
                PIANO_NOT_APPROVED);
    }

    @Test
    void theOivDecidesARequestOnceWithAReason() {
        NeutralizeObjective yes = new NeutralizeObjective(objective(), MOTIVO, null);
        RefuseNeutralization no = new RefuseNeutralization(objective(), MOTIVO, null);
        assertRefused(decide(OIV, yes, after()), REQUEST_MISSING);
        assertAccepted(decide(OIV, yes, after(REQUESTED)), new ObjectiveNeutralized(MOTIVO, null));
        assertAccepted(decide(OIV, no, after(REQUESTED)), new NeutralizationRefused(MOTIVO, null));
        Objective neutral = after(REQUESTED, new ObjectiveNeutralized(MOTIVO, null));
        assertRefused(decide(OIV, no, neutral), OBJECTIVE_NEUTRALIZED);
        assertRefused(decide(responsabile(), request(), neutral), OBJECTIVE_NEUTRALIZED);
        assertRefused(decide(OIV, yes, after(REQUESTED, new NeutralizationRefused(MOTIVO, null))), REQUEST_MISSING);
    }

    @Test
    void whoIsAlsoSegretarioOrAskedDeclaresIt() {
        NeutralizeObjective silent = new NeutralizeObjective(objective(), MOTIVO, null);
        Facts segretario = facts(OIV, AFTER, YearPhase.CONSUNTIVO, new Giudicante(false, true));
        assertRefused(ObjectiveDecider.decide(silent, after(REQUESTED), segretario), CONFLICT_NOT_DECLARED);
        assertRefused(
                decide(new Actor(BRUNO, Role.OIV.name(), Set.of()), silent, after(REQUESTED)), CONFLICT_NOT_DECLARED);
        assertAccepted(
                ObjectiveDecider.decide(
                        new NeutralizeObjective(objective(), MOTIVO, "Sono anche segretario"),
                        after(REQUESTED),
                        segretario),
                new ObjectiveNeutralized(MOTIVO, "Sono anche segretario"));
    }

    @Test
    void aResultIsJudgedOnceItsIndicatoriAreMeasured() {
        assertRefused(decide(OIV, evaluation("90.00"), after()), MEASUREMENTS_OPEN);
        assertRefused(decide(OIV, evaluation("90.00"), after(RECORDED)), MEASUREMENTS_OPEN);
        ObjectiveEvaluated judged = new ObjectiveEvaluated(new BigDecimal("90.00"), MOTIVO, null);
        assertAccepted(decide(OIV, evaluation("90.00"), after(RECORDED, CONFIRMED)), judged);
        assertAccepted(
                decide(OIV, evaluation(null), after(RECORDED, CONFIRMED)), new ObjectiveEvaluated(null, MOTIVO, null));
        assertAccepted(decide(OIV, evaluation("90.00"), after(RECORDED, CONFIRMED, judged)));
    }

    @Test
    void whatTheRelazioneHoldsIsJudgedNoMore() {
        assertRefused(
                ObjectiveDecider.decide(
                        evaluation("90.00"),
                        after(RECORDED, CONFIRMED),
                        facts(OIV, AFTER, YearPhase.CONSUNTIVO, new Giudicante(true, false))),
                RESULTS_FROZEN);
    }
}
