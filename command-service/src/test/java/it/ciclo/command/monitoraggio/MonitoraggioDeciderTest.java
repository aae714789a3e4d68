// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio;

import static it.ciclo.command.monitoraggio.Luglio.A_RISCHIO;
import static it.ciclo.command.monitoraggio.Luglio.CAUSA;
import static it.ciclo.command.monitoraggio.Luglio.EXAMINED;
import static it.ciclo.command.monitoraggio.Luglio.IN_LINEA;
import static it.ciclo.command.monitoraggio.Luglio.JULY;
import static it.ciclo.command.monitoraggio.Luglio.OPEN;
import static it.ciclo.command.monitoraggio.Luglio.OPENED;
import static it.ciclo.command.monitoraggio.Luglio.REPORTED;
import static it.ciclo.command.monitoraggio.Luglio.STRADE;
import static it.ciclo.command.monitoraggio.Luglio.STREAM;
import static it.ciclo.command.monitoraggio.Luglio.examined;
import static it.ciclo.command.monitoraggio.Luglio.objectives;
import static it.ciclo.command.monitoraggio.Luglio.opened;
import static it.ciclo.command.monitoraggio.Luglio.report;
import static it.ciclo.command.monitoraggio.Luglio.reported;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.ALREADY_NOTED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.ALREADY_REPORTED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.CAUSA_MISSING;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.FORECAST_TWICE;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.INDICATORE_UNKNOWN;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MEASUREMENTS_CLOSED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_CLOSED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_CONFLICT;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_EXAMINED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_EXISTS;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_MISSING;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_NOT_EXAMINED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.MONITORAGGIO_PERIOD_WRONG;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.NOTHING_REPORTED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.NOT_REPORTED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.OBJECTIVE_TWICE;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.OBJECTIVE_UNKNOWN;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.PERIOD_IN_FUTURE;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.PIANO_NOT_APPROVED;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.RESPONSABILE_REPORTS;
import static it.ciclo.command.monitoraggio.MonitoraggioRefusal.TERM_WRONG;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.DEMOGRAFICI;
import static it.ciclo.command.shared.Lovere.PRATICHE;
import static it.ciclo.command.shared.Lovere.TENANT;
import static it.ciclo.command.shared.Lovere.TODAY;
import static it.ciclo.command.shared.Lovere.delibera;
import static it.ciclo.command.shared.Lovere.indicatoreId;
import static it.ciclo.command.shared.Lovere.oiv;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.segretario;
import static it.ciclo.command.shared.Lovere.verbale;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.Refusals.assertAccepted;
import static it.ciclo.command.shared.Refusals.assertRefused;
import static it.ciclo.command.shared.YearPhase.CHIUSO;
import static it.ciclo.command.shared.YearPhase.CONSUNTIVO;
import static it.ciclo.command.shared.YearPhase.GESTIONE;
import static it.ciclo.command.shared.YearPhase.PROGRAMMAZIONE;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;
import static it.ciclo.command.shared.YearRefusal.DATE_IN_FUTURE;
import static it.ciclo.command.shared.YearRefusal.DATE_TOO_EARLY;
import static it.ciclo.command.shared.YearRefusal.NOT_YOUR_UNIT;
import static it.ciclo.command.shared.YearRefusal.ORGAN_WRONG;
import static it.ciclo.command.shared.YearRefusal.YEAR_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.monitoraggio.MonitoraggioCommand.CloseMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CorrectReport;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ExamineMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.OpenMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.Report;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ReportStatus;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.TakeNote;
import it.ciclo.command.monitoraggio.MonitoraggioDecider.Facts;
import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.Decision;
import it.ciclo.command.shared.Hand;
import it.ciclo.command.shared.MonitoraggioFact;
import it.ciclo.command.shared.MonitoraggioFact.Stato;
import it.ciclo.command.shared.Refusal;
import it.ciclo.command.shared.Refusals;
import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.YearPhase;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioClosed;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioExamined;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioOpened;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.NoteTaken;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.Richiesta;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReportCorrected;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReported;
import it.ciclo.contracts.monitoraggio.Rapporto;
import it.ciclo.contracts.monitoraggio.Rapporto.Previsione;
import it.ciclo.contracts.objective.Valore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MonitoraggioDeciderTest {

    private static final Monitoraggio NONE = new Monitoraggio.NotOpened();
    private static final LocalDate AUGUST_END = LocalDate.of(2026, 8, 31);

    private static Facts facts(Actor actor, YearPhase phase) {
        return new Facts(TODAY, actor, false, year(2026, phase), objectives(), Set.of(DEMOGRAFICI), Set.of());
    }

    private static Facts by(Actor actor) {
        return facts(actor, GESTIONE);
    }

    private static Decision<MonitoraggioEvent> decide(MonitoraggioCommand command, Monitoraggio m, Actor actor) {
        return MonitoraggioDecider.decide(command, m, by(actor));
    }

    private static OpenMonitoraggio opening(String period, String entro) {
        Period when = Period.of(period);
        StreamId stream = StreamId.named(TENANT, StreamKind.MONITORAGGIO, when.code());
        return new OpenMonitoraggio(stream, when, LocalDate.parse(entro));
    }

    private static Rapporto forecasting(IndicatoreId indicatore, Valore valore) {
        return new Rapporto(Andamento.IN_LINEA, List.of(new Previsione(indicatore, valore)), null, null);
    }

    private static Valore numero(String value) {
        return new Valore.Numero(new BigDecimal(value));
    }

    private static ExamineMonitoraggio examining(Act atto, List<Richiesta> richieste, @Nullable String conflitto) {
        return new ExamineMonitoraggio(STREAM, JULY, atto, "due scostamenti motivati", richieste, conflitto);
    }

    private static TakeNote noting(Organ organ, @Nullable Act atto) {
        return new TakeNote(STREAM, JULY, organ, LocalDate.of(2026, 7, 30), atto);
    }

    private static CloseMonitoraggio closing(LocalDate day) {
        return new CloseMonitoraggio(STREAM, JULY, day);
    }

    // --- opening

    @Test
    void theSegretarioOpensJulyOnceThePianoIsApproved() {
        assertAccepted(decide(OPEN, NONE, segretario()), OPENED);
        assertRefused(MonitoraggioDecider.decide(OPEN, NONE, facts(segretario(), PROGRAMMAZIONE)), PIANO_NOT_APPROVED);
    }

    @Test
    void anyMonthOfTheYearThatHasBegunCanBeLookedAt() {
        assertAccepted(
                decide(opening("2026-09", "2026-10-10"), NONE, segretario()),
                new MonitoraggioOpened(Period.of("2026-09").anno(), Period.of("2026-09"), LocalDate.of(2026, 10, 10)));
        assertRefused(decide(opening("2026-12", "2026-12-20"), NONE, segretario()), PERIOD_IN_FUTURE);
        assertRefused(decide(opening("2026-FINALE", "2026-12-20"), NONE, segretario()), MONITORAGGIO_PERIOD_WRONG);
    }

    @Test
    void theTermLiesInTheMonthOrShortlyAfterIt() {
        assertRefused(decide(opening("2026-07", "2026-06-30"), NONE, segretario()), TERM_WRONG);
        assertRefused(decide(opening("2026-07", "2026-11-01"), NONE, segretario()), TERM_WRONG);
    }

    @Test
    void aMonthHasOneMonitoring() {
        assertRefused(decide(OPEN, opened(), segretario()), MONITORAGGIO_EXISTS);
        assertRefused(decide(report(ANAGRAFE, IN_LINEA), NONE, responsabile()), MONITORAGGIO_MISSING);
    }

    @Test
    void aYearThatIsNotThereOrClosedHasNone() {
        Facts nowhere = new Facts(TODAY, segretario(), false, null, objectives(), Set.of(), Set.of());
        assertRefused(MonitoraggioDecider.decide(OPEN, NONE, nowhere), CICLO_MISSING);
        assertRefused(MonitoraggioDecider.decide(OPEN, NONE, facts(segretario(), CHIUSO)), YEAR_CLOSED);
    }

    @Test
    void whatLooksAheadEndsWithTheMeasurements() {
        assertRefused(MonitoraggioDecider.decide(OPEN, NONE, facts(segretario(), CONSUNTIVO)), MEASUREMENTS_CLOSED);
        assertRefused(
                MonitoraggioDecider.decide(report(ANAGRAFE, IN_LINEA), opened(), facts(responsabile(), CONSUNTIVO)),
                MEASUREMENTS_CLOSED);
        assertAccepted(
                MonitoraggioDecider.decide(closing(AUGUST_END), examined(), facts(segretario(), CONSUNTIVO)),
                new MonitoraggioClosed(AUGUST_END, List.of(STRADE)));
    }

    // --- reporting

    @Test
    void theResponsabileReportsForTheOwnUnit() {
        assertAccepted(decide(report(ANAGRAFE, A_RISCHIO), opened(), responsabile()), REPORTED);
        assertRefused(decide(report(STRADE, IN_LINEA), opened(), responsabile()), NOT_YOUR_UNIT);
    }

    @Test
    void theSegretarioReportsOnlyWhereNobodyAnswersForTheUnit() {
        assertRefused(decide(report(ANAGRAFE, IN_LINEA), opened(), segretario()), RESPONSABILE_REPORTS);
        assertAccepted(decide(report(STRADE, IN_LINEA), opened(), segretario()), new StatoReported(STRADE, IN_LINEA));
    }

    @Test
    void aPageIsReportedWholeOrNotAtAll() {
        ReportStatus page = new ReportStatus(
                STREAM,
                JULY,
                List.of(new Report(ANAGRAFE, A_RISCHIO), new Report(new ObjectiveId(new UUID(4, 9)), IN_LINEA)));

        List<Refusal> reasons = Refusals.of(decide(page, opened(), responsabile()));

        assertThat(reasons).extracting(Refusal::pointer).containsExactly("/rapporti/1/obiettivo");
        assertThat(reasons).extracting(Refusal::code).containsExactly(OBJECTIVE_UNKNOWN);
    }

    @Test
    void whoIsNotInLineSaysWhy() {
        Rapporto silent = new Rapporto(Andamento.NON_IN_LINEA, List.of(), null, null);
        assertRefused(decide(report(ANAGRAFE, silent), opened(), responsabile()), CAUSA_MISSING);
    }

    @Test
    void theSameAgainIsNothingNewAndSomethingElseIsACorrection() {
        assertAccepted(decide(report(ANAGRAFE, A_RISCHIO), reported(), responsabile()));
        assertRefused(decide(report(ANAGRAFE, IN_LINEA), reported(), responsabile()), ALREADY_REPORTED);
        ReportStatus twice =
                new ReportStatus(STREAM, JULY, List.of(new Report(ANAGRAFE, IN_LINEA), new Report(ANAGRAFE, IN_LINEA)));
        assertRefused(decide(twice, opened(), responsabile()), OBJECTIVE_TWICE);
    }

    @Test
    void aCorrectionNeedsAReportAndKeepsIt() {
        CorrectReport correction = new CorrectReport(STREAM, JULY, ANAGRAFE, IN_LINEA, "mese sbagliato");
        assertAccepted(
                decide(correction, reported(), responsabile()),
                new StatoReportCorrected(ANAGRAFE, IN_LINEA, "mese sbagliato"));
        assertRefused(decide(correction, opened(), responsabile()), NOT_REPORTED);
        assertAccepted(decide(
                new CorrectReport(STREAM, JULY, ANAGRAFE, A_RISCHIO, "mese sbagliato"), reported(), responsabile()));
    }

    @Test
    void aForecastIsOfTheTypeOfItsIndicatoreAndMayLieAhead() {
        assertThat(Refusals.of(decide(
                        report(ANAGRAFE, forecasting(PRATICHE, new Valore.SiNo(true))), opened(), responsabile())))
                .extracting(Refusal::pointer)
                .containsExactly("/rapporti/0/previsioni/0/valore/tipo");
        assertRefused(
                decide(report(ANAGRAFE, forecasting(indicatoreId(9), numero("1"))), opened(), responsabile()),
                INDICATORE_UNKNOWN);
        Rapporto twice = new Rapporto(
                Andamento.IN_LINEA,
                List.of(new Previsione(PRATICHE, numero("70")), new Previsione(PRATICHE, numero("71"))),
                CAUSA,
                null);
        assertRefused(decide(report(ANAGRAFE, twice), opened(), responsabile()), FORECAST_TWICE);
    }

    // --- examining, taking note, closing

    @Test
    void theOivExaminesWhatWasReported() {
        assertAccepted(decide(examining(verbale("2026-07-29"), List.of(), null), reported(), oiv()), EXAMINED);
        assertRefused(decide(examining(verbale("2026-07-29"), List.of(), null), opened(), oiv()), NOTHING_REPORTED);
        assertRefused(
                decide(examining(verbale("2026-07-29"), List.of(), null), examined(), oiv()), MONITORAGGIO_EXAMINED);
    }

    @Test
    void theOivMayAskForCorrectiveActions() {
        Richiesta asked = new Richiesta(ANAGRAFE, "come si recupera il ritardo");
        assertAccepted(
                decide(examining(verbale("2026-07-29"), List.of(asked), null), reported(), oiv()),
                new MonitoraggioExamined(verbale("2026-07-29"), "due scostamenti motivati", List.of(asked), null));
        assertRefused(
                decide(
                        examining(
                                verbale("2026-07-29"),
                                List.of(asked, asked, new Richiesta(new ObjectiveId(new UUID(4, 9)), "che cosa")),
                                null),
                        reported(),
                        oiv()),
                OBJECTIVE_TWICE,
                OBJECTIVE_UNKNOWN);
    }

    @Test
    void anExaminationIsAVerbaleOfTheOivNotBeforeTheMonth() {
        assertRefused(
                decide(examining(delibera("2026-06-29"), List.of(), null), reported(), oiv()),
                ORGAN_WRONG,
                DATE_TOO_EARLY);
    }

    @Test
    void whoIsSegretarioOrReportedDeclaresTheConflict() {
        Facts segretarioToo =
                new Facts(TODAY, oiv(), true, year(2026, GESTIONE), objectives(), Set.of(DEMOGRAFICI), Set.of());
        ExamineMonitoraggio silent = examining(verbale("2026-07-29"), List.of(), null);
        assertRefused(MonitoraggioDecider.decide(silent, reported(), segretarioToo), MONITORAGGIO_CONFLICT);
        Actor reporter = new Actor(BRUNO, "OIV", Set.of());
        assertRefused(decide(silent, reported(), reporter), MONITORAGGIO_CONFLICT);
        assertAccepted(
                decide(examining(verbale("2026-07-29"), List.of(), "ho riferito io"), reported(), reporter),
                new MonitoraggioExamined(
                        verbale("2026-07-29"), "due scostamenti motivati", List.of(), "ho riferito io"));
    }

    @Test
    void afterTheExaminationReportsStay() {
        assertRefused(decide(report(STRADE, IN_LINEA), examined(), responsabile()), MONITORAGGIO_EXAMINED);
        Monitoraggio closed = Monitoraggio.evolve(
                examined(), new MonitoraggioClosed(AUGUST_END, List.of(STRADE)), Hand.own(BRUNO), Luglio.DAY);
        assertRefused(decide(report(STRADE, IN_LINEA), closed, responsabile()), MONITORAGGIO_CLOSED);
        assertRefused(decide(examining(verbale("2026-07-29"), List.of(), null), closed, oiv()), MONITORAGGIO_CLOSED);
        assertRefused(decide(closing(AUGUST_END), closed, segretario()), MONITORAGGIO_CLOSED);
    }

    @Test
    void theGiuntaTakesNoteWithOrWithoutADelibera() {
        LocalDate day = LocalDate.of(2026, 7, 30);
        assertAccepted(
                decide(noting(Organ.GIUNTA, null), reported(), segretario()), new NoteTaken(Organ.GIUNTA, day, null));
        Act delibera = delibera("2026-07-30");
        assertAccepted(
                decide(noting(Organ.GIUNTA, delibera), reported(), segretario()),
                new NoteTaken(Organ.GIUNTA, day, delibera));
        assertRefused(decide(noting(Organ.GIUNTA, null), opened(), segretario()), NOTHING_REPORTED);
    }

    @Test
    void eachOrganTakesNoteOnceByItsOwnAct() {
        Monitoraggio noted = Monitoraggio.evolve(
                reported(), new NoteTaken(Organ.GIUNTA, LocalDate.of(2026, 7, 30), null), Hand.own(BRUNO), Luglio.DAY);
        assertRefused(decide(noting(Organ.GIUNTA, null), noted, segretario()), ALREADY_NOTED);
        assertRefused(decide(noting(Organ.CONSIGLIO, delibera("2026-07-30")), noted, segretario()), ORGAN_WRONG);
        assertRefused(decide(noting(Organ.SINDACO, null), noted, segretario()), ORGAN_WRONG);
        assertRefused(
                decide(
                        new TakeNote(STREAM, JULY, Organ.GIUNTA, LocalDate.of(2026, 12, 1), null),
                        reported(),
                        segretario()),
                DATE_IN_FUTURE);
    }

    @Test
    void theSegretarioClosesNamingWhoDidNotReport() {
        assertAccepted(
                decide(closing(AUGUST_END), examined(), segretario()),
                new MonitoraggioClosed(AUGUST_END, List.of(STRADE)));
        assertRefused(decide(closing(AUGUST_END), reported(), segretario()), MONITORAGGIO_NOT_EXAMINED);
        assertRefused(decide(closing(LocalDate.of(2026, 7, 28)), examined(), segretario()), DATE_TOO_EARLY);
    }

    @Test
    void otherStreamsAreToldWhatWasReported() {
        assertThat(MonitoraggioLookups.of(NONE)).isEmpty();
        assertThat(MonitoraggioLookups.of(examined())).singleElement().satisfies(row -> {
            assertThat(row.scope()).isEqualTo("2026");
            assertThat(row.key()).isEqualTo("2026-07");
            MonitoraggioFact fact = (MonitoraggioFact) Objects.requireNonNull(row.body());
            assertThat(fact.stato()).isEqualTo(Stato.ESAMINATO);
            assertThat(MonitoraggioFact.warned(Map.of("2026-07", fact)))
                    .as("the day of the report, which came before the verbale")
                    .containsExactly(Map.entry(ANAGRAFE, Luglio.DAY));
        });
    }

    @Test
    void theLastMonitoringThatKnowsAnObjectiveSaysWhetherItIsInLine() {
        MonitoraggioFact march = saying(Andamento.NON_IN_LINEA);
        assertThat(MonitoraggioFact.warned(Map.of("2026-03", march, "2026-07", saying(Andamento.IN_LINEA))))
                .isEmpty();
        assertThat(MonitoraggioFact.warned(
                        Map.of("2026-03", march, "2026-07", new MonitoraggioFact(Stato.APERTO, Map.of(), Map.of()))))
                .containsExactly(Map.entry(ANAGRAFE, SAID));
        assertThat(MonitoraggioFact.warned(Map.of(
                        "2026-03",
                        new MonitoraggioFact(
                                Stato.CHIUSO, Map.of(ANAGRAFE.toString(), Andamento.A_RISCHIO), Map.of()))))
                .as("of one stored before the day was kept: the last of its month")
                .containsExactly(Map.entry(ANAGRAFE, LocalDate.of(2026, 3, 31)));
    }

    @Test
    void whatAVerbaleSaysIsKnownFromItsDayWhenTheReportsWereWrittenDownLater() {
        LocalDate november = LocalDate.of(2026, 11, 28);
        Monitoraggio late = Monitoraggio.evolve(opened(), Luglio.REPORTED, Hand.own(BRUNO), november);
        assertThat(warned(late)).containsExactly(Map.entry(ANAGRAFE, november));
        assertThat(warned(Monitoraggio.evolve(late, Luglio.EXAMINED, Hand.own(BRUNO), november)))
                .containsExactly(Map.entry(ANAGRAFE, LocalDate.of(2026, 7, 29)));
        assertThat(warned(Monitoraggio.evolve(
                        late,
                        new StatoReportCorrected(ANAGRAFE, Luglio.IN_LINEA, "mese sbagliato"),
                        Hand.own(BRUNO),
                        november)))
                .isEmpty();
    }

    private static Map<ObjectiveId, LocalDate> warned(Monitoraggio monitoraggio) {
        return MonitoraggioFact.warned(Map.of("2026-07", (MonitoraggioFact) Objects.requireNonNull(
                MonitoraggioLookups.of(monitoraggio).getFirst().body())));
    }

    private static final LocalDate SAID = LocalDate.of(2026, 4, 2);

    private static MonitoraggioFact saying(Andamento andamento) {
        return new MonitoraggioFact(
                Stato.CHIUSO, Map.of(ANAGRAFE.toString(), andamento), Map.of(ANAGRAFE.toString(), SAID));
    }
}
