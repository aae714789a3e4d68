// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.monitoraggio;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.Anno;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.objective.Prova;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happens to one monitoring of a year. Nothing said here enters a result: the final values do. */
public sealed interface MonitoraggioEvent extends DomainEvent {

    /**
     * @param period the month it looks at, such as July; one monitoring for each
     * @param entro until when the units report
     */
    record MonitoraggioOpened(Anno anno, Period period, LocalDate entro) implements MonitoraggioEvent {
        public MonitoraggioOpened {
            Objects.requireNonNull(anno);
            Objects.requireNonNull(period);
            Objects.requireNonNull(entro);
            if (period.isFinale()) {
                throw new IllegalArgumentException("a monitoring looks at a month");
            }
        }
    }

    record StatoReported(ObjectiveId obiettivo, Rapporto rapporto) implements MonitoraggioEvent {
        public StatoReported {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(rapporto);
        }
    }

    /** The earlier report stays in the history. */
    record StatoReportCorrected(ObjectiveId obiettivo, Rapporto rapporto, String motivo)
            implements MonitoraggioEvent, DomainEvent.WithReason {
        public StatoReportCorrected {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(rapporto);
            Objects.requireNonNull(motivo);
        }
    }

    /**
     * The OIV has followed how the year goes (art. 6 D.Lgs. 150/2009).
     *
     * @param atto its verbale
     * @param richieste the objectives for which it asks a corrective action
     * @param conflittoDichiarato what the person declares who is segretario too, or reported
     */
    record MonitoraggioExamined(
            Act atto,
            String osservazioni,
            List<Richiesta> richieste,
            @Nullable String conflittoDichiarato) implements MonitoraggioEvent, DomainEvent.WithAct {
        public MonitoraggioExamined {
            Objects.requireNonNull(atto);
            Objects.requireNonNull(osservazioni);
            richieste = List.copyOf(richieste);
        }
    }

    record Richiesta(ObjectiveId obiettivo, String testo) {
        public Richiesta {
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(testo);
        }
    }

    /** An organ took note. @param atto absent where the Giunta did so without a delibera */
    record NoteTaken(
            Organ organo, LocalDate presaAttoIl, @Nullable Act atto) implements MonitoraggioEvent, DomainEvent.WithAct {
        public NoteTaken {
            Objects.requireNonNull(organo);
            Objects.requireNonNull(presaAttoIl);
        }
    }

    /**
     * What somebody does about an objective until a day.
     *
     * @param atto of the Giunta; absent where the segretario decided by a note
     */
    record AzioneCorrettivaDecided(
            AzioneId azione,
            ObjectiveId obiettivo,
            String cosa,
            PersonId incaricato,
            LocalDate entro,
            @Nullable Act atto,
            @Nullable String nota)
            implements MonitoraggioEvent, DomainEvent.WithAct {
        public AzioneCorrettivaDecided {
            Objects.requireNonNull(azione);
            Objects.requireNonNull(obiettivo);
            Objects.requireNonNull(cosa);
            Objects.requireNonNull(incaricato);
            Objects.requireNonNull(entro);
        }
    }

    /** @param prove the files that bear it out; null where there are none */
    record AzioneCorrettivaCompleted(
            AzioneId azione,
            LocalDate completataIl,
            @Nullable String nota,
            @Nullable List<Prova> prove) implements MonitoraggioEvent {
        public AzioneCorrettivaCompleted {
            Objects.requireNonNull(azione);
            Objects.requireNonNull(completataIl);
            prove = prove == null || prove.isEmpty() ? null : List.copyOf(prove);
        }

        /** Without files. */
        public AzioneCorrettivaCompleted(AzioneId azione, LocalDate completataIl, @Nullable String nota) {
            this(azione, completataIl, nota, null);
        }

        public List<Prova> files() {
            return prove == null ? List.of() : prove;
        }
    }

    record AzioneCorrettivaAbandoned(AzioneId azione, String motivo)
            implements MonitoraggioEvent, DomainEvent.WithReason {
        public AzioneCorrettivaAbandoned {
            Objects.requireNonNull(azione);
            Objects.requireNonNull(motivo);
        }
    }

    /** @param senzaRapporto the objectives nobody reported on: said here, it blocks nothing */
    record MonitoraggioClosed(LocalDate chiusoIl, List<ObjectiveId> senzaRapporto) implements MonitoraggioEvent {
        public MonitoraggioClosed {
            Objects.requireNonNull(chiusoIl);
            senzaRapporto = List.copyOf(senzaRapporto);
        }
    }
}
