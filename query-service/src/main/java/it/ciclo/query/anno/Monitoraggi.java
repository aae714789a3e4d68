// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.monitoraggio.Andamento;
import it.ciclo.contracts.monitoraggio.Causa;
import it.ciclo.platform.PlatformConfiguration;
import it.ciclo.query.monitoraggio.MonitoraggioDocument;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Azione;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Detto;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Prima;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.Stato;
import it.ciclo.query.monitoraggio.MonitoraggioDocument.StatoAzione;
import it.ciclo.query.objective.ObjectiveDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the monitorings of a year say and lack. */
public final class Monitoraggi {

    /** An action with the monitoring it was decided in. */
    public record Decisa(MonitoraggioDocument monitoraggio, Azione azione) {}

    private Monitoraggi() {}

    /** The periods a monitoring is expected for: those of the settings that lie after the approval, and those there are. */
    public static Set<Period> periodi(Annata annata) {
        Set<Period> periods = new TreeSet<>();
        annata.settings()
                .monitoredMonths()
                .forEach(month ->
                        periods.add(new Period.Month(YearMonth.of(annata.anno().value(), month))));
        LocalDate given = annata.inVigoreDal();
        if (given != null) {
            periods.removeIf(p -> p.lastDay().isBefore(given));
        }
        annata.monitoraggi().forEach(m -> periods.add(m.period()));
        return periods;
    }

    /** Expected, begun, and not opened by anybody: of a year whose Piano is approved. */
    public static List<Period> mancanti(Annata annata) {
        if (!annata.inVigore()) {
            return List.of();
        }
        return periodi(annata).stream()
                .filter(p -> !p.lastDay().withDayOfMonth(1).isAfter(annata.oggi()))
                .filter(p -> di(annata, p) == null)
                .toList();
    }

    public static @Nullable MonitoraggioDocument di(Annata annata, Period period) {
        return annata.monitoraggi().stream()
                .filter(m -> m.period().equals(period))
                .findFirst()
                .orElse(null);
    }

    /** The objectives nobody reported on: as they were named at the closing, or as they are now. */
    public static List<ObjectiveDocument> senzaRapporto(Annata annata, MonitoraggioDocument m) {
        return annata.obiettivi().stream()
                .filter(o -> m.stato() == Stato.CHIUSO ? m.senzaRapporto().contains(o.id()) : m.detto(o.id()) == null)
                .toList();
    }

    /** What the last monitoring that knows of an objective says of it. */
    public record Riferito(Period period, Andamento andamento) {}

    /** Null where nobody ever reported on it. */
    public static @Nullable Riferito riferito(Annata annata, ObjectiveId objective) {
        return annata.monitoraggi().stream()
                .filter(m -> m.detto(objective) != null)
                .max(Comparator.comparing(MonitoraggioDocument::period))
                .map(m -> new Riferito(
                        m.period(),
                        Objects.requireNonNull(m.detto(objective)).rapporto().andamento()))
                .orElse(null);
    }

    /** Why an objective went badly, as the last monitoring that knows it says; null where it went well or nobody said. */
    public static @Nullable String ultimaCausa(Annata annata, ObjectiveId objective) {
        return annata.monitoraggi().stream()
                .sorted(Comparator.comparing(MonitoraggioDocument::period).reversed())
                .map(m -> m.detto(objective))
                .filter(Objects::nonNull)
                .findFirst()
                .map(d -> d.rapporto().causa())
                .map(Causa::testo)
                .orElse(null);
    }

    public static Stream<Decisa> azioni(Annata annata) {
        return annata.monitoraggi().stream().flatMap(m -> m.azioni().stream().map(a -> new Decisa(m, a)));
    }

    public static Stream<Decisa> aperte(Annata annata) {
        return azioni(annata).filter(d -> d.azione().stato() == StatoAzione.APERTA);
    }

    /** The objectives that are at risk or not in line in the last monitoring that knows them, with the day since when it was said. */
    public static Map<ObjectiveId, LocalDate> avvertiti(Annata annata) {
        Map<ObjectiveId, LocalDate> avvertiti = new HashMap<>();
        annata.monitoraggi().stream()
                .sorted(Comparator.comparing(MonitoraggioDocument::period))
                .forEach(m -> m.rapporti().forEach(d -> {
                    if (d.rapporto().andamento() == Andamento.IN_LINEA) {
                        avvertiti.remove(d.obiettivo());
                    } else {
                        avvertiti.merge(d.obiettivo(), dettoDal(m, d), Monitoraggi::earlier);
                    }
                }));
        return Map.copyOf(avvertiti);
    }

    /** Since when it says so: the first report of those that agree with the last, or the verbale where that is of an earlier day. */
    private static LocalDate dettoDal(MonitoraggioDocument m, Detto d) {
        Instant first = d.il();
        for (Prima before : d.precedenti().reversed()) {
            if (before.andamento() == Andamento.IN_LINEA) {
                break;
            }
            first = before.il();
        }
        LocalDate reported = LocalDate.ofInstant(first, PlatformConfiguration.ITALY);
        return m.esame() == null ? reported : earlier(reported, m.esame().atto().data());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }

    /** Whether the OIV asked for an action on the objective that nobody has decided. */
    public static boolean attendeAzione(MonitoraggioDocument m, ObjectiveDocument o) {
        return m.richiesta(o.id()) != null
                && m.azioni().stream().noneMatch(a -> a.obiettivo().equals(o.id()));
    }
}
