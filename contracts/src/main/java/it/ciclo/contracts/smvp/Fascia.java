// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A band with what it is worth. Each bound says whether it belongs to the band: "80–89" leaves open what 89.5 is.
 *
 * @param da null: without lower bound
 * @param a null: without upper bound
 * @param valore a grado, a share of the premio or a coefficient, by where the band is used
 */
public record Fascia(
        String nome,
        @Nullable BigDecimal da,
        boolean daInclusa,
        @Nullable BigDecimal a,
        boolean aInclusa,
        BigDecimal valore) {
    public Fascia {
        Objects.requireNonNull(nome);
        Objects.requireNonNull(valore);
    }
}
