// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento.axon;

import static it.ciclo.command.caricamento.Foglio.AREA;
import static it.ciclo.command.caricamento.Foglio.FILE;
import static it.ciclo.command.caricamento.Foglio.ID;
import static it.ciclo.command.caricamento.Foglio.PROGRAMMA;
import static it.ciclo.command.caricamento.Foglio.copy;
import static it.ciclo.command.caricamento.Foglio.fact;
import static it.ciclo.command.caricamento.Foglio.objective;
import static it.ciclo.command.caricamento.Foglio.riga;
import static it.ciclo.command.caricamento.Foglio.sheet;
import static it.ciclo.command.caricamento.Foglio.undo;
import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.CARLA;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;

import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Scenario;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.caricamento.CaricamentoEvent.CaricamentoUndone;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Caricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesImported;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.Origine;
import it.ciclo.contracts.programma.ProgrammaEvent.ObjectivePlaced;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaricamentoAggregateTest {

    private static final ObjectivesImported IMPORTED =
            new ObjectivesImported(anno(2026), FILE, List.of(new Caricato(objective(1), "DEM1", 2)), List.of());

    private static Scenario<CaricamentoAggregate> planning() {
        return withAlbero(List.of()).given(year(2026, YearPhase.PROGRAMMAZIONE));
    }

    private static Scenario<CaricamentoAggregate> withAlbero(List<DomainEvent> events) {
        return new Scenario<>(CaricamentoAggregate.class, people -> new CaricamentoFacts(people, _ -> events));
    }

    private static ObjectiveAssigned assigned() {
        return new ObjectiveAssigned(
                        anno(2026),
                        "DEM1",
                        "Certificati in linea",
                        "",
                        Natura.SVILUPPO,
                        DEMOGRAFICI,
                        BRUNO,
                        null,
                        Peso.of("50"),
                        List.of(pratiche(crescente("80"))),
                        Calcolo.STANDARD,
                        null)
                .from(new Origine(ID, null));
    }

    @Test
    void aSheetIsOneEventAndAnEventBesideItForEachObjective() {
        planning()
                .when(sheet(riga(1, "DEM1", DEMOGRAFICI, "80")))
                .then(IMPORTED)
                .andBeside(assigned())
                .andTells(ObjectiveFact.KIND);
    }

    @Test
    void whatHangsInTheAlberoIsPlacedInTheSameBreath() {
        withAlbero(PROGRAMMA)
                .given(year(2026, YearPhase.PROGRAMMAZIONE))
                .when(sheet(riga(1, "DEM1", DEMOGRAFICI, "80", "1.1")))
                .then(IMPORTED)
                .andBeside(assigned(), new ObjectivePlaced(anno(2026), objective(1), AREA, null))
                .andTells(ObjectiveFact.KIND);
    }

    @Test
    void aCopyReadsTheYearBefore() {
        planning()
                .given(
                        ObjectiveFact.KIND,
                        "2025",
                        objective(1).toString(),
                        fact("DEM1", BRUNO, CARLA, List.of(), Map.of(), null, false))
                .when(copy(Map.of(), objective(1)))
                .andTells(ObjectiveFact.KIND);
    }

    @Test
    void aRefusalLeavesNothing() {
        withAlbero(List.of()).when(sheet(riga(1, "DEM1", DEMOGRAFICI, "80"))).thenRefused(CICLO_MISSING);
    }

    @Test
    void anUndoneSheetTakesItsObjectivesWithIt() {
        planning()
                .given(
                        ObjectiveFact.KIND,
                        "2026",
                        objective(1).toString(),
                        fact("DEM1", BRUNO, null, List.of(), Map.of(), new Origine(ID, null), true))
                .happened(ADA, IMPORTED)
                .when(undo())
                .then(new CaricamentoUndone(List.of(objective(1)), "era il foglio sbagliato"))
                .andBeside(new ObjectiveWithdrawn("era il foglio sbagliato"))
                .andTells(ObjectiveFact.KIND);
    }
}
