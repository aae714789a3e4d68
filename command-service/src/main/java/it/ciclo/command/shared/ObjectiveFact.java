// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Calcolo;
import it.ciclo.contracts.objective.Indicatore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An objective of a year, under its id; the row goes when it is withdrawn.
 *
 * @param finali the final values there are, by the id of their indicatore
 */
public record ObjectiveFact(
        String codice,
        String titolo,
        UnitaId unita,
        PersonId responsabile,
        Peso peso,
        List<Indicatore> indicatori,
        Map<String, FinaleFact> finali,
        Calcolo calcolo) {

    public static final String KIND = "objective";

    public ObjectiveFact {
        Objects.requireNonNull(codice);
        Objects.requireNonNull(titolo);
        Objects.requireNonNull(unita);
        Objects.requireNonNull(responsabile);
        Objects.requireNonNull(peso);
        indicatori = List.copyOf(indicatori);
        finali = Map.copyOf(finali);
        Objects.requireNonNull(calcolo);
    }

    /** The objectives of a year by their ids. */
    public static Map<ObjectiveId, ObjectiveFact> ofYear(Anno anno, Lookups lookups) {
        Map<ObjectiveId, ObjectiveFact> objectives = new LinkedHashMap<>();
        lookups.all(KIND, anno.toString(), ObjectiveFact.class)
                .forEach((key, fact) -> objectives.put(ObjectiveId.of(key), fact));
        return objectives;
    }

    public @Nullable FinaleFact finale(IndicatoreId indicatore) {
        return finali.get(indicatore.toString());
    }

    /** The indicatori whose final value is neither confirmed nor declared not available. */
    public List<Indicatore> open() {
        return indicatori.stream()
                .filter(indicatore -> {
                    FinaleFact finale = finale(indicatore.id());
                    return finale == null || !finale.isSettled();
                })
                .toList();
    }
}
