// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.caricamento;

import static it.ciclo.command.caricamento.Foglio.ID;
import static it.ciclo.command.caricamento.Foglio.NOTHING;
import static it.ciclo.command.caricamento.Foglio.copy;
import static it.ciclo.command.caricamento.Foglio.fact;
import static it.ciclo.command.caricamento.Foglio.facts;
import static it.ciclo.command.caricamento.Foglio.objective;
import static it.ciclo.command.caricamento.Foglio.objectives;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.CARLA;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.indicatore;
import static it.ciclo.command.shared.Lovere.indicatoreId;
import static it.ciclo.command.shared.Lovere.pratiche;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.caricamento.Caricamento.NotLoaded;
import it.ciclo.command.caricamento.Esito.Accolto;
import it.ciclo.command.caricamento.Esito.Respinto;
import it.ciclo.command.shared.FinaleFact;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.caricamento.CaricamentoEvent.Copiato;
import it.ciclo.contracts.caricamento.CaricamentoEvent.ObjectivesCopied;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.Origine;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CopyingTest {

    private static final NotLoaded NONE = new NotLoaded();

    private static ObjectiveFact old(List<Indicatore> indicatori, Map<String, FinaleFact> finali) {
        return fact("DEM1", BRUNO, null, indicatori, finali, null, false);
    }

    private static Accolto copied(ObjectiveFact old) {
        return (Accolto) CaricamentoDecider.decide(
                copy(Map.of(), objective(1)), NONE, facts(NOTHING, objectives(Map.of(1, old))));
    }

    private static ObjectiveAssigned assigned(ObjectiveFact old) {
        return (ObjectiveAssigned) copied(old).obiettivi().getFirst().event();
    }

    private static List<String> reasons(Esito esito) {
        return ((Respinto) esito)
                .reasons().stream()
                        .map(reason -> (reason.pointer() + " " + reason.code().name()).strip())
                        .toList();
    }

    private static Map<String, FinaleFact> measured(FinaleFact.Stato stato, Valore valore) {
        return Map.of(PRATICHE.toString(), new FinaleFact(stato, valore, BRUNO));
    }

    private static Valore numero(String value) {
        return new Valore.Numero(new BigDecimal(value));
    }

    @Test
    void theNewObjectiveCarriesOnTheOldOneUnderAnIdOfItsOwn() {
        ObjectiveFact old = old(List.of(pratiche(crescente("80"))), Map.of());
        Accolto accolto = copied(old);
        ObjectiveAssigned fresh = assigned(old);

        assertThat(fresh.origine()).isEqualTo(new Origine(ID, objective(1)));
        assertThat(fresh.anno()).isEqualTo(anno(2026));
        assertThat(fresh.codice()).isEqualTo("DEM1");
        assertThat(fresh.indicatori().getFirst().id()).isNotEqualTo(PRATICHE);
        assertThat(accolto.obiettivi().getFirst().obiettivo()).isNotEqualTo(objective(1));
        assertThat(accolto.event())
                .isEqualTo(new ObjectivesCopied(
                        anno(2026),
                        anno(2025),
                        List.of(new Copiato(accolto.obiettivi().getFirst().obiettivo(), "DEM1", objective(1)))));
    }

    @Test
    void theSchedaIsCarriedOnWithTheOtherUnits() {
        SchedaObiettivo scheda = new SchedaObiettivo(
                "Meno attese",
                "",
                "Cittadini",
                SchedaObiettivo.Ambito.TRASVERSALE,
                List.of(new SchedaObiettivo.Quota(TECNICO, Peso.of("12.5"))));
        ObjectiveFact plain = old(List.of(pratiche(crescente("80"))), Map.of());
        ObjectiveFact old = new ObjectiveFact(
                plain.codice(),
                plain.unita(),
                plain.responsabile(),
                plain.definizione().saying(scheda),
                plain.finali(),
                null,
                null);
        assertThat(assigned(old).scheda()).isEqualTo(scheda);
    }

    @Test
    void whatWasPlannedForTheSecondYearIsTheTargetOfThatYear() {
        Indicatore plain = pratiche(crescente("80"));
        Indicatore planned = new Indicatore(
                plain.id(),
                plain.nome(),
                plain.misura(),
                plain.unitaDiMisura(),
                plain.decimali(),
                plain.fonte(),
                plain.peso(),
                plain.cadenza(),
                null,
                plain.aggregazione(),
                Dettagli.of("chiuse / aperte", null, new BigDecimal("85"), new BigDecimal("90"), null));

        assertThat(assigned(old(List.of(planned), Map.of())).indicatori())
                .singleElement()
                .satisfies(fresh -> {
                    assertThat(fresh.misura()).isEqualTo(crescente("85"));
                    assertThat(fresh.dettagli())
                            .isEqualTo(Dettagli.of("chiuse / aperte", null, new BigDecimal("90"), null, null));
                });
    }

    @Test
    void theDayPlannedForTheSecondYearIsPromisedForThatYear() {
        Indicatore plain = pratiche(crescente("80"));
        Indicatore planned = new Indicatore(
                plain.id(),
                plain.nome(),
                new Misura.Scadenza(LocalDate.of(2025, 9, 30)),
                "",
                0,
                plain.fonte(),
                plain.peso(),
                plain.cadenza(),
                null,
                plain.aggregazione(),
                Dettagli.of("", null, null, null, null, LocalDate.of(2026, 6, 30), LocalDate.of(2027, 3, 31)));

        assertThat(assigned(old(List.of(planned), Map.of())).indicatori())
                .singleElement()
                .satisfies(fresh -> {
                    assertThat(fresh.misura()).isEqualTo(new Misura.Scadenza(LocalDate.of(2026, 6, 30)));
                    assertThat(fresh.dettagli())
                            .isEqualTo(Dettagli.of("", null, null, null, null, LocalDate.of(2027, 3, 31), null));
                });
    }

    @Test
    void decidedAgainItMakesTheSameObjective() {
        ObjectiveFact old = old(List.of(pratiche(crescente("80"))), Map.of());
        assertThat(copied(old)).isEqualTo(copied(old));
    }

    @Test
    void daysMoveByAYear() {
        Misura fasi = new Misura.PerFasi(List.of(new Misura.Fase(
                new FaseId(new UUID(6, 1)),
                "Gara",
                new BigDecimal("100"),
                LocalDate.of(2025, 2, 1),
                LocalDate.of(2025, 3, 31))));
        Misura entro = new Misura.Scadenza(LocalDate.of(2025, 9, 30));
        List<Indicatore> fresh = assigned(old(
                        List.of(
                                indicatore(indicatoreId(1), fasi, "protocollo", "50"),
                                indicatore(indicatoreId(2), entro, "protocollo", "50")),
                        Map.of()))
                .indicatori();
        Misura.Fase gara = ((Misura.PerFasi) fresh.get(0).misura()).fasi().getFirst();
        assertThat(gara.dal()).isEqualTo("2026-02-01");
        assertThat(gara.al()).isEqualTo("2026-03-31");
        assertThat(gara.id()).isNotEqualTo(new FaseId(new UUID(6, 1)));
        assertThat(((Misura.Scadenza) fresh.get(1).misura()).entro()).isEqualTo("2026-09-30");
    }

    @Test
    void theConfirmedResultIsTheBaselineOfTheNewYear() {
        List<Indicatore> before = List.of(pratiche(crescente("80")));
        assertThat(assigned(old(before, measured(FinaleFact.Stato.CONFERMATO, numero("76.40"))))
                        .indicatori()
                        .getFirst()
                        .baseline())
                .isEqualTo(new Baseline(anno(2025), new BigDecimal("76.40")));
    }

    @Test
    void ofARatioTheBaselineIsTheQuotientAsItIsShown() {
        Misura rapporto = new Misura.Rapporto(new BigDecimal("80"), true, null, Misura.Quoziente.PERCENTUALE);
        Valore parts = new Valore.Rapporto(new BigDecimal("2"), new BigDecimal("3"));
        assertThat(assigned(old(List.of(pratiche(rapporto)), measured(FinaleFact.Stato.CONFERMATO, parts)))
                        .indicatori()
                        .getFirst()
                        .baseline())
                .isEqualTo(new Baseline(anno(2025), new BigDecimal("66.67")));
    }

    @Test
    void aResultNobodyConfirmedLeavesTheOlderBaseline() {
        Baseline older = new Baseline(anno(2024), new BigDecimal("71"));
        Indicatore before = new Indicatore(
                PRATICHE,
                "Pratiche online",
                crescente("80"),
                "%",
                2,
                "gestionale",
                it.ciclo.contracts.Peso.of("100"),
                Cadenza.TRIMESTRALE,
                older);
        assertThat(assigned(old(List.of(before), measured(FinaleFact.Stato.REGISTRATO, numero("76"))))
                        .indicatori()
                        .getFirst()
                        .baseline())
                .isEqualTo(older);
    }

    @Test
    void whatWeighsTheMonthsIsTheCopyOfWhatWeighedThem() {
        Indicatore weighs = indicatore(indicatoreId(1), crescente("100"), "contabilità", "50");
        Indicatore weighed = new Indicatore(
                indicatoreId(2),
                "Giorni",
                crescente("30"),
                "giorni",
                2,
                "contabilità",
                it.ciclo.contracts.Peso.of("50"),
                Cadenza.MENSILE,
                null,
                new Aggregazione(Aggregazione.Modo.WEIGHTED, indicatoreId(1)));
        List<Indicatore> fresh =
                assigned(old(List.of(weighs, weighed), Map.of())).indicatori();
        assertThat(fresh.get(1).aggregazione().pesataCon())
                .isEqualTo(fresh.get(0).id());
    }

    @Test
    void whoLeftIsNotCopiedAndSomebodyElseIsAskedFor() {
        ObjectiveFact left = fact("DEM1", CARLA, null, List.of(), Map.of(), null, false);
        assertThat(reasons(CaricamentoDecider.decide(
                        copy(Map.of(), objective(1)), NONE, facts(NOTHING, objectives(Map.of(1, left))))))
                .containsExactly("/responsabili/" + objective(1) + " RESPONSABILE_LEFT");
        Accolto named = (Accolto) CaricamentoDecider.decide(
                copy(Map.of(objective(1), BRUNO), objective(1)), NONE, facts(NOTHING, objectives(Map.of(1, left))));
        assertThat(((ObjectiveAssigned) named.obiettivi().getFirst().event()).responsabile())
                .isEqualTo(BRUNO);
    }

    @Test
    void aSubstituteWhoLeftIsLeftOut() {
        ObjectiveFact old = fact("DEM1", BRUNO, CARLA, List.of(), Map.of(), null, false);
        assertThat(assigned(old).sostituto()).isNull();
    }

    @Test
    void onlyWhatCountsInThePianoOfTheYearBeforeIsCopied() {
        assertThat(reasons(CaricamentoDecider.decide(copy(Map.of(), objective(1)), NONE, facts(NOTHING, NOTHING))))
                .containsExactly("/obiettivi/0 COPIA_NOT_IN_PIANO");
        assertThat(reasons(CaricamentoDecider.decide(copy(Map.of()), NONE, facts(NOTHING, NOTHING))))
                .containsExactly("CARICAMENTO_EMPTY");
    }

    @Test
    void anObjectiveIsCarriedOnOnce() {
        ObjectiveFact old = old(List.of(), Map.of());
        ObjectiveFact copy = fact("DEM9", BRUNO, null, List.of(), Map.of(), new Origine(ID, objective(1)), true);
        assertThat(reasons(CaricamentoDecider.decide(
                        copy(Map.of(), objective(1)),
                        NONE,
                        facts(objectives(Map.of(5, copy)), objectives(Map.of(1, old))))))
                .containsExactly("/obiettivi/0 ALREADY_COPIED");
        assertThat(reasons(CaricamentoDecider.decide(
                        copy(Map.of(), objective(1), objective(1)), NONE, facts(NOTHING, objectives(Map.of(1, old))))))
                .containsExactly("/obiettivi/1 OBJECTIVE_TWICE");
    }

    @Test
    void aCodeThatIsTakenStopsItsObjective() {
        ObjectiveFact old = old(List.of(), Map.of());
        ObjectiveFact other = old(List.of(), Map.of());
        assertThat(reasons(CaricamentoDecider.decide(
                        copy(Map.of(), objective(1)),
                        NONE,
                        facts(objectives(Map.of(5, other)), objectives(Map.of(1, old))))))
                .containsExactly("/obiettivi/0/codice CODICE_TAKEN");
    }
}
