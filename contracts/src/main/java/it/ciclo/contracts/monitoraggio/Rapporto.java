// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.monitoraggio;

import it.ciclo.contracts.IndicatoreId;
import it.ciclo.contracts.objective.Valore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of one of its objectives.
 *
 * @param previsioni what the final values will probably be; a forecast never becomes a value
 * @param causa absent only where the objective is in line
 * @param proposta what the unit would do about it
 */
public record Rapporto(
        Andamento andamento,
        List<Previsione> previsioni,
        @Nullable Causa causa,
        @Nullable String proposta) {

    public record Previsione(IndicatoreId indicatore, Valore valore) {
        public Previsione {
            Objects.requireNonNull(indicatore);
            Objects.requireNonNull(valore);
        }
    }

    public Rapporto {
        Objects.requireNonNull(andamento);
        previsioni = List.copyOf(previsioni);
    }
}
