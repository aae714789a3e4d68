// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Since when something is known of the indicatori of an objective, under the objective's id. It changes with the first value of an
 * indicatore and hardly ever after.
 *
 * @param dal the earliest day a value refers to, by the id of the indicatore
 */
public record MeasuredFact(Map<String, LocalDate> dal) {

    public static final String KIND = "measured";

    public MeasuredFact {
        dal = Map.copyOf(dal);
    }

    /** By the ids of the objectives. */
    public static Map<ObjectiveId, MeasuredFact> ofYear(Anno anno, Lookups lookups) {
        Map<ObjectiveId, MeasuredFact> measured = new LinkedHashMap<>();
        lookups.all(KIND, anno.toString(), MeasuredFact.class)
                .forEach((key, fact) -> measured.put(ObjectiveId.of(key), fact));
        return measured;
    }

    public @Nullable LocalDate since(IndicatoreId indicatore) {
        return dal.get(indicatore.toString());
    }
}
