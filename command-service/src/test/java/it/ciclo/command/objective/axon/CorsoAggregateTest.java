// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.axon;

import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.CARLA;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.objective;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.YearPhase.GESTIONE;

import it.ciclo.command.evidence.InHand;
import it.ciclo.command.objective.ObjectiveCommand.AcknowledgeObjective;
import it.ciclo.command.objective.ObjectiveCommand.AssignPeople;
import it.ciclo.command.objective.ObjectiveCommand.CommunicateObjective;
import it.ciclo.command.objective.ObjectiveCommand.CompleteFase;
import it.ciclo.command.objective.ObjectiveCommand.PostponeFase;
import it.ciclo.command.objective.ObjectiveCommand.ReopenFase;
import it.ciclo.command.objective.ObjectiveCommand.StartFase;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.Scenario;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.Assegnazione;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseCompleted;
import it.ciclo.contracts.objective.ObjectiveEvent.FasePostponed;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseReopened;
import it.ciclo.contracts.objective.ObjectiveEvent.FaseStarted;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAcknowledged;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveCommunicated;
import it.ciclo.contracts.objective.ObjectiveEvent.PeopleAssigned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorsoAggregateTest {

    private static final FaseId GARA = new FaseId(new UUID(6, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final String MOTIVO = "collaudo da ripetere";

    @Test
    void aFaseIsStartedCompletedPostponedAndReopened() {
        FaseStarted started = new FaseStarted(PRATICHE, GARA, DAY);
        FaseCompleted completed = new FaseCompleted(PRATICHE, GARA, DAY);
        inFasi().when(new StartFase(objective(), GARA, DAY)).then(started).andTells();
        inFasi().when(new CompleteFase(objective(), GARA, null, DAY)).then(completed);
        inFasi().when(new PostponeFase(objective(), GARA, DAY, DAY, MOTIVO))
                .then(new FasePostponed(PRATICHE, GARA, DAY, DAY, MOTIVO));
        inFasi().happened(BRUNO, completed)
                .when(new ReopenFase(objective(), GARA, MOTIVO))
                .then(new FaseReopened(PRATICHE, GARA, MOTIVO));
    }

    @Test
    void peopleAreNamedAndTheOtherObjectivesAreTold() {
        Assegnazione half = new Assegnazione(BRUNO, Peso.of("50"));
        inFasi().when(new AssignPeople(objective(), List.of(half)))
                .then(new PeopleAssigned(List.of(half)))
                .andTells("quote");
    }

    @Test
    void anObjectiveIsCommunicatedAndAcknowledged() {
        ObjectiveCommunicated told = new ObjectiveCommunicated(List.of(CARLA), DAY);
        inFasi().when(new CommunicateObjective(objective(), List.of(CARLA), DAY))
                .then(told);
        inFasi().happened(BRUNO, told)
                .as(new Actor(CARLA, "DIPENDENTE", Set.of()))
                .when(new AcknowledgeObjective(objective()))
                .then(new ObjectiveAcknowledged(CARLA, Lovere.TODAY));
    }

    private static Scenario<ObjectiveAggregate> inFasi() {
        Misura.Fase fase = new Misura.Fase(GARA, "Gara", new BigDecimal("100"), DAY.minusMonths(1), DAY);
        return new Scenario<>(ObjectiveAggregate.class, people -> new ObjectiveFacts(people, InHand.FILES))
                .given(year(2026, GESTIONE))
                .happened(
                        ADA,
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
                                List.of(pratiche(new Misura.PerFasi(List.of(fase)))),
                                Calcolo.STANDARD,
                                null))
                .as(responsabile());
    }
}
