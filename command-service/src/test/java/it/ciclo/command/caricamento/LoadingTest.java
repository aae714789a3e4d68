// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import static it.ciclo.command.caricamento.Foglio.FILE;
import static it.ciclo.command.caricamento.Foglio.ID;
import static it.ciclo.command.caricamento.Foglio.NOTHING;
import static it.ciclo.command.caricamento.Foglio.fact;
import static it.ciclo.command.caricamento.Foglio.facts;
import static it.ciclo.command.caricamento.Foglio.objective;
import static it.ciclo.command.caricamento.Foglio.objectives;
import static it.ciclo.command.caricamento.Foglio.riga;
import static it.ciclo.command.caricamento.Foglio.sheet;
import static it.ciclo.command.caricamento.Foglio.undo;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.responsabileOf;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.withoutPiano;
import static it.ciclo.command.shared.Lovere.year;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.caricamento.Caricamento.Loaded;
import it.ciclo.command.caricamento.Caricamento.NotLoaded;
import it.ciclo.command.caricamento.CaricamentoDecider.Facts;
import it.ciclo.command.caricamento.Esito.Accolto;
import it.ciclo.command.caricamento.Esito.Respinto;
import it.ciclo.command.caricamento.Esito.Toccato;
import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.caricamento.CaricamentoEvent.CaricamentoUndone;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Caricato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesImported;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.Origine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadingTest {

    private static final NotLoaded NONE = new NotLoaded();
    private static final Loaded LOADED = new Loaded(anno(2026), List.of(objective(1), objective(2)));
    private static final Origine ORIGINE = new Origine(ID, null);

    private static List<String> reasons(Esito esito) {
        assertThat(esito).isInstanceOf(Respinto.class);
        return ((Respinto) esito).reasons().stream().map(LoadingTest::said).toList();
    }

    private static String said(Refusal refusal) {
        return (refusal.pointer() + " " + refusal.code().name()).strip();
    }

    private static Accolto accepted(Esito esito) {
        assertThat(esito).isInstanceOf(Accolto.class);
        return (Accolto) esito;
    }

    private static ObjectiveFact there(boolean intatto) {
        return fact("DEM1", BRUNO, null, List.of(), Map.of(), ORIGINE, intatto);
    }

    private static Facts twoLoaded(boolean secondIntatto, YearPhase phase) {
        return facts(
                segretario(), year(2026, phase), objectives(Map.of(1, there(true), 2, there(secondIntatto))), NOTHING);
    }

    @Test
    void aSheetAssignsItsObjectivesTogetherAndSaysWhichRowsTheyWere() {
        Accolto accolto = accepted(CaricamentoDecider.decide(
                sheet(riga(1, "DEM1", DEMOGRAFICI, "80"), riga(2, "TEC1", TECNICO, "70")),
                NONE,
                facts(NOTHING, NOTHING)));

        assertThat(accolto.event())
                .isEqualTo(new ObjectivesImported(
                        anno(2026),
                        FILE,
                        List.of(new Caricato(objective(1), "DEM1", 2), new Caricato(objective(2), "TEC1", 4)),
                        List.of()));
        assertThat(accolto.obiettivi()).extracting(Toccato::follows).containsOnly(-1L);
        assertThat(accolto.obiettivi())
                .extracting(toccato -> ((ObjectiveAssigned) toccato.event()).origine())
                .containsOnly(ORIGINE);
        assertThat(accolto.obiettivi().getFirst().facts())
                .extracting(FactChange::body)
                .singleElement()
                .satisfies(body -> assertThat(((ObjectiveFact) body).intatto())
                        .as("nothing happened to it yet")
                        .isTrue());
    }

    @Test
    void everyRowIsToldWhatIsWrongWithItAndNoneIsAssigned() {
        ObjectiveFact taken = fact("dem1", BRUNO, null, List.of(), Map.of(), null, false);
        Esito esito = CaricamentoDecider.decide(
                sheet(
                        riga(1, "DEM1", DEMOGRAFICI, "80"),
                        riga(2, "TEC1", TECNICO, "80.123"),
                        riga(3, "tec1", new UnitaId(new java.util.UUID(1, 1)), "80")),
                NONE,
                facts(objectives(Map.of(7, taken)), NOTHING));
        assertThat(reasons(esito))
                .containsExactly(
                        "/righe/0/codice CODICE_TAKEN",
                        "/righe/1/indicatori/0/misura/target TARGET_SCALE",
                        "/righe/2/codice CODICE_TAKEN",
                        "/righe/2/unita UNITA_UNKNOWN");
    }

    @Test
    void whatConcernsTheYearIsSaidOnceAndNotForEachRow() {
        ImportTwo two = year -> reasons(CaricamentoDecider.decide(
                sheet(riga(1, "DEM1", DEMOGRAFICI, "80"), riga(2, "DEM2", DEMOGRAFICI, "80")),
                NONE,
                facts(segretario(), year, NOTHING, NOTHING)));
        assertThat(two.into(null)).containsExactly("CICLO_MISSING");
        assertThat(two.into(withoutPiano(2026))).containsExactly("PIANO_NOT_CREATED");
        assertThat(two.into(year(2026, YearPhase.GESTIONE))).containsExactly("YEAR_NOT_OPEN");
        assertThat(two.into(year(2026, YearPhase.CHIUSO))).containsExactly("YEAR_CLOSED");
    }

    private interface ImportTwo {
        List<String> into(it.ciclo.command.shared.@org.jspecify.annotations.Nullable Year year);
    }

    @Test
    void aResponsabileLoadsForTheOwnUnitOnly() {
        Esito esito = CaricamentoDecider.decide(
                sheet(riga(1, "DEM1", DEMOGRAFICI, "80"), riga(2, "TEC1", TECNICO, "80")),
                NONE,
                facts(responsabile(), year(2026, YearPhase.PROGRAMMAZIONE), NOTHING, NOTHING));
        assertThat(reasons(esito)).containsExactly("/righe/1/unita NOT_YOUR_UNIT");
    }

    @Test
    void anEmptySheetLoadsNothing() {
        assertThat(reasons(CaricamentoDecider.decide(sheet(), NONE, facts(NOTHING, NOTHING))))
                .containsExactly("CARICAMENTO_EMPTY");
    }

    @Test
    void aCaricamentoIsMadeOnce() {
        assertThat(reasons(CaricamentoDecider.decide(
                        sheet(riga(1, "DEM1", DEMOGRAFICI, "80")), LOADED, facts(NOTHING, NOTHING))))
                .containsExactly("CARICAMENTO_EXISTS");
        assertThat(reasons(CaricamentoDecider.decide(
                        Foglio.copy(Map.of(), objective(1)), LOADED, facts(NOTHING, NOTHING))))
                .containsExactly("CARICAMENTO_EXISTS");
    }

    @Test
    void itIsUndoneAsOneWhileNothingWasBuiltOnIt() {
        Accolto accolto =
                accepted(CaricamentoDecider.decide(undo(), LOADED, twoLoaded(true, YearPhase.PROGRAMMAZIONE)));
        assertThat(accolto.event())
                .isEqualTo(new CaricamentoUndone(List.of(objective(1), objective(2)), "era il foglio sbagliato"));
        assertThat(accolto.obiettivi()).extracting(Toccato::follows).containsOnly(0L);
        assertThat(accolto.obiettivi())
                .extracting(Toccato::event)
                .containsOnly(new ObjectiveWithdrawn("era il foglio sbagliato"));
        assertThat(accolto.obiettivi().getFirst().facts())
                .extracting(FactChange::body)
                .containsOnlyNulls();
    }

    @Test
    void whatWasChangedSinceIsNamedAndNothingIsUndone() {
        Esito esito = CaricamentoDecider.decide(undo(), LOADED, twoLoaded(false, YearPhase.PROGRAMMAZIONE));
        assertThat(((Respinto) esito).reasons())
                .containsExactly(Refusal.of(CaricamentoRefusal.CARICAMENTO_BUILT_ON, "DEM1", "Certificati in linea"));
    }

    @Test
    void oneThatWasWithdrawnByItselfIsNotWithdrawnAgain() {
        Accolto accolto =
                accepted(CaricamentoDecider.decide(undo(), LOADED, facts(objectives(Map.of(2, there(true))), NOTHING)));
        assertThat(accolto.obiettivi()).extracting(Toccato::obiettivo).containsExactly(objective(2));
    }

    @Test
    void afterTheApprovalAnObjectiveLeavesByVariazioneOnly() {
        assertThat(reasons(CaricamentoDecider.decide(undo(), LOADED, twoLoaded(true, YearPhase.GESTIONE))))
                .containsExactly("CARICAMENTO_TOO_LATE");
        assertThat(reasons(CaricamentoDecider.decide(undo(), LOADED, twoLoaded(true, YearPhase.CHIUSO))))
                .containsExactly("YEAR_CLOSED");
        assertThat(reasons(CaricamentoDecider.decide(undo(), LOADED, facts(segretario(), null, NOTHING, NOTHING))))
                .containsExactly("CICLO_MISSING");
    }

    @Test
    void aResponsabileUndoesTheOwnUnitOnly() {
        assertThat(reasons(CaricamentoDecider.decide(
                        undo(),
                        LOADED,
                        facts(
                                responsabileOf(TECNICO),
                                year(2026, YearPhase.PROGRAMMAZIONE),
                                objectives(Map.of(1, there(true), 2, there(true))),
                                NOTHING))))
                .containsExactly("NOT_YOUR_UNIT");
    }

    @Test
    void itIsUndoneOnce() {
        assertThat(reasons(CaricamentoDecider.decide(undo(), new Caricamento.Undone(), facts(NOTHING, NOTHING))))
                .containsExactly("CARICAMENTO_UNDONE");
        assertThat(reasons(CaricamentoDecider.decide(undo(), NONE, facts(NOTHING, NOTHING))))
                .containsExactly("CARICAMENTO_UNKNOWN");
    }
}
