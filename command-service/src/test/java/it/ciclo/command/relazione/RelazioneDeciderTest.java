// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.relazione;

import static it.ciclo.command.relazione.RelazioneRefusal.CONFLICT_NOT_DECLARED;
import static it.ciclo.command.relazione.RelazioneRefusal.INDICATORE_UNKNOWN;
import static it.ciclo.command.relazione.RelazioneRefusal.LATE_REASON_MISSING;
import static it.ciclo.command.relazione.RelazioneRefusal.MEASUREMENTS_NOT_CLOSED;
import static it.ciclo.command.relazione.RelazioneRefusal.MEASUREMENTS_OPEN;
import static it.ciclo.command.relazione.RelazioneRefusal.NO_SCOSTAMENTO;
import static it.ciclo.command.relazione.RelazioneRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_ALREADY_APPROVED;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_ALREADY_MERGED;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_ALREADY_VALIDATED;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_EXISTS;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_FROZEN;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_MISSING;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_NOT_APPROVED;
import static it.ciclo.command.relazione.RelazioneRefusal.RELAZIONE_NOT_VALIDATED;
import static it.ciclo.command.relazione.RelazioneRefusal.SCOSTAMENTO_NOT_EXPLAINED;
import static it.ciclo.command.relazione.RelazioneRefusal.SEZIONE_MISSING;
import static it.ciclo.command.shared.Decision.refuse;
import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.CARLA;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.TECNICO;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.anno;
import static it.ciclo.command.shared.Lovere.crescente;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.fact;
import static it.ciclo.command.shared.Lovere.indicatoreId;
import static it.ciclo.command.shared.Lovere.oiv;
import static it.ciclo.command.shared.Lovere.pratiche;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.responsabileOf;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.verbale;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;
import static it.ciclo.command.shared.YearRefusal.ORGAN_WRONG;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.relazione.RelazioneCommand.ApproveRelazione;
import it.ciclo.command.relazione.RelazioneCommand.DraftRelazione;
import it.ciclo.command.relazione.RelazioneCommand.ExplainScostamento;
import it.ciclo.command.relazione.RelazioneCommand.MergeWithRendiconto;
import it.ciclo.command.relazione.RelazioneCommand.PublishRelazione;
import it.ciclo.command.relazione.RelazioneCommand.RefuseValidation;
import it.ciclo.command.relazione.RelazioneCommand.ValidateRelazione;
import it.ciclo.command.relazione.RelazioneCommand.WriteSezione;
import it.ciclo.command.relazione.RelazioneDecider.Facts;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.CicloFact;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.FinaleFact;
import it.ciclo.command.shared.FinaleFact.Stato;
import it.ciclo.command.shared.FirstDay;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.Lovere;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.RelazioneFact;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.Year;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.VariazioneId;
import it.ciclo.contracts.objective.Valore;
import it.ciclo.contracts.relazione.RelazioneEvent;
import it.ciclo.contracts.relazione.RelazioneEvent.Esito;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneApproved;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneDrafted;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneMergedWithRendiconto;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazionePublished;
import it.ciclo.contracts.relazione.RelazioneEvent.RelazioneValidated;
import it.ciclo.contracts.relazione.RelazioneEvent.ScostamentoExplained;
import it.ciclo.contracts.relazione.RelazioneEvent.Sezione;
import it.ciclo.contracts.relazione.RelazioneEvent.SezioneWritten;
import it.ciclo.contracts.relazione.RelazioneEvent.ValidationRefused;
import it.ciclo.contracts.smvp.RelazioneRules;
import it.ciclo.contracts.smvp.RelazioneRules.RelazioneOrder;
import it.ciclo.contracts.smvp.SmvpRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelazioneDeciderTest {

    private static final StreamId STREAM = StreamId.ofYear(Lovere.TENANT, StreamKind.RELAZIONE, anno(2025));
    private static final Year REPORTING = year(2025, YearPhase.CONSUNTIVO);
    private static final String URL = "https://comune.example/relazione";
    private static final String CAUSA = "Gara andata deserta";
    private static final String MOTIVO = "Testo completo e leggibile";
    private static final String CONFLITTO = "Sono anche il segretario dell'ente";

    private static final By DRAFTED = new By(ADA, new RelazioneDrafted(anno(2025)));
    private static final By SINTESI = new By(ADA, new SezioneWritten(Sezione.SINTESI, "Un anno in breve"));
    private static final By EXPLAINED = new By(BRUNO, new ScostamentoExplained(ANAGRAFE, PRATICHE, CAUSA));
    private static final By VALIDATED =
            new By(CARLA, new RelazioneValidated(verbale("2026-06-20"), Esito.VALIDATA, MOTIVO, null));

    private record By(PersonId person, RelazioneEvent event) {}

    private static By approved() {
        return new By(
                ADA,
                new RelazioneApproved(
                        delibera("2026-06-10"),
                        new it.ciclo.contracts.relazione.Risultati(1, 1, "E1", null, List.of()),
                        List.of()));
    }

    private static Relazione after(By... events) {
        Relazione relazione = new Relazione.NotDrafted();
        for (By by : events) {
            relazione = Relazione.evolve(relazione, by.event(), Hand.own(by.person()));
        }
        return relazione;
    }

    /** One objective, whose final value of 76 falls short of 80. */
    private static Map<ObjectiveId, ObjectiveFact> shortfall() {
        return withValue("76");
    }

    private static Map<ObjectiveId, ObjectiveFact> withValue(String value) {
        FinaleFact finale = new FinaleFact(Stato.CONFERMATO, new Valore.Numero(new BigDecimal(value)), BRUNO);
        return Map.of(
                ANAGRAFE,
                fact(
                        "DEM1",
                        DEMOGRAFICI,
                        "100",
                        List.of(pratiche(crescente("80"))),
                        Map.of(PRATICHE.toString(), finale)));
    }

    private static Facts facts(Actor actor, @Nullable Year year) {
        return new Facts(TODAY, actor, false, year, shortfall(), List.of(), 41);
    }

    private static Facts by(Actor actor) {
        return facts(actor, REPORTING);
    }

    private static Year validateFirst() {
        return year(
                2025,
                YearPhase.CONSUNTIVO,
                SmvpRules.defaults().with(new RelazioneRules(RelazioneOrder.VALIDATE_THEN_APPROVE)));
    }

    private static DraftRelazione draft() {
        return new DraftRelazione(STREAM, anno(2025));
    }

    private static ApproveRelazione approve(Act atto) {
        return approve(atto, "Valori verificati a luglio");
    }

    private static ApproveRelazione approve(Act atto, @Nullable String motivoRitardo) {
        return new ApproveRelazione(STREAM, anno(2025), atto, motivoRitardo);
    }

    private static ValidateRelazione validate(Act atto, @Nullable String conflitto) {
        return new ValidateRelazione(STREAM, anno(2025), Esito.VALIDATA, atto, MOTIVO, conflitto);
    }

    private static ExplainScostamento explain() {
        return new ExplainScostamento(STREAM, anno(2025), ANAGRAFE, PRATICHE, CAUSA);
    }

    @Test
    void aRelazioneIsDraftedOnceTheMeasurementsAreClosed() {
        assertAccepted(RelazioneDecider.decide(draft(), after(), by(segretario())), new RelazioneDrafted(anno(2025)));
        assertRefused(RelazioneDecider.decide(draft(), after(DRAFTED), by(segretario())), RELAZIONE_EXISTS);
        assertRefused(RelazioneDecider.decide(draft(), after(), facts(segretario(), null)), CICLO_MISSING);
        assertRefused(
                RelazioneDecider.decide(draft(), after(), facts(segretario(), year(2025, YearPhase.CHIUSO))),
                YEAR_CLOSED);
    }

    @Test
    void noRelazioneWhileValuesAreMissingOrTheMeasurementsOpen() {
        Year running = year(2025, YearPhase.GESTIONE);
        assertRefused(RelazioneDecider.decide(draft(), after(), facts(segretario(), running)), MEASUREMENTS_NOT_CLOSED);
        Map<ObjectiveId, ObjectiveFact> open =
                Map.of(ANAGRAFE, fact("DEM1", DEMOGRAFICI, "100", List.of(pratiche(crescente("80"))), Map.of()));
        assertRefused(
                RelazioneDecider.decide(
                        draft(), after(), new Facts(TODAY, segretario(), false, running, open, List.of(), 1)),
                MEASUREMENTS_OPEN);
    }

    @Test
    void aSectionIsWrittenAndWrittenAgain() {
        WriteSezione command = new WriteSezione(STREAM, anno(2025), Sezione.SINTESI, "Un anno in breve");
        assertAccepted(RelazioneDecider.decide(command, after(DRAFTED), by(segretario())), SINTESI.event());
        assertAccepted(RelazioneDecider.decide(command, after(DRAFTED, SINTESI), by(segretario())));
        assertRefused(RelazioneDecider.decide(command, after(), by(segretario())), RELAZIONE_MISSING);
        assertRefused(
                RelazioneDecider.decide(command, after(DRAFTED, SINTESI, EXPLAINED, approved()), by(segretario())),
                RELAZIONE_FROZEN);
    }

    @Test
    void aShortfallIsExplainedByWhoAnswersForItsUnit() {
        assertAccepted(RelazioneDecider.decide(explain(), after(DRAFTED), by(responsabile())), EXPLAINED.event());
        assertAccepted(RelazioneDecider.decide(explain(), after(DRAFTED, EXPLAINED), by(responsabile())));
        assertRefused(RelazioneDecider.decide(explain(), after(DRAFTED), by(responsabileOf(TECNICO))), NOT_YOUR_UNIT);
        assertRefused(
                RelazioneDecider.decide(explain(), after(DRAFTED, approved()), by(segretario())), RELAZIONE_FROZEN);
    }

    @Test
    void onlyAShortfallOfTheYearIsExplained() {
        assertRefused(
                RelazioneDecider.decide(
                        new ExplainScostamento(STREAM, anno(2025), new ObjectiveId(new UUID(4, 9)), PRATICHE, CAUSA),
                        after(DRAFTED),
                        by(segretario())),
                OBJECTIVE_UNKNOWN);
        assertRefused(
                RelazioneDecider.decide(
                        new ExplainScostamento(STREAM, anno(2025), ANAGRAFE, indicatoreId(9), CAUSA),
                        after(DRAFTED),
                        by(segretario())),
                INDICATORE_UNKNOWN);
        assertRefused(
                RelazioneDecider.decide(
                        explain(),
                        after(DRAFTED),
                        new Facts(TODAY, segretario(), false, REPORTING, withValue("80"), List.of(), 1)),
                NO_SCOSTAMENTO);
    }

    // art. 10 c. 1 lett. b D.Lgs. 150/2009
    @Test
    void theApprovalFreezesTheResultsWithTheEntryTheyWereReadAt() {
        RelazioneEvent event = RelazioneDecider.decide(
                        approve(delibera("2026-06-10")), after(DRAFTED, SINTESI, EXPLAINED), by(segretario()))
                .orThrow()
                .getFirst();
        assertThat(event).isInstanceOfSatisfying(RelazioneApproved.class, approved -> {
            assertThat(approved.risultati().tenantSequence()).isEqualTo(41);
            assertThat(approved.risultati().smvpVersion()).isEqualTo(1);
            assertThat(approved.risultati().grado()).isEqualByComparingTo("95");
        });
    }

    // art. 6 D.Lgs. 150/2009
    @Test
    void theApprovedRelazioneListsTheVariazioniOfItsYear() {
        VariazioneId variazione = new VariazioneId(new UUID(7, 1));
        Facts facts = new Facts(TODAY, segretario(), false, REPORTING, shortfall(), List.of(variazione), 41);
        RelazioneEvent event = RelazioneDecider.decide(
                        approve(delibera("2026-06-10")), after(DRAFTED, SINTESI, EXPLAINED), facts)
                .orThrow()
                .getFirst();
        assertThat(event)
                .isInstanceOfSatisfying(
                        RelazioneApproved.class,
                        approved -> assertThat(approved.variazioni()).containsExactly(variazione));
    }

    @Test
    void withoutSummaryOrCausesNothingIsApproved() {
        assertRefused(
                RelazioneDecider.decide(approve(delibera("2026-06-10")), after(DRAFTED), by(segretario())),
                SEZIONE_MISSING,
                SCOSTAMENTO_NOT_EXPLAINED);
    }

    @Test
    void anActOfTheWrongOrganOrDayApprovesNothing() {
        Relazione ready = after(DRAFTED, SINTESI, EXPLAINED);
        assertRefused(RelazioneDecider.decide(approve(verbale("2026-06-10")), ready, by(segretario())), ORGAN_WRONG);
        assertRefused(
                RelazioneDecider.decide(approve(delibera("2026-11-21")), ready, by(segretario())), DATE_IN_FUTURE);
        assertRefused(
                RelazioneDecider.decide(approve(delibera("2025-12-31")), ready, by(segretario())), DATE_TOO_EARLY);
        assertRefused(
                RelazioneDecider.decide(
                        approve(delibera("2026-06-10")),
                        after(DRAFTED, SINTESI, EXPLAINED, approved()),
                        by(segretario())),
                RELAZIONE_ALREADY_APPROVED);
    }

    @Test
    void noActApprovesResultsThatWereStillOpenOnItsDay() {
        Relazione ready = after(DRAFTED, SINTESI, EXPLAINED);
        Decision<RelazioneEvent> dayBefore =
                RelazioneDecider.decide(approve(delibera("2026-04-29")), ready, by(segretario()));
        assertThat(dayBefore)
                .isEqualTo(refuse(
                        List.of(Refusal.at("/atto/data", DATE_TOO_EARLY, "30/04/2026", FirstDay.MEASURED.words()))));
        assertThat(RelazioneDecider.decide(approve(delibera("2026-04-30")), ready, by(segretario()))
                        .orThrow())
                .hasSize(1);
    }

    @Test
    void measurementsClosedOnTheLastDayOfTheYearLeaveTheRelazioneToTheNext() {
        Relazione ready = after(DRAFTED, SINTESI, EXPLAINED);
        CicloFact ciclo = REPORTING.ciclo();
        Year early = new Year(
                new CicloFact(
                        ciclo.anno(),
                        ciclo.smvpVersion(),
                        ciclo.smvpPredefinito(),
                        ciclo.rules(),
                        ciclo.scadenze(),
                        LocalDate.of(2025, 12, 31),
                        null),
                REPORTING.piano());
        assertRefused(
                RelazioneDecider.decide(approve(delibera("2025-12-31")), ready, facts(segretario(), early)),
                DATE_TOO_EARLY);
        assertThat(RelazioneDecider.decide(approve(delibera("2026-01-01")), ready, facts(segretario(), early))
                        .orThrow())
                .hasSize(1);
    }

    // art. 14 c. 4 lett. c D.Lgs. 150/2009
    @Test
    void theOivValidatesAnApprovedRelazioneOnce() {
        Relazione approved = after(DRAFTED, SINTESI, EXPLAINED, approved());
        assertAccepted(
                RelazioneDecider.decide(validate(verbale("2026-06-20"), null), approved, by(oiv())), VALIDATED.event());
        assertRefused(
                RelazioneDecider.decide(validate(verbale("2026-06-20"), null), after(DRAFTED), by(oiv())),
                RELAZIONE_NOT_APPROVED);
        assertRefused(
                RelazioneDecider.decide(
                        validate(verbale("2026-06-20"), null),
                        after(DRAFTED, SINTESI, EXPLAINED, approved(), VALIDATED),
                        by(oiv())),
                RELAZIONE_ALREADY_VALIDATED);
        assertRefused(
                RelazioneDecider.decide(validate(verbale("2026-06-09"), null), approved, by(oiv())), DATE_TOO_EARLY);
        assertRefused(
                RelazioneDecider.decide(validate(delibera("2026-06-20"), null), approved, by(oiv())), ORGAN_WRONG);
    }

    @Test
    void whoWroteTheRelazioneOrIsSegretarioTooDeclaresTheConflict() {
        Relazione approved = after(DRAFTED, SINTESI, EXPLAINED, approved());
        Actor adaAsOiv = new Actor(ADA, "OIV", java.util.Set.of());
        assertRefused(
                RelazioneDecider.decide(validate(verbale("2026-06-20"), null), approved, by(adaAsOiv)),
                CONFLICT_NOT_DECLARED);
        Facts segretarioToo = new Facts(TODAY, oiv(), true, REPORTING, shortfall(), List.of(), 41);
        assertRefused(
                RelazioneDecider.decide(validate(verbale("2026-06-20"), null), approved, segretarioToo),
                CONFLICT_NOT_DECLARED);
        assertAccepted(
                RelazioneDecider.decide(validate(verbale("2026-06-20"), CONFLITTO), approved, segretarioToo),
                new RelazioneValidated(verbale("2026-06-20"), Esito.VALIDATA, MOTIVO, CONFLITTO));
    }

    @Test
    void aRefusedRelazioneIsCorrectedAndApprovedAgain() {
        RefuseValidation command =
                new RefuseValidation(STREAM, anno(2025), verbale("2026-06-20"), "Mancano le cause", null);
        By refused = new By(CARLA, new ValidationRefused(verbale("2026-06-20"), "Mancano le cause", null));
        assertAccepted(
                RelazioneDecider.decide(command, after(DRAFTED, SINTESI, EXPLAINED, approved()), by(oiv())),
                refused.event());
        Relazione again = after(DRAFTED, SINTESI, EXPLAINED, approved(), refused);
        assertThat(RelazioneDecider.decide(
                                new WriteSezione(STREAM, anno(2025), Sezione.SINTESI, "Riscritta"),
                                again,
                                by(segretario()))
                        .orThrow())
                .hasSize(1);
        assertThat(RelazioneDecider.decide(approve(delibera("2026-07-10")), again, by(segretario()))
                        .orThrow())
                .hasSize(1);
        assertRefused(RelazioneDecider.decide(command, again, by(oiv())), RELAZIONE_NOT_APPROVED);
    }

    @Test
    void whatAnswersARefusalOfTheOivIsNotDatedBeforeIt() {
        By refused = new By(CARLA, new ValidationRefused(verbale("2026-06-20"), "Mancano le cause", null));
        Relazione again = after(DRAFTED, SINTESI, EXPLAINED, approved(), refused);
        Refusal tooEarly = Refusal.at("/atto/data", DATE_TOO_EARLY, "20/06/2026", FirstDay.REFUSED.words());
        assertThat(RelazioneDecider.decide(approve(delibera("2026-06-19")), again, by(segretario())))
                .isEqualTo(refuse(List.of(tooEarly)));
        assertThat(RelazioneDecider.decide(approve(delibera("2026-06-20")), again, by(segretario()))
                        .orThrow())
                .hasSize(1);
        assertThat(RelazioneDecider.decide(validate(verbale("2026-06-19"), null), again, facts(oiv(), validateFirst())))
                .as("where the OIV comes first, it says no before it says yes")
                .isEqualTo(refuse(List.of(tooEarly)));
    }

    @Test
    void theSmvpMayHaveTheOivValidateBeforeTheGiuntaApproves() {
        Relazione ready = after(DRAFTED, SINTESI, EXPLAINED);
        Facts oivFirst = facts(oiv(), validateFirst());
        assertRefused(
                RelazioneDecider.decide(approve(delibera("2026-06-10")), ready, facts(segretario(), validateFirst())),
                RELAZIONE_NOT_VALIDATED);
        assertRefused(
                RelazioneDecider.decide(validate(verbale("2026-06-20"), null), after(DRAFTED), oivFirst),
                SEZIONE_MISSING,
                SCOSTAMENTO_NOT_EXPLAINED);
        assertAccepted(
                RelazioneDecider.decide(validate(verbale("2026-06-20"), null), ready, oivFirst), VALIDATED.event());
        assertThat(RelazioneDecider.decide(validate(verbale("2026-04-29"), null), ready, oivFirst))
                .isEqualTo(refuse(
                        List.of(Refusal.at("/atto/data", DATE_TOO_EARLY, "30/04/2026", FirstDay.MEASURED.words()))));
        Relazione validated = after(DRAFTED, SINTESI, EXPLAINED, VALIDATED);
        assertRefused(
                RelazioneDecider.decide(
                        new WriteSezione(STREAM, anno(2025), Sezione.SINTESI, "Riscritta"),
                        validated,
                        facts(segretario(), validateFirst())),
                RELAZIONE_FROZEN);
        assertRefused(
                RelazioneDecider.decide(
                        approve(delibera("2026-06-10")), validated, facts(segretario(), validateFirst())),
                DATE_TOO_EARLY);
        assertThat(RelazioneDecider.decide(
                                approve(delibera("2026-06-25")), validated, facts(segretario(), validateFirst()))
                        .orThrow())
                .hasSize(1);
    }

    @Test
    void onlyAnApprovedRelazioneIsPublishedFromTheDayOfItsActOn() {
        Relazione approved = after(DRAFTED, SINTESI, EXPLAINED, approved());
        assertAccepted(
                RelazioneDecider.decide(publish("2026-06-30"), approved, by(segretario())),
                new RelazionePublished(URL, LocalDate.of(2026, 6, 30)));
        assertRefused(
                RelazioneDecider.decide(publish("2026-06-30"), after(DRAFTED), by(segretario())),
                RELAZIONE_NOT_APPROVED);
        assertRefused(RelazioneDecider.decide(publish("2026-06-09"), approved, by(segretario())), DATE_TOO_EARLY);
        assertRefused(RelazioneDecider.decide(publish("2026-11-21"), approved, by(segretario())), DATE_IN_FUTURE);
    }

    // art. 10 c. 1 lett. b D.Lgs. 150/2009: by 30 June of the year after
    @Test
    void anApprovalAfterItsTermSaysWhy() {
        Relazione ready = after(DRAFTED, SINTESI, EXPLAINED);
        assertRefused(
                RelazioneDecider.decide(approve(delibera("2026-07-01"), null), ready, by(segretario())),
                LATE_REASON_MISSING);
        assertThat(reasonOf("2026-07-01", ready)).isEqualTo("Valori verificati a luglio");
        assertThat(reasonOf("2026-06-30", ready)).as("nothing to explain").isNull();
    }

    private static @Nullable String reasonOf(String day, Relazione relazione) {
        RelazioneEvent event = RelazioneDecider.decide(approve(delibera(day)), relazione, by(segretario()))
                .orThrow()
                .getFirst();
        return ((RelazioneApproved) event).motivoRitardo();
    }

    // art. 10 c. 1-bis D.Lgs. 150/2009
    @Test
    void anApprovedRelazioneIsUnitedOnceWithTheRendicontoOfTheConsiglio() {
        Relazione approved = after(DRAFTED, SINTESI, EXPLAINED, approved());
        Act rendiconto = new Act(Organ.CONSIGLIO, "21", LocalDate.of(2026, 6, 29), false);
        By merged = new By(ADA, new RelazioneMergedWithRendiconto(rendiconto));
        assertAccepted(RelazioneDecider.decide(merge(rendiconto), approved, by(segretario())), merged.event());
        assertRefused(
                RelazioneDecider.decide(merge(rendiconto), after(DRAFTED), by(segretario())), RELAZIONE_NOT_APPROVED);
        assertRefused(
                RelazioneDecider.decide(
                        merge(rendiconto), after(DRAFTED, SINTESI, EXPLAINED, approved(), merged), by(segretario())),
                RELAZIONE_ALREADY_MERGED);
        assertRefused(RelazioneDecider.decide(merge(delibera("2026-06-29")), approved, by(segretario())), ORGAN_WRONG);
        assertRefused(
                RelazioneDecider.decide(
                        merge(new Act(Organ.CONSIGLIO, "21", LocalDate.of(2026, 6, 9), false)),
                        approved,
                        by(segretario())),
                DATE_TOO_EARLY);
    }

    private static MergeWithRendiconto merge(Act atto) {
        return new MergeWithRendiconto(STREAM, anno(2025), atto);
    }

    private static PublishRelazione publish(String day) {
        return new PublishRelazione(STREAM, anno(2025), URL, LocalDate.parse(day));
    }

    @Test
    void theOtherStreamsAreToldWhatWasDecided() {
        assertThat(RelazioneLookups.of(after(DRAFTED, SINTESI, EXPLAINED, approved(), VALIDATED)))
                .singleElement()
                .satisfies(row -> assertThat(row.body()).isEqualTo(new RelazioneFact(true, true, false)));
    }
}
