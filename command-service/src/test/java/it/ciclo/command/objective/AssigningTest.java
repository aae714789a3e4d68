// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective;

import static it.ciclo.command.objective.ObjectiveRefusal.AGGREGAZIONE_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.ALREADY_ASSIGNED;
import static it.ciclo.command.objective.ObjectiveRefusal.AMBITO_ALONE;
import static it.ciclo.command.objective.ObjectiveRefusal.AMBITO_SHARED;
import static it.ciclo.command.objective.ObjectiveRefusal.BASELINE_YEAR_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.CODICE_TAKEN;
import static it.ciclo.command.objective.ObjectiveRefusal.CONTESTO_WITH_PESO;
import static it.ciclo.command.objective.ObjectiveRefusal.DATE_OUT_OF_YEAR;
import static it.ciclo.command.objective.ObjectiveRefusal.FASCE_NOT_JOINED;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_PESO_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.FASE_REVERSED;
import static it.ciclo.command.objective.ObjectiveRefusal.GRADI_NOT_IN_ORDER;
import static it.ciclo.command.objective.ObjectiveRefusal.GRADO_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.INTERVALLO_REVERSED;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.OBJECTIVE_WITHDRAWN;
import static it.ciclo.command.objective.ObjectiveRefusal.PART_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.PART_UNKNOWN;
import static it.ciclo.command.objective.ObjectiveRefusal.PERCENT_OVER_100;
import static it.ciclo.command.objective.ObjectiveRefusal.PIANO_NOT_CREATED;
import static it.ciclo.command.objective.ObjectiveRefusal.QUOTA_OWN_UNIT;
import static it.ciclo.command.objective.ObjectiveRefusal.QUOTA_UNIT_TWICE;
import static it.ciclo.command.objective.ObjectiveRefusal.SOSTITUTO_SAME;
import static it.ciclo.command.objective.ObjectiveRefusal.TARGET_NEGATIVE;
import static it.ciclo.command.objective.ObjectiveRefusal.TARGET_SCALE;
import static it.ciclo.command.objective.ObjectiveRefusal.TARGET_ZERO;
import static it.ciclo.command.objective.ObjectiveRefusal.TOLLERANZA_WRONG;
import static it.ciclo.command.objective.ObjectiveRefusal.UNITA_UNKNOWN;
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
import static it.ciclo.command.shared.Lovere.responsabileOf;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.withoutPiano;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.objective.ObjectiveCommand.AssignObjective;
import it.ciclo.command.objective.ObjectiveCommand.ReviseObjective;
import it.ciclo.command.objective.ObjectiveCommand.WithdrawObjective;
import it.ciclo.command.objective.ObjectiveDecider.Facts;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.NamedParts;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Refusals;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.FaseId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Aggregazione;
import it.ciclo.contracts.objective.Aggregazione.Modo;
import it.ciclo.contracts.objective.Baseline;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Definizione;
import it.ciclo.contracts.objective.Dettagli;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.objective.Indicatore.Cadenza;
import it.ciclo.contracts.objective.Misura;
import it.ciclo.contracts.objective.ObjectiveEvent;
import it.ciclo.contracts.objective.ObjectiveEvent.IndicatoriDefined;
import it.ciclo.contracts.objective.ObjectiveEvent.Natura;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveAssigned;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveHandedOver;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveRetitled;
import it.ciclo.contracts.objective.ObjectiveEvent.ObjectiveWithdrawn;
import it.ciclo.contracts.objective.ObjectiveEvent.PesoSet;
import it.ciclo.contracts.objective.SchedaObiettivo;
import it.ciclo.contracts.objective.SchedaObiettivo.Ambito;
import it.ciclo.contracts.objective.SchedaObiettivo.Quota;
import it.ciclo.contracts.smvp.CrescenteVariant;
import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import it.ciclo.contracts.smvp.ZeroDenominator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssigningTest {

    private static final Year PLANNING = year(2026, YearPhase.PROGRAMMAZIONE);
    private static final Objective NONE = new Objective.NotAssigned();
    private static final List<Indicatore> PRATICHE_ONLINE = List.of(pratiche(crescente("80")));
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
            PRATICHE_ONLINE,
            Calcolo.STANDARD,
            null);

    private static Facts facts(Actor actor, @Nullable Year year, String... codici) {
        return new Facts(TODAY, actor, year, Lovere.unita().keySet(), Set.of(codici), true, false, null);
    }

    private static AssignObjective assign(UnitaId unita, Indicatore... indicatori) {
        return new AssignObjective(
                objective(),
                anno(2026),
                "DEM1",
                "Digitalizzazione dell'anagrafe",
                "",
                Natura.SVILUPPO,
                unita,
                BRUNO,
                null,
                Peso.of("20"),
                List.of(indicatori),
                Calcolo.STANDARD,
                null);
    }

    private static Decision<ObjectiveEvent> assigning(Indicatore indicatore) {
        return ObjectiveDecider.decide(assign(DEMOGRAFICI, indicatore), NONE, facts(segretario(), PLANNING));
    }

    private static Decision<ObjectiveEvent> assigning(Misura misura) {
        return ObjectiveDecider.decide(assign(DEMOGRAFICI, pratiche(misura)), NONE, facts(segretario(), PLANNING));
    }

    private static Objective assigned(ObjectiveEvent... more) {
        Objective objective = Objective.evolve(NONE, ASSIGNED, Hand.own(ADA));
        for (ObjectiveEvent event : more) {
            objective = Objective.evolve(objective, event, Hand.own(BRUNO));
        }
        return objective;
    }

    private static ReviseObjective revise(
            String titolo, PersonId responsabile, String peso, List<Indicatore> indicatori) {
        return new ReviseObjective(
                objective(),
                titolo,
                "",
                Natura.SVILUPPO,
                responsabile,
                null,
                Peso.of(peso),
                indicatori,
                Calcolo.STANDARD,
                new NamedParts(Set.of(), Set.of()));
    }

    private static Misura fasi(String dal, String al, String peso) {
        return new Misura.PerFasi(List.of(new Misura.Fase(
                new FaseId(new UUID(6, 1)), "Gara", new BigDecimal(peso), LocalDate.parse(dal), LocalDate.parse(al))));
    }

    @Test
    void isAnnouncedWithItsIndicatori() {
        assertAccepted(
                ObjectiveDecider.decide(
                        assign(DEMOGRAFICI, pratiche(crescente("80"))), NONE, facts(responsabile(), PLANNING)),
                ASSIGNED);
    }

    @Test
    void isRefusedOnceThePianoIsApproved() {
        assertRefused(
                ObjectiveDecider.decide(assign(DEMOGRAFICI), NONE, facts(segretario(), year(2026, YearPhase.GESTIONE))),
                YEAR_NOT_OPEN);
        assertRefused(
                ObjectiveDecider.decide(
                        assign(DEMOGRAFICI), NONE, facts(segretario(), year(2026, YearPhase.CONSUNTIVO))),
                YEAR_NOT_OPEN);
    }

    @Test
    void needsAnOpenYearWithAPiano() {
        assertRefused(ObjectiveDecider.decide(assign(DEMOGRAFICI), NONE, facts(segretario(), null)), CICLO_MISSING);
        assertRefused(
                ObjectiveDecider.decide(assign(DEMOGRAFICI), NONE, facts(segretario(), withoutPiano(2026))),
                PIANO_NOT_CREATED);
        assertRefused(
                ObjectiveDecider.decide(assign(DEMOGRAFICI), NONE, facts(segretario(), year(2026, YearPhase.CHIUSO))),
                YEAR_CLOSED);
    }

    @Test
    void happensOnce() {
        assertRefused(
                ObjectiveDecider.decide(assign(DEMOGRAFICI), assigned(), facts(segretario(), PLANNING)),
                ALREADY_ASSIGNED);
    }

    @Test
    void isForTheResponsabileOfTheUnitAndForTheSegretarioOfAll() {
        assertRefused(ObjectiveDecider.decide(assign(TECNICO), NONE, facts(responsabile(), PLANNING)), NOT_YOUR_UNIT);
        assertThat(ObjectiveDecider.decide(assign(TECNICO), NONE, facts(segretario(), PLANNING))
                        .orThrow())
                .hasSize(1);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        AssignObjective wrong = new AssignObjective(
                objective(),
                anno(2026),
                "ＤEM1",
                "Digitalizzazione dell'anagrafe",
                "",
                Natura.SVILUPPO,
                new UnitaId(new UUID(2, 9)),
                BRUNO,
                BRUNO,
                Peso.of("20"),
                List.of(pratiche(new Misura.Decrescente(BigDecimal.ZERO))),
                Calcolo.STANDARD,
                null);
        Decision<ObjectiveEvent> decision = ObjectiveDecider.decide(wrong, NONE, facts(segretario(), PLANNING, "dem1"));
        assertRefused(decision, CODICE_TAKEN, UNITA_UNKNOWN, SOSTITUTO_SAME, TARGET_ZERO);
        assertThat(Refusals.of(decision))
                .extracting(Refusal::pointer)
                .containsExactly("/codice", "/unita", "/sostituto", "/indicatori/0/misura/target");
    }

    private static SchedaObiettivo scheda(Ambito ambito, Quota... quote) {
        return new SchedaObiettivo("Meno attese", "Certificati in linea", "Cittadini", ambito, List.of(quote));
    }

    private static AssignObjective saying(SchedaObiettivo scheda) {
        AssignObjective c = assign(DEMOGRAFICI, pratiche(crescente("80")));
        return new AssignObjective(
                c.stream(),
                c.anno(),
                c.codice(),
                c.titolo(),
                c.descrizione(),
                c.natura(),
                c.unita(),
                c.responsabile(),
                c.sostituto(),
                c.peso(),
                c.indicatori(),
                c.calcolo(),
                null,
                scheda);
    }

    // W8
    @Test
    void countsInOtherUnitsWithTheWeightItHasThere() {
        SchedaObiettivo shared = scheda(Ambito.TRASVERSALE, new Quota(TECNICO, Peso.of("12.5")));
        assertAccepted(
                ObjectiveDecider.decide(saying(shared), NONE, facts(responsabile(), PLANNING)),
                ASSIGNED.saying(shared));
        assertThat(new Definizione("x", "", Natura.SVILUPPO, Peso.of("20"), List.of(), Calcolo.STANDARD, shared)
                        .pesi(DEMOGRAFICI))
                .containsExactly(Map.entry(DEMOGRAFICI, Peso.of("20")), Map.entry(TECNICO, Peso.of("12.5")));
    }

    @Test
    void noUnitSharesItTwiceNorOneThatIsNotThere() {
        UnitaId nowhere = new UnitaId(new UUID(2, 9));
        Decision<ObjectiveEvent> decision = ObjectiveDecider.decide(
                saying(scheda(
                        Ambito.UNITA,
                        new Quota(TECNICO, Peso.ZERO),
                        new Quota(DEMOGRAFICI, Peso.ZERO),
                        new Quota(TECNICO, Peso.ZERO),
                        new Quota(nowhere, Peso.ZERO))),
                NONE,
                facts(segretario(), PLANNING));
        assertRefused(decision, AMBITO_SHARED, QUOTA_OWN_UNIT, QUOTA_UNIT_TWICE, UNITA_UNKNOWN);
        assertThat(Refusals.of(decision))
                .extracting(Refusal::pointer)
                .containsExactly(
                        "/scheda/ambito", "/scheda/quote/1/unita", "/scheda/quote/2/unita", "/scheda/quote/3/unita");
    }

    @Test
    void ofSeveralUnitsIsOnlyWhatAnotherOneHas() {
        assertRefused(
                ObjectiveDecider.decide(saying(scheda(Ambito.TRASVERSALE)), NONE, facts(segretario(), PLANNING)),
                AMBITO_ALONE);
        assertThat(ObjectiveDecider.decide(saying(scheda(Ambito.ENTE)), NONE, facts(segretario(), PLANNING))
                        .orThrow())
                .hasSize(1);
    }

    @Test
    void itsSchedaIsRevisedAndThenNeedsAVariazione() {
        SchedaObiettivo scheda = scheda(Ambito.GRUPPO);
        ReviseObjective c = revise("Digitalizzazione dell'anagrafe", BRUNO, "20", PRATICHE_ONLINE);
        ReviseObjective saying = new ReviseObjective(
                c.stream(),
                c.titolo(),
                c.descrizione(),
                c.natura(),
                c.responsabile(),
                null,
                c.peso(),
                c.indicatori(),
                c.calcolo(),
                c.named(),
                scheda);
        assertAccepted(
                ObjectiveDecider.decide(saying, assigned(), facts(segretario(), PLANNING)),
                new ObjectiveRetitled("Digitalizzazione dell'anagrafe", "", Natura.SVILUPPO, scheda));
        Decision<ObjectiveEvent> later =
                ObjectiveDecider.decide(saying, assigned(), facts(segretario(), year(2026, YearPhase.GESTIONE)));
        assertRefused(later, VARIAZIONE_REQUIRED);
        assertThat(Refusals.of(later)).extracting(Refusal::pointer).containsExactly("/scheda");
    }

    @Test
    void aDraftMayLackTargetsAndWeighWhatItWants() {
        assertThat(assigning(new Misura.Crescente(null)).orThrow()).hasSize(1);
        assertThat(assigning(new Misura.Scadenza(null)).orThrow()).hasSize(1);
        assertThat(assigning(new Misura.PerFasi(List.of())).orThrow()).hasSize(1);
    }

    @Test
    void aPercentageLiesBetweenZeroAndOneHundred() {
        ZeroDenominator none = ZeroDenominator.NOT_AVAILABLE;
        assertRefused(assigning(new Misura.Rapporto(new BigDecimal("110"), true, none)), PERCENT_OVER_100);
        assertRefused(assigning(new Misura.Rapporto(new BigDecimal("-1"), true, none)), TARGET_NEGATIVE);
        assertRefused(assigning(new Misura.Rapporto(BigDecimal.ZERO, false, none)), TARGET_ZERO);
        assertThat(assigning(new Misura.Rapporto(new BigDecimal("100"), true, none))
                        .orThrow())
                .hasSize(1);
    }

    @Test
    void aTableHasNoHolesAndWorthsInOrder() {
        assertRefused(assigning(fasce(tratto("0", "50", "30"), tratto("60", "80", "60"))), FASCE_NOT_JOINED);
        assertRefused(assigning(fasce(tratto("0", "50", "30"), tratto("50", "80", "20"))), GRADI_NOT_IN_ORDER);
        assertRefused(assigning(fasce(tratto("50", "50", "30"))), INTERVALLO_REVERSED);
        assertRefused(assigning(fasce(tratto("0", "50", "101"))), GRADO_WRONG);
        assertThat(assigning(fasce(tratto("0", "50", "30"), tratto("50", "80", "60")))
                        .orThrow())
                .hasSize(1);
        assertRefused(
                assigning(new Misura.Eventi(List.of(
                        new Misura.EventBand(2, new BigDecimal("70")), new Misura.EventBand(2, BigDecimal.TEN)))),
                FASCE_NOT_JOINED);
        assertRefused(
                assigning(new Misura.Scala(List.of(
                        new Misura.Livello("buono", BigDecimal.TEN), new Misura.Livello("buono", BigDecimal.ONE)))),
                PART_TWICE);
    }

    @Test
    void anIntervalRunsUpwardsAndItsToleranceIsSome() {
        assertRefused(assigning(new Misura.Intervallo(BigDecimal.TEN, BigDecimal.ONE, null)), INTERVALLO_REVERSED);
        assertRefused(
                assigning(new Misura.Intervallo(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ZERO)), TOLLERANZA_WRONG);
        assertThat(assigning(new Misura.Intervallo(null, null, null)).orThrow()).hasSize(1);
    }

    @Test
    void aVariationMayAimBelowZeroAndAboveOneHundred() {
        Misura.Quoziente variation = Misura.Quoziente.VARIAZIONE_PERCENTUALE;
        assertThat(assigning(new Misura.Rapporto(new BigDecimal("-10"), false, null, variation))
                        .orThrow())
                .hasSize(1);
        assertThat(assigning(new Misura.Rapporto(new BigDecimal("150"), true, null, variation))
                        .orThrow())
                .hasSize(1);
    }

    // W5
    @Test
    void contextHasNoWeight() {
        assertRefused(assigning(new Misura.Contesto()), CONTESTO_WITH_PESO);
    }

    @Test
    void monthsMakeAYearOnlyAsTheirValuesAllow() {
        assertRefused(aggregated(new Misura.OnOff(true), Aggregazione.of(Modo.SUM)), AGGREGAZIONE_WRONG);
        assertRefused(aggregated(crescente("80"), new Aggregazione(Modo.WEIGHTED, PRATICHE)), AGGREGAZIONE_WRONG);
        assertThat(aggregated(crescente("80"), Aggregazione.of(Modo.SUM)).orThrow())
                .hasSize(1);
    }

    private static Decision<ObjectiveEvent> aggregated(Misura misura, Aggregazione aggregazione) {
        Indicatore usual = pratiche(misura);
        Indicatore one = new Indicatore(
                usual.id(),
                usual.nome(),
                usual.misura(),
                usual.unitaDiMisura(),
                usual.decimali(),
                usual.fonte(),
                usual.peso(),
                usual.cadenza(),
                usual.baseline(),
                aggregazione);
        return ObjectiveDecider.decide(assign(DEMOGRAFICI, one), NONE, facts(segretario(), PLANNING));
    }

    private static Misura fasce(Misura.Tratto... fasce) {
        return new Misura.Fasce(true, false, List.of(fasce));
    }

    private static Misura.Tratto tratto(String da, String a, String grado) {
        return new Misura.Tratto(new BigDecimal(da), new BigDecimal(a), new BigDecimal(grado));
    }

    @Test
    void howAnObjectiveIsComputedIsDefinedWithItsIndicatori() {
        Calcolo worst = new Calcolo(Combination.O3_WORST, true, "SERVIZI");
        ReviseObjective command = new ReviseObjective(
                objective(),
                "Digitalizzazione dell'anagrafe",
                "",
                Natura.SVILUPPO,
                BRUNO,
                null,
                Peso.of("20"),
                PRATICHE_ONLINE,
                worst,
                new NamedParts(Set.of(), Set.of()));
        assertAccepted(
                ObjectiveDecider.decide(command, assigned(), facts(responsabile(), PLANNING)),
                new IndicatoriDefined(PRATICHE_ONLINE, worst));
    }

    // Z4, Z7
    @Test
    void aTargetThatEveryValueMeetsIsNone() {
        assertRefused(assigning(crescente("0")), TARGET_ZERO);
        assertRefused(assigning(crescente("-5")), TARGET_NEGATIVE);
        assertRefused(
                assigning(new Misura.Rapporto(BigDecimal.ZERO, true, ZeroDenominator.NOT_AVAILABLE)), TARGET_ZERO);
        assertThat(assigning(new Misura.Crescente(BigDecimal.ZERO, CrescenteVariant.FROM_BASELINE))
                        .orThrow())
                .as("the way to it is counted")
                .hasSize(1);
    }

    @Test
    void aTargetHasTheDecimalsOfItsIndicatore() {
        assertRefused(assigning(crescente("80.125")), TARGET_SCALE);
        assertThat(assigning(crescente("80.1200")).orThrow()).hasSize(1);
    }

    @Test
    void datesLieInTheYearAndPhasesRunForward() {
        assertRefused(assigning(new Misura.Scadenza(LocalDate.of(2027, 1, 1))), DATE_OUT_OF_YEAR);
        assertRefused(assigning(fasi("2025-12-31", "2026-03-31", "50")), DATE_OUT_OF_YEAR);
        assertRefused(assigning(fasi("2026-04-01", "2026-03-31", "50")), FASE_REVERSED);
        assertRefused(assigning(fasi("2026-01-01", "2026-03-31", "100.01")), FASE_PESO_WRONG);
    }

    @Test
    void theDaysPlannedForTheYearsAfterLieInThoseYears() {
        assertRefused(assigning(planned("2026-06-30", null)), DATE_OUT_OF_YEAR);
        assertRefused(assigning(planned("2027-06-30", "2027-12-31")), DATE_OUT_OF_YEAR);
        assertThat(assigning(planned("2027-06-30", "2028-03-31")).orThrow()).hasSize(1);
    }

    private static Indicatore planned(String second, @Nullable String third) {
        Indicatore plain = pratiche(new Misura.Scadenza(LocalDate.of(2026, 9, 30)));
        return new Indicatore(
                plain.id(),
                plain.nome(),
                plain.misura(),
                "",
                0,
                plain.fonte(),
                plain.peso(),
                plain.cadenza(),
                null,
                plain.aggregazione(),
                Dettagli.of(
                        "",
                        null,
                        null,
                        null,
                        null,
                        LocalDate.parse(second),
                        third == null ? null : LocalDate.parse(third)));
    }

    @Test
    void aPartIsThereOnceAndABaselineIsOfAnEarlierYear() {
        Indicatore one = pratiche(crescente("80"));
        assertRefused(
                ObjectiveDecider.decide(assign(DEMOGRAFICI, one, one), NONE, facts(segretario(), PLANNING)),
                PART_TWICE);
        Indicatore late = new Indicatore(
                PRATICHE,
                "Pratiche online",
                crescente("80"),
                "%",
                2,
                "",
                Peso.CENTO,
                Cadenza.MENSILE,
                new Baseline(anno(2026), BigDecimal.TEN));
        assertRefused(
                ObjectiveDecider.decide(assign(DEMOGRAFICI, late), NONE, facts(segretario(), PLANNING)),
                BASELINE_YEAR_WRONG);
    }

    @Test
    void aRevisionSaysWhatChangedAndNothingElse() {
        List<Indicatore> more = List.of(pratiche(crescente("85")));
        assertAccepted(
                ObjectiveDecider.decide(
                        revise("Anagrafe digitale", ADA, "25", more), assigned(), facts(responsabile(), PLANNING)),
                new ObjectiveRetitled("Anagrafe digitale", "", Natura.SVILUPPO),
                new ObjectiveHandedOver(ADA, null),
                new PesoSet(Peso.of("25")),
                new IndicatoriDefined(more, Calcolo.STANDARD));
        assertAccepted(ObjectiveDecider.decide(
                revise("Digitalizzazione dell'anagrafe", BRUNO, "20", PRATICHE_ONLINE),
                assigned(),
                facts(responsabile(), PLANNING)));
    }

    @Test
    void aRevisionNamesOnlyPartsThatAreThere() {
        ReviseObjective command = new ReviseObjective(
                objective(),
                "Anagrafe digitale",
                "",
                Natura.SVILUPPO,
                BRUNO,
                null,
                Peso.of("20"),
                List.of(indicatore(indicatoreId(9), crescente("80"), "", "100")),
                Calcolo.STANDARD,
                new NamedParts(Set.of(indicatoreId(9)), Set.of()));
        assertRefused(ObjectiveDecider.decide(command, assigned(), facts(segretario(), PLANNING)), PART_UNKNOWN);
    }

    // gate G2: no change of indicatore, target, peso after approval without variazione
    @Test
    void afterTheApprovalOnlyThePersonsChange() {
        Facts running = facts(segretario(), year(2026, YearPhase.GESTIONE));
        Decision<ObjectiveEvent> decision = ObjectiveDecider.decide(
                revise("Anagrafe digitale", BRUNO, "25", List.of(pratiche(crescente("85")))), assigned(), running);
        assertRefused(decision, VARIAZIONE_REQUIRED, VARIAZIONE_REQUIRED, VARIAZIONE_REQUIRED);
        assertThat(Refusals.of(decision))
                .extracting(Refusal::pointer)
                .containsExactly("/titolo", "/peso", "/indicatori");
        assertAccepted(
                ObjectiveDecider.decide(
                        revise("Digitalizzazione dell'anagrafe", ADA, "20", PRATICHE_ONLINE), assigned(), running),
                new ObjectiveHandedOver(ADA, null));
    }

    @Test
    void anObjectiveIsWithdrawnWithAReasonUntilTheApproval() {
        WithdrawObjective command = new WithdrawObjective(objective(), "assorbito da DEM2");
        ObjectiveEvent withdrawn = new ObjectiveWithdrawn("assorbito da DEM2");
        assertAccepted(ObjectiveDecider.decide(command, assigned(), facts(responsabile(), PLANNING)), withdrawn);
        assertRefused(
                ObjectiveDecider.decide(command, assigned(), facts(segretario(), year(2026, YearPhase.GESTIONE))),
                VARIAZIONE_REQUIRED);
        assertRefused(
                ObjectiveDecider.decide(command, assigned(withdrawn), facts(segretario(), PLANNING)),
                OBJECTIVE_WITHDRAWN);
        assertRefused(ObjectiveDecider.decide(command, NONE, facts(segretario(), PLANNING)), OBJECTIVE_UNKNOWN);
        assertRefused(
                ObjectiveDecider.decide(command, assigned(), facts(responsabileOf(TECNICO), PLANNING)), NOT_YOUR_UNIT);
    }

    @Test
    void aWithdrawnObjectiveIsGoneForTheOtherStreams() {
        assertThat(ObjectiveLookups.of(
                        new ObjectiveId(objective().id()), assigned(new ObjectiveWithdrawn("assorbito da DEM2"))))
                .singleElement()
                .satisfies(row -> assertThat(row.body()).isNull());
    }
}
