// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import it.ciclo.contracts.CaricamentoId;
import it.ciclo.contracts.ObjectiveId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an objective comes from that nobody typed.
 *
 * @param continua the objective of the year before that it carries on; null where it came from a sheet
 */
public record Origine(CaricamentoId caricamento, @Nullable ObjectiveId continua) {
    public Origine {
        Objects.requireNonNull(caricamento);
    }
}
