// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.rollup;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.ObjectiveId;
import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import it.ciclo.contracts.objective.Indicatore;
import it.ciclo.contracts.smvp.SmvpRules;
import it.ciclo.rules.grado.FinalValue;
import it.ciclo.rules.grado.ObjectiveGrado;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An objective of a year with what is known of its indicatori.
 *
 * @param peso inside its unit
 * @param finali an indicatore that is not named has no value yet
 */
public record ObjectiveFinals(
        ObjectiveId id,
        String codice,
        String titolo,
        UnitaId unita,
        Peso peso,
        List<Indicatore> indicatori,
        Map<IndicatoreId, FinalValue> finali) {

    public ObjectiveFinals {
        Objects.requireNonNull(id);
        Objects.requireNonNull(codice);
        Objects.requireNonNull(titolo);
        Objects.requireNonNull(unita);
        Objects.requireNonNull(peso);
        indicatori = List.copyOf(indicatori);
        finali = Map.copyOf(finali);
    }

    public FinalValue finale(IndicatoreId indicatore) {
        return finali.getOrDefault(indicatore, FinalValue.absent());
    }

    public ObjectiveGrado grado(SmvpRules rules) {
        return ObjectiveGrado.of(indicatori, finali, rules);
    }
}
