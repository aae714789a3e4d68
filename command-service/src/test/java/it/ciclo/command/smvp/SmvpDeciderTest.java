// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp;

import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.CARLA;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.oiv;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.verbale;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.ORGAN_WRONG;
import static it.ciclo.command.smvp.SmvpRefusal.CONFLICT_NOT_DECLARED;
import static it.ciclo.command.smvp.SmvpRefusal.ENTE_NOT_OPEN;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_DRAFT_EXISTS;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_DRAFT_MISSING;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_OPINION_AGAINST;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_OPINION_ALREADY_GIVEN;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_OPINION_REASON_MISSING;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_OPINION_REQUIRED;
import static it.ciclo.command.smvp.SmvpRefusal.SMVP_VERSION_UNKNOWN;
import static it.ciclo.command.smvp.SmvpRefusal.UNITA_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.SmvpFact;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.smvp.SmvpCommand.AdoptDefaultSmvp;
import it.ciclo.command.smvp.SmvpCommand.AdoptSmvp;
import it.ciclo.command.smvp.SmvpCommand.DiscardSmvpDraft;
import it.ciclo.command.smvp.SmvpCommand.DraftSmvp;
import it.ciclo.command.smvp.SmvpCommand.GiveOpinionOnSmvp;
import it.ciclo.command.smvp.SmvpCommand.ReviseSmvp;
import it.ciclo.command.smvp.SmvpDecider.Facts;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.smvp.ModelloDelConsorzio;
import it.ciclo.contracts.smvp.OpinionRule;
import it.ciclo.contracts.smvp.PublicationRules;
import it.ciclo.contracts.smvp.RollupRules;
import it.ciclo.contracts.smvp.RollupRules.UnitaPeso;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.smvp.SmvpEvent.DefaultSmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.Esito;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpAdopted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpDraftDiscarded;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpDrafted;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpOpinionGiven;
import it.ciclo.contracts.smvp.SmvpEvent.SmvpRevised;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.contracts.smvp.Terms;
import it.ciclo.rules.smvp.SmvpProblem.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SmvpDeciderTest {

    private static final StreamId STREAM = Lovere.stream(StreamKind.SMVP);
    private static final Anno NEXT = new Anno(2027);
    private static final SmvpRules RULES = SmvpRules.defaults();
    private static final SmvpRules BOUND = RULES.with(OpinionRule.REQUIRED);
    private static final SmvpRules LARGER_GROUPS = RULES.with(new PublicationRules(7));
    /** Two persons would be recognised, and there is no 31 February. */
    private static final SmvpRules BROKEN =
            RULES.with(new PublicationRules(2)).with(new Terms("--02-31", "--04-30", "--06-30"));

    private static final AdoptDefaultSmvp ADOPT = new AdoptDefaultSmvp(STREAM);
    private static final DefaultSmvpAdopted ADOPTED = new DefaultSmvpAdopted(1, new Anno(2000), RULES);
    private static final SmvpDrafted DRAFTED = new SmvpDrafted(2, NEXT, RULES, null, 1);
    private static final SmvpAdopted SECOND =
            new SmvpAdopted(2, NEXT, delibera("2026-11-10"), true, false, "Il nucleo non è ancora nominato");

    private static Smvp after(SmvpEvent... events) {
        Smvp smvp = new Smvp.None();
        for (SmvpEvent event : events) {
            smvp = Smvp.evolve(smvp, event, Hand.own(ADA));
        }
        return smvp;
    }

    private static Decision<SmvpEvent> draft(SmvpRules rules, @Nullable Integer from, SmvpEvent... before) {
        return SmvpDecider.decide(
                new DraftSmvp(STREAM, NEXT, rules, "predefinito", from), after(before), bySegretaria());
    }

    private static Facts bySegretaria() {
        return new Facts(TODAY, segretario(), true, Set.of(TECNICO));
    }

    private static Facts byOiv() {
        return new Facts(TODAY, oiv(), false, Set.of());
    }

    private static SmvpOpinionGiven opinion(Esito esito) {
        return new SmvpOpinionGiven(verbale("2026-11-05"), esito, "Regole chiare e misurabili", null);
    }

    private static Decision<SmvpEvent> give(Facts facts, @Nullable String conflict, SmvpEvent... before) {
        return SmvpDecider.decide(
                new GiveOpinionOnSmvp(
                        STREAM, Esito.FAVOREVOLE, verbale("2026-11-05"), "Regole chiare e misurabili", conflict),
                after(before),
                facts);
    }

    private static Decision<SmvpEvent> adopt(String day, @Nullable String motivo, SmvpEvent... before) {
        return SmvpDecider.decide(new AdoptSmvp(STREAM, delibera(day), motivo), after(before), bySegretaria());
    }

    @Test
    void theDefaultRulesAreAdoptedOnceAndHoldForEveryYear() {
        assertAccepted(SmvpDecider.decide(ADOPT, new Smvp.None()), ADOPTED);
        assertAccepted(SmvpDecider.decide(ADOPT, after(ADOPTED)));
        assertAccepted(SmvpDecider.decide(ADOPT, after(ADOPTED, DRAFTED), bySegretaria()));
    }

    @Test
    void theOtherStreamsAreToldThatTheyAreTheDefault() {
        assertThat(SmvpLookups.of(after(ADOPTED, DRAFTED)))
                .singleElement()
                .satisfies(row -> assertThat(row.body()).isEqualTo(new SmvpFact(1, new Anno(2000), true, RULES, null)));
    }

    @Test
    void theWeightsOfUnitsNameThoseTheEnteHas() {
        SmvpRules known = weighing(TECNICO);
        SmvpRules foreign = weighing(new UnitaId(UUID.fromString("00000000-0000-4000-8000-000000000099")));

        assertAccepted(draft(known, null, ADOPTED), new SmvpDrafted(2, NEXT, known, "predefinito", null));
        assertRefused(draft(foreign, null, ADOPTED), UNITA_UNKNOWN);
        assertRefused(
                SmvpDecider.decide(new ReviseSmvp(STREAM, NEXT, foreign), after(ADOPTED, DRAFTED), bySegretaria()),
                UNITA_UNKNOWN);
    }

    @Test
    void aDraftSaysWhichTemplateOfTheConsortiumItIsACopyOf() {
        ModelloDelConsorzio from = new ModelloDelConsorzio(new UUID(0, 7), 3, "SMVP dei comuni del lago");
        assertAccepted(
                SmvpDecider.decide(
                        new DraftSmvp(STREAM, NEXT, RULES, null, null, from), after(ADOPTED), bySegretaria()),
                new SmvpDrafted(2, NEXT, RULES, null, null, from));
    }

    private static SmvpRules weighing(UnitaId unita) {
        RollupRules rollup = RULES.rollup();
        return RULES.with(new RollupRules(
                rollup.unita(),
                rollup.ente(),
                List.of(new UnitaPeso(unita, new Peso(new BigDecimal("100.00")))),
                rollup.ambiti()));
    }

    @Test
    void oneDraftAtATimeTakesTheNextNumberAndCopiesItsRules() {
        assertAccepted(draft(BROKEN, null, ADOPTED), new SmvpDrafted(2, NEXT, BROKEN, "predefinito", null));
        assertAccepted(draft(RULES, 2, ADOPTED, DRAFTED, SECOND), new SmvpDrafted(3, NEXT, RULES, "predefinito", 2));
        assertRefused(draft(RULES, null, ADOPTED, DRAFTED), SMVP_DRAFT_EXISTS);
        assertRefused(draft(RULES, 2, ADOPTED), SMVP_VERSION_UNKNOWN);
        assertRefused(draft(RULES, null), ENTE_NOT_OPEN);
    }

    @Test
    void aDraftIsRevisedAndTheOpinionOnItFallsAway() {
        ReviseSmvp revise = new ReviseSmvp(STREAM, NEXT, LARGER_GROUPS);
        SmvpRevised revised = new SmvpRevised(NEXT, LARGER_GROUPS);
        assertAccepted(SmvpDecider.decide(revise, after(ADOPTED, DRAFTED), bySegretaria()), revised);
        assertAccepted(SmvpDecider.decide(revise, after(ADOPTED, DRAFTED, revised), bySegretaria()));
        assertRefused(SmvpDecider.decide(revise, after(ADOPTED), bySegretaria()), SMVP_DRAFT_MISSING);
        assertRefused(
                adopt("2026-11-10", null, ADOPTED, DRAFTED, opinion(Esito.FAVOREVOLE), revised),
                SMVP_OPINION_REASON_MISSING);
    }

    @Test
    void theOivGivesOneOpinionOnARulebookThatAgreesWithItself() {
        assertAccepted(give(byOiv(), null, ADOPTED, DRAFTED), opinion(Esito.FAVOREVOLE));
        assertRefused(give(byOiv(), null, ADOPTED, DRAFTED, opinion(Esito.CONTRARIO)), SMVP_OPINION_ALREADY_GIVEN);
        assertRefused(give(byOiv(), null, ADOPTED), SMVP_DRAFT_MISSING);
        Decision<SmvpEvent> broken = give(byOiv(), null, ADOPTED, new SmvpDrafted(2, NEXT, BROKEN, null, null));
        assertRefused(broken, new Disaccordo(Code.MIN_GROUP_BELOW_3), new Disaccordo(Code.DAY_OF_YEAR_WRONG));
        assertThat(((Decision.Refused<SmvpEvent>) broken).reasons())
                .extracting(reason -> reason.pointer())
                .containsExactly("/rules/publication/minGroup", "/rules/terms/pianoDay");
    }

    @Test
    void theVerbaleIsOfTheOivAndOfADayThatHasCome() {
        GiveOpinionOnSmvp wrong = new GiveOpinionOnSmvp(
                STREAM, Esito.FAVOREVOLE, new Act(Organ.GIUNTA, "1", TODAY.plusDays(1), true), "Regole chiare", null);
        assertRefused(SmvpDecider.decide(wrong, after(ADOPTED, DRAFTED), byOiv()), ORGAN_WRONG, DATE_IN_FUTURE);
        GiveOpinionOnSmvp old = new GiveOpinionOnSmvp(
                STREAM, Esito.FAVOREVOLE, verbale("2009-11-14"), "Regole chiare e misurabili", null);
        assertRefused(SmvpDecider.decide(old, after(ADOPTED, DRAFTED), byOiv()), DATE_TOO_EARLY);
    }

    @Test
    void whoWroteTheDraftOrIsSegretarioJudgesItOnlyWithADeclaredConflict() {
        assertRefused(give(bySegretaria(), null, ADOPTED, DRAFTED), CONFLICT_NOT_DECLARED);
        Facts authorNoMoreSegretaria = new Facts(TODAY, segretario(), false, Set.of());
        assertRefused(give(authorNoMoreSegretaria, null, ADOPTED, DRAFTED), CONFLICT_NOT_DECLARED);
        assertAccepted(
                give(bySegretaria(), "Sono anche segretaria", ADOPTED, DRAFTED),
                new SmvpOpinionGiven(
                        verbale("2026-11-05"),
                        Esito.FAVOREVOLE,
                        "Regole chiare e misurabili",
                        "Sono anche segretaria"));
        Smvp byCarla = Smvp.evolve(after(ADOPTED, DRAFTED), new SmvpRevised(NEXT, LARGER_GROUPS), Hand.own(CARLA));
        assertRefused(
                SmvpDecider.decide(
                        new GiveOpinionOnSmvp(STREAM, Esito.FAVOREVOLE, verbale("2026-11-05"), "Regole chiare", null),
                        byCarla,
                        byOiv()),
                CONFLICT_NOT_DECLARED);
    }

    @Test
    void theGiuntaAdoptsWhatTheOivFavours() {
        assertAccepted(
                adopt("2026-11-10", null, ADOPTED, DRAFTED, opinion(Esito.FAVOREVOLE_CON_OSSERVAZIONI)),
                new SmvpAdopted(2, NEXT, delibera("2026-11-10"), false, false, null));
        assertRefused(adopt("2026-11-10", null, ADOPTED), SMVP_DRAFT_MISSING);
        assertRefused(adopt("2026-11-04", null, ADOPTED, DRAFTED, opinion(Esito.FAVOREVOLE)), DATE_TOO_EARLY);
        assertRefused(
                SmvpDecider.decide(
                        new AdoptSmvp(STREAM, verbale("2026-11-10"), null),
                        after(ADOPTED, DRAFTED, opinion(Esito.FAVOREVOLE)),
                        bySegretaria()),
                ORGAN_WRONG);
    }

    // Art. 7 c. 1 D.Lgs. 150/2009 asks for a binding opinion; in enti locali the NdV's absence warns, unless the SMVP
    // says otherwise.
    @Test
    void withoutAnOpinionOrAgainstItTheGiuntaSaysWhy() {
        assertRefused(adopt("2026-11-10", null, ADOPTED, DRAFTED), SMVP_OPINION_REASON_MISSING);
        assertAccepted(adopt("2026-11-10", "Il nucleo non è ancora nominato", ADOPTED, DRAFTED), SECOND);
        assertRefused(
                adopt("2026-11-10", null, ADOPTED, DRAFTED, opinion(Esito.CONTRARIO)), SMVP_OPINION_REASON_MISSING);
        assertAccepted(
                adopt("2026-11-10", "Le soglie vengono dal contratto", ADOPTED, DRAFTED, opinion(Esito.CONTRARIO)),
                new SmvpAdopted(2, NEXT, delibera("2026-11-10"), false, false, "Le soglie vengono dal contratto"));
    }

    @Test
    void whereTheOpinionBindsNothingIsAdoptedWithoutOrAgainstIt() {
        SmvpDrafted bound = new SmvpDrafted(2, NEXT, BOUND, null, null);
        assertRefused(adopt("2026-11-10", "Non c'è tempo per il parere", ADOPTED, bound), SMVP_OPINION_REQUIRED);
        assertRefused(
                adopt("2026-11-10", "Lo vogliamo lo stesso", ADOPTED, bound, opinion(Esito.CONTRARIO)),
                SMVP_OPINION_AGAINST);
        SmvpDrafted unbound = new SmvpDrafted(3, new Anno(2028), RULES, null, 2);
        assertRefused(
                adopt("2026-11-10", "Adesso non serve più", ADOPTED, bound, SECOND, unbound), SMVP_OPINION_REQUIRED);
    }

    @Test
    void aRulebookThatDisagreesWithItselfIsNotAdopted() {
        assertRefused(
                adopt("2026-11-10", "Il nucleo non è nominato", ADOPTED, new SmvpDrafted(2, NEXT, BROKEN, null, null)),
                new Disaccordo(Code.MIN_GROUP_BELOW_3),
                new Disaccordo(Code.DAY_OF_YEAR_WRONG));
    }

    @Test
    void anActOfTheRunningYearIsFlagged() {
        SmvpDrafted thisYear = new SmvpDrafted(2, new Anno(2026), RULES, null, null);
        assertThat(adopt("2026-01-02", "Il nucleo non è nominato", ADOPTED, thisYear)
                        .orThrow())
                .singleElement()
                .satisfies(event ->
                        assertThat(((SmvpAdopted) event).inCorsoDAnno()).isTrue());
        assertThat(adopt("2026-01-01", "Il nucleo non è nominato", ADOPTED, thisYear)
                        .orThrow())
                .singleElement()
                .satisfies(event ->
                        assertThat(((SmvpAdopted) event).inCorsoDAnno()).isFalse());
    }

    @Test
    void theOtherStreamsAreToldOfTheAdoptedVersionWithTheRulesItHadLast() {
        Smvp smvp = after(ADOPTED, DRAFTED, new SmvpRevised(NEXT, LARGER_GROUPS), SECOND);
        assertThat(SmvpLookups.of(smvp))
                .extracting(row -> row.body())
                .isEqualTo(List.of(
                        new SmvpFact(1, new Anno(2000), true, RULES, null),
                        new SmvpFact(2, NEXT, false, LARGER_GROUPS, LocalDate.of(2026, 11, 10))));
    }

    @Test
    void aDraftIsDiscardedWithAReason() {
        DiscardSmvpDraft discard = new DiscardSmvpDraft(STREAM, "Si riparte dal modello");
        SmvpDraftDiscarded discarded = new SmvpDraftDiscarded("Si riparte dal modello");
        assertAccepted(SmvpDecider.decide(discard, after(ADOPTED, DRAFTED), bySegretaria()), discarded);
        assertRefused(SmvpDecider.decide(discard, after(ADOPTED), bySegretaria()), SMVP_DRAFT_MISSING);
        assertAccepted(
                draft(RULES, null, ADOPTED, DRAFTED, discarded), new SmvpDrafted(2, NEXT, RULES, "predefinito", null));
    }
}
