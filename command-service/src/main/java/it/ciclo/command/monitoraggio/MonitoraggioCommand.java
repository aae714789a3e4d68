// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio;

import it.ciclo.command.shared.StreamCommand;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.ProvaId;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.Richiesta;
import it.ciclo.contracts.monitoraggio.Rapporto;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of one monitoring. */
public sealed interface MonitoraggioCommand extends StreamCommand {

    Period period();

    default Anno anno() {
        return period().anno();
    }

    record OpenMonitoraggio(StreamId stream, Period period, LocalDate entro) implements MonitoraggioCommand {}

    /** All reports or none: what a responsabile filled in on one page. */
    record ReportStatus(StreamId stream, Period period, List<Report> rapporti) implements MonitoraggioCommand {
        public ReportStatus {
            rapporti = List.copyOf(rapporti);
        }
    }

    record Report(ObjectiveId obiettivo, Rapporto rapporto) {}

    record CorrectReport(StreamId stream, Period period, ObjectiveId obiettivo, Rapporto rapporto, String motivo)
            implements MonitoraggioCommand {}

    /** @param conflittoDichiarato what the person declares who is segretario too, or reported */
    record ExamineMonitoraggio(
            StreamId stream,
            Period period,
            Act atto,
            String osservazioni,
            List<Richiesta> richieste,
            @Nullable String conflittoDichiarato)
            implements MonitoraggioCommand {
        public ExamineMonitoraggio {
            richieste = List.copyOf(richieste);
        }
    }

    /** @param atto absent where the Giunta took note without a delibera */
    record TakeNote(
            StreamId stream,
            Period period,
            Organ organo,
            LocalDate presaAttoIl,
            @Nullable Act atto) implements MonitoraggioCommand {}

    /** @param atto of the Giunta, or else {@code nota} of the segretario */
    record DecideAzioneCorrettiva(
            StreamId stream,
            Period period,
            AzioneId azione,
            ObjectiveId obiettivo,
            String cosa,
            PersonId incaricato,
            LocalDate entro,
            @Nullable Act atto,
            @Nullable String nota)
            implements MonitoraggioCommand {}

    record CompleteAzioneCorrettiva(
            StreamId stream,
            Period period,
            AzioneId azione,
            LocalDate completataIl,
            @Nullable String nota,
            List<ProvaId> prove)
            implements MonitoraggioCommand {
        public CompleteAzioneCorrettiva {
            prove = List.copyOf(prove);
        }

        /** Without files. */
        public CompleteAzioneCorrettiva(
                StreamId stream, Period period, AzioneId azione, LocalDate completataIl, @Nullable String nota) {
            this(stream, period, azione, completataIl, nota, List.of());
        }
    }

    record AbandonAzioneCorrettiva(StreamId stream, Period period, AzioneId azione, String motivo)
            implements MonitoraggioCommand {}

    record CloseMonitoraggio(StreamId stream, Period period, LocalDate chiusoIl) implements MonitoraggioCommand {}
}
