// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.monitoraggio.Andamento;
import java.util.Map;
import java.util.Objects;

/**
 * A monitoring of a year, under its period.
 *
 * @param andamenti what was reported, by the id of the objective
 */
public record MonitoraggioFact(Stato stato, Map<String, Andamento> andamenti) {

    public static final String KIND = "monitoraggio";

    public enum Stato {
        APERTO,
        ESAMINATO,
        CHIUSO
    }

    public MonitoraggioFact {
        Objects.requireNonNull(stato);
        andamenti = Map.copyOf(andamenti);
    }

    /** The monitorings of a year by their periods. */
    public static Map<String, MonitoraggioFact> ofYear(Anno anno, Lookups lookups) {
        return lookups.all(KIND, anno.toString(), MonitoraggioFact.class);
    }

    /** Whether the objective was said to be at risk or not in line. */
    public boolean warnsOf(ObjectiveId objective) {
        Andamento andamento = andamenti.get(objective.toString());
        return andamento == Andamento.A_RISCHIO || andamento == Andamento.NON_IN_LINEA;
    }
}
