// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Period;
import it.ciclo.contracts.monitoraggio.Andamento;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A monitoring of a year, under its period.
 *
 * @param andamenti what was reported, by the id of the objective
 * @param dal since when it is said of those that are not in line; a fact stored before that was kept has none
 */
public record MonitoraggioFact(Stato stato, Map<String, Andamento> andamenti, Map<String, LocalDate> dal) {

    public static final String KIND = "monitoraggio";

    public enum Stato {
        APERTO,
        ESAMINATO,
        CHIUSO
    }

    public MonitoraggioFact {
        Objects.requireNonNull(stato);
        andamenti = Map.copyOf(andamenti);
        dal = Map.copyOf(Objects.requireNonNullElse(dal, Map.of()));
    }

    /** The monitorings of a year by their periods. */
    public static Map<String, MonitoraggioFact> ofYear(Anno anno, Lookups lookups) {
        return lookups.all(KIND, anno.toString(), MonitoraggioFact.class);
    }

    public static Map<ObjectiveId, LocalDate> warned(Anno anno, Lookups lookups) {
        return warned(ofYear(anno, lookups));
    }

    /**
     * The objectives that are at risk or not in line in the last monitoring that knows them, with the day since when it is said.
     *
     * @param ofYear by period
     */
    public static Map<ObjectiveId, LocalDate> warned(Map<String, MonitoraggioFact> ofYear) {
        Map<ObjectiveId, LocalDate> warned = new HashMap<>();
        new TreeMap<>(ofYear)
                .forEach((period, fact) -> fact.andamenti().forEach((objective, andamento) -> {
                    if (andamento == Andamento.IN_LINEA) {
                        warned.remove(ObjectiveId.of(objective));
                    } else {
                        warned.merge(
                                ObjectiveId.of(objective),
                                fact.dal()
                                        .getOrDefault(
                                                objective, Period.of(period).lastDay()),
                                (one, other) -> other.isBefore(one) ? other : one);
                    }
                }));
        return Map.copyOf(warned);
    }
}
