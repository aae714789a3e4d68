// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.axon;

import static it.ciclo.command.monitoraggio.Luglio.AZIONE;
import static it.ciclo.command.monitoraggio.Luglio.JULY;
import static it.ciclo.command.monitoraggio.Luglio.STREAM;
import static it.ciclo.command.shared.Lovere.ADA;
import static it.ciclo.command.shared.Lovere.ANAGRAFE;
import static it.ciclo.command.shared.Lovere.BRUNO;
import static it.ciclo.command.shared.Lovere.CARLA;
import static it.ciclo.command.shared.Lovere.oiv;
import static it.ciclo.command.shared.Lovere.responsabile;
import static it.ciclo.command.shared.Lovere.verbale;
import static it.ciclo.command.shared.Lovere.year;
import static it.ciclo.command.shared.YearPhase.GESTIONE;
import static it.ciclo.command.shared.YearRefusal.CICLO_MISSING;

import it.ciclo.command.evidence.InHand;
import it.ciclo.command.monitoraggio.Luglio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.AbandonAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CloseMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CompleteAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.CorrectReport;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.DecideAzioneCorrettiva;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.ExamineMonitoraggio;
import it.ciclo.command.monitoraggio.MonitoraggioCommand.TakeNote;
import it.ciclo.command.shared.ObjectiveFact;
import it.ciclo.command.shared.Scenario;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaAbandoned;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaCompleted;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioClosed;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.NoteTaken;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReportCorrected;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitoraggioAggregateTest {

    private static Scenario<MonitoraggioAggregate> scenario() {
        Scenario<MonitoraggioAggregate> scenario = new Scenario<>(
                        MonitoraggioAggregate.class, people -> new MonitoraggioFacts(people, InHand.FILES))
                .given(year(2026, GESTIONE));
        Luglio.objectives()
                .forEach((id, objective) -> scenario.given(ObjectiveFact.KIND, "2026", id.toString(), objective));
        return scenario;
    }

    @Test
    void julyIsOpened() {
        scenario().when(Luglio.OPEN).then(Luglio.OPENED).andTells("monitoraggio");
    }

    @Test
    void aRefusalLeavesNothing() {
        new Scenario<>(MonitoraggioAggregate.class, people -> new MonitoraggioFacts(people, InHand.FILES))
                .when(Luglio.OPEN)
                .thenRefused(CICLO_MISSING);
    }

    @Test
    void theResponsabileReports() {
        scenario()
                .happened(ADA, Luglio.OPENED)
                .as(responsabile())
                .when(Luglio.report(ANAGRAFE, Luglio.A_RISCHIO))
                .then(Luglio.REPORTED)
                .andTells("monitoraggio");
    }

    @Test
    void aReportIsCorrected() {
        scenario()
                .happened(ADA, Luglio.OPENED, Luglio.REPORTED)
                .as(responsabile())
                .when(new CorrectReport(STREAM, JULY, ANAGRAFE, Luglio.IN_LINEA, "mese sbagliato"))
                .then(new StatoReportCorrected(ANAGRAFE, Luglio.IN_LINEA, "mese sbagliato"))
                .andTells("monitoraggio");
    }

    @Test
    void theOivExamines() {
        scenario()
                .happened(BRUNO, Luglio.OPENED, Luglio.REPORTED)
                .as(oiv())
                .when(new ExamineMonitoraggio(
                        STREAM, JULY, verbale("2026-07-29"), "due scostamenti motivati", List.of(), null))
                .then(Luglio.EXAMINED)
                .andTells("monitoraggio");
    }

    @Test
    void theGiuntaTakesNoteAndNoOtherStreamNeedsToKnow() {
        LocalDate day = LocalDate.of(2026, 7, 30);
        scenario()
                .happened(BRUNO, Luglio.OPENED, Luglio.REPORTED)
                .when(new TakeNote(STREAM, JULY, Organ.GIUNTA, day, null))
                .then(new NoteTaken(Organ.GIUNTA, day, null))
                .andTells();
    }

    @Test
    void anActionIsDecidedForSomebodyInService() {
        scenario()
                .happened(BRUNO, Luglio.OPENED, Luglio.REPORTED)
                .when(new DecideAzioneCorrettiva(
                        STREAM,
                        JULY,
                        AZIONE,
                        ANAGRAFE,
                        Luglio.DECIDED.cosa(),
                        Luglio.DECIDED.incaricato(),
                        Luglio.DECIDED.entro(),
                        null,
                        Luglio.DECIDED.nota()))
                .then(Luglio.DECIDED);
    }

    @Test
    void anActionIsCompleted() {
        LocalDate day = LocalDate.of(2026, 9, 18);
        scenario()
                .happened(BRUNO, Luglio.OPENED, Luglio.DECIDED)
                .when(new CompleteAzioneCorrettiva(STREAM, JULY, AZIONE, day, null))
                .then(new AzioneCorrettivaCompleted(AZIONE, day, null));
    }

    @Test
    void whatBearsACompletionOutLiesAmongTheFilesOfItsObjective() {
        LocalDate day = LocalDate.of(2026, 9, 18);
        scenario()
                .happened(BRUNO, Luglio.OPENED, Luglio.DECIDED)
                .when(new CompleteAzioneCorrettiva(
                        STREAM, JULY, AZIONE, day, null, List.of(InHand.id(0), InHand.id(2))))
                .then(new AzioneCorrettivaCompleted(AZIONE, day, null, List.of(InHand.prova(0), InHand.prova(2))))
                .andTells("prova", "prova");
    }

    @Test
    void anActionIsAbandoned() {
        scenario()
                .happened(BRUNO, Luglio.OPENED, Luglio.DECIDED)
                .when(new AbandonAzioneCorrettiva(STREAM, JULY, AZIONE, "la ditta ha consegnato prima"))
                .then(new AzioneCorrettivaAbandoned(AZIONE, "la ditta ha consegnato prima"));
    }

    @Test
    void theSegretarioCloses() {
        LocalDate day = LocalDate.of(2026, 8, 31);
        scenario()
                .happened(BRUNO, Luglio.OPENED, Luglio.REPORTED)
                .happened(CARLA, Luglio.EXAMINED)
                .when(new CloseMonitoraggio(STREAM, JULY, day))
                .then(new MonitoraggioClosed(day, List.of(Luglio.STRADE)))
                .andTells("monitoraggio");
    }
}
