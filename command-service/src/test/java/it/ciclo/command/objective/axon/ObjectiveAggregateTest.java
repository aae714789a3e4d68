// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.axon;

import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.objective;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.YearPhase.GESTIONE;
import static it.ciclo.command.shared.YearPhase.PROGRAMMAZIONE;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;

import it.ciclo.command.evidence.InHand;
import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.objective.ObjectiveCommand.AttachProve;
import it.ciclo.command.objective.ObjectiveCommand.ConfirmMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.CorrectMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.DeclareNotAvailable;
import it.ciclo.command.objective.ObjectiveCommand.RecordMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.ReviseObjective;
import it.ciclo.command.objective.ObjectiveCommand.SendBackMeasurement;
import it.ciclo.command.objective.ObjectiveCommand.WithdrawObjective;
import it.ciclo.command.shared.NamedParts;
import it.ciclo.command.shared.Scenario;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Fonte;
import it.ciclo.contracts.objective.Fonte.Classe;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementConfirmed;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementCorrected;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementDeclaredNotAvailable;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementRecorded;
import it.ciclo.contracts.objective.ObjectiveEvent.MeasurementSentBack;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.ObjectiveEvent.PesoSet;
import it.ciclo.contracts.objective.ObjectiveEvent.ProveAttached;
import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectiveAggregateTest {

    private static final Period SEPTEMBER = Period.of("2026-09");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);
    private static final Fonte FONTE = new Fonte(Classe.INTERNA, "gestionale dell'anagrafe");
    private static final Valore VALORE = new Valore.Numero(new BigDecimal("76.8"));
    private static final Valore OTHER = new Valore.Numero(new BigDecimal("78.6"));
    private static final String MOTIVO = "cifre invertite";

    private static final ObjectiveAssigned ASSIGNED = new ObjectiveAssigned(
            anno(2026),
            "DEM1",
            "Digitalizzazione dell'anagrafe",
            "",
            Natura.SVILUPPO,
            DEMOGRAFICI,
            BRUNO,
            null,
            Peso.of("20"),
            List.of(pratiche(crescente("80"))),
            Calcolo.STANDARD,
            null);
    private static final MeasurementRecorded RECORDED =
            new MeasurementRecorded(PRATICHE, SEPTEMBER, VALORE, DAY, FONTE, null);

    private static Scenario<ObjectiveAggregate> scenario() {
        return new Scenario<>(ObjectiveAggregate.class, people -> new ObjectiveFacts(people, InHand.FILES));
    }

    private static AssignObjective assign() {
        return new AssignObjective(
                objective(),
                anno(2026),
                "DEM1",
                "Digitalizzazione dell'anagrafe",
                "",
                Natura.SVILUPPO,
                DEMOGRAFICI,
                BRUNO,
                null,
                Peso.of("20"),
                List.of(pratiche(crescente("80"))),
                Calcolo.STANDARD,
                null);
    }

    @Test
    void anObjectiveIsAssigned() {
        scenario()
                .given(year(2026, PROGRAMMAZIONE))
                .as(responsabile())
                .when(assign())
                .then(ASSIGNED)
                .andTells("objective");
    }

    @Test
    void aRefusalLeavesNothing() {
        scenario().as(responsabile()).when(assign()).thenRefused(CICLO_MISSING);
    }

    @Test
    void anObjectiveIsRevised() {
        scenario()
                .given(year(2026, PROGRAMMAZIONE))
                .happened(ADA, ASSIGNED)
                .as(responsabile())
                .when(new ReviseObjective(
                        objective(),
                        "Digitalizzazione dell'anagrafe",
                        "",
                        Natura.SVILUPPO,
                        BRUNO,
                        null,
                        Peso.of("25"),
                        List.of(pratiche(crescente("80"))),
                        Calcolo.STANDARD,
                        new NamedParts(Set.of(PRATICHE), Set.of())))
                .then(new PesoSet(Peso.of("25")))
                .andTells("objective");
    }

    @Test
    void anObjectiveIsWithdrawn() {
        scenario()
                .given(year(2026, PROGRAMMAZIONE))
                .happened(ADA, ASSIGNED)
                .when(new WithdrawObjective(objective(), "assorbito da DEM2"))
                .then(new ObjectiveWithdrawn("assorbito da DEM2"))
                .andTells("objective");
    }

    @Test
    void theFirstValueTellsThatTheIndicatoreIsKnownFromNowOn() {
        scenario()
                .given(year(2026, GESTIONE))
                .happened(ADA, ASSIGNED)
                .as(responsabile())
                .when(new RecordMeasurement(objective(), PRATICHE, SEPTEMBER, VALORE, DAY, FONTE, null))
                .then(RECORDED)
                .andTells("measured");
    }

    @Test
    void aValueIsCorrected() {
        scenario()
                .given(year(2026, GESTIONE))
                .happened(ADA, ASSIGNED)
                .happened(BRUNO, RECORDED)
                .as(responsabile())
                .when(new CorrectMeasurement(objective(), PRATICHE, SEPTEMBER, OTHER, DAY, FONTE, MOTIVO))
                .then(new MeasurementCorrected(PRATICHE, SEPTEMBER, OTHER, DAY, FONTE, MOTIVO));
    }

    @Test
    void aValueIsConfirmedByAnotherThanWhoRecordedIt() {
        scenario()
                .given(year(2026, GESTIONE))
                .happened(ADA, ASSIGNED)
                .happened(BRUNO, RECORDED)
                .as(segretario())
                .when(new ConfirmMeasurement(objective(), PRATICHE, SEPTEMBER))
                .then(new MeasurementConfirmed(PRATICHE, SEPTEMBER));
    }

    @Test
    void aValueIsConfirmedWithAFileAndTheFileIsKnownByItsIdFromNowOn() {
        scenario()
                .given(year(2026, GESTIONE))
                .happened(ADA, ASSIGNED)
                .happened(BRUNO, RECORDED)
                .as(segretario())
                .when(new ConfirmMeasurement(objective(), PRATICHE, SEPTEMBER, List.of(InHand.id(1))))
                .then(
                        new MeasurementConfirmed(PRATICHE, SEPTEMBER),
                        new ProveAttached(PRATICHE, SEPTEMBER, List.of(InHand.prova(1))))
                .andTells("prova");
    }

    @Test
    void moreFilesAreAttachedToAValueThatIsThere() {
        scenario()
                .given(year(2026, GESTIONE))
                .happened(ADA, ASSIGNED)
                .happened(BRUNO, RECORDED)
                .as(responsabile())
                .when(new AttachProve(objective(), PRATICHE, SEPTEMBER, List.of(InHand.id(0), InHand.id(2))))
                .then(new ProveAttached(PRATICHE, SEPTEMBER, List.of(InHand.prova(0), InHand.prova(2))))
                .andTells("prova", "prova");
    }

    @Test
    void aValueIsSentBack() {
        scenario()
                .given(year(2026, GESTIONE))
                .happened(ADA, ASSIGNED)
                .happened(BRUNO, RECORDED)
                .as(segretario())
                .when(new SendBackMeasurement(objective(), PRATICHE, SEPTEMBER, "il verbale dice altro"))
                .then(new MeasurementSentBack(PRATICHE, SEPTEMBER, "il verbale dice altro"));
    }

    @Test
    void aFinalValueIsDeclaredNotAvailable() {
        Period finale = Period.of("2026-FINALE");
        scenario()
                .given(year(2026, GESTIONE))
                .happened(ADA, ASSIGNED)
                .as(responsabile())
                .when(new DeclareNotAvailable(objective(), PRATICHE, finale, "nessuna pratica nell'anno"))
                .then(new MeasurementDeclaredNotAvailable(PRATICHE, finale, "nessuna pratica nell'anno"))
                .andTells("objective");
    }
}
