// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio;

import it.ciclo.command.shared.Hand;
import it.ciclo.contracts.AzioneId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaAbandoned;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaCompleted;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.AzioneCorrettivaDecided;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioClosed;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioExamined;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.MonitoraggioOpened;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.NoteTaken;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReportCorrected;
import it.ciclo.contracts.monitoraggio.MonitoraggioEvent.StatoReported;
import it.ciclo.contracts.monitoraggio.Rapporto;
import it.ciclo.contracts.objective.Prova;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A monitoring: not opened, or open with what was reported, examined and decided so far. */
public sealed interface Monitoraggio {

    record NotOpened() implements Monitoraggio {}

    /**
     * @param settled whether it was completed or abandoned
     * @param prove the files that bear its completion out
     */
    record Azione(ObjectiveId obiettivo, PersonId incaricato, boolean settled, List<Prova> prove) {
        public Azione {
            prove = List.copyOf(prove);
        }
    }

    /**
     * @param warned since when it is said of those that are not in line
     * @param authors who reported: whoever examines should be none of them
     * @param examinedOn the day of the verbale, null without one
     * @param noted the organs that took note
     */
    record Opened(
            Period period,
            Map<ObjectiveId, Rapporto> rapporti,
            Map<ObjectiveId, LocalDate> warned,
            Set<PersonId> authors,
            @Nullable LocalDate examinedOn,
            Set<Organ> noted,
            Map<AzioneId, Azione> azioni,
            boolean closed)
            implements Monitoraggio {
        public Opened {
            rapporti = Map.copyOf(rapporti);
            warned = Map.copyOf(warned);
            authors = Set.copyOf(authors);
            noted = Set.copyOf(noted);
            azioni = Map.copyOf(azioni);
        }

        private Opened reported(ObjectiveId objective, Rapporto rapporto, Hand author, LocalDate on) {
            Set<PersonId> all = new HashSet<>(authors);
            all.addAll(author.people());
            Map<ObjectiveId, LocalDate> since = new HashMap<>(warned);
            if (rapporto.andamento() == Andamento.IN_LINEA) {
                since.remove(objective);
            } else {
                since.putIfAbsent(objective, on);
            }
            return new Opened(
                    period, with(rapporti, objective, rapporto), since, all, examinedOn, noted, azioni, closed);
        }

        private Opened examined(LocalDate day) {
            return new Opened(period, rapporti, warned, authors, day, noted, azioni, closed);
        }

        private Opened notedBy(Organ organ) {
            Set<Organ> all = new HashSet<>(noted);
            all.add(organ);
            return new Opened(period, rapporti, warned, authors, examinedOn, all, azioni, closed);
        }

        private Opened with(AzioneId id, Azione azione) {
            return new Opened(period, rapporti, warned, authors, examinedOn, noted, with(azioni, id, azione), closed);
        }

        private Opened settled(AzioneId id, List<Prova> prove) {
            Azione azione = azioni.get(id);
            return azione == null ? this : with(id, new Azione(azione.obiettivo(), azione.incaricato(), true, prove));
        }

        private Opened shut() {
            return new Opened(period, rapporti, warned, authors, examinedOn, noted, azioni, true);
        }

        private static <K, V> Map<K, V> with(Map<K, V> all, K key, V value) {
            Map<K, V> wider = new HashMap<>(all);
            wider.put(key, value);
            return wider;
        }
    }

    /**
     * @param actor who caused the event: the author of a report
     * @param on the day it was written down
     */
    static Monitoraggio evolve(Monitoraggio monitoraggio, MonitoraggioEvent event, Hand actor, LocalDate on) {
        if (event instanceof MonitoraggioOpened e) {
            return new Opened(e.period(), Map.of(), Map.of(), Set.of(), null, Set.of(), Map.of(), false);
        }
        return switch (monitoraggio) {
            case NotOpened _ -> monitoraggio;
            case Opened opened -> evolve(opened, event, actor, on);
        };
    }

    private static Monitoraggio evolve(Opened m, MonitoraggioEvent event, Hand actor, LocalDate on) {
        return switch (event) {
            case MonitoraggioOpened _ -> m;
            case StatoReported e -> m.reported(e.obiettivo(), e.rapporto(), actor, on);
            case StatoReportCorrected e -> m.reported(e.obiettivo(), e.rapporto(), actor, on);
            case MonitoraggioExamined e -> m.examined(e.atto().data());
            case NoteTaken e -> m.notedBy(e.organo());
            case AzioneCorrettivaDecided e ->
                m.with(e.azione(), new Azione(e.obiettivo(), e.incaricato(), false, List.of()));
            case AzioneCorrettivaCompleted e -> m.settled(e.azione(), e.files());
            case AzioneCorrettivaAbandoned e -> m.settled(e.azione(), List.of());
            case MonitoraggioClosed _ -> m.shut();
        };
    }
}
