// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import it.ciclo.contracts.Anno;
import java.math.BigDecimal;
import java.util.Objects;

/** The value of an earlier year. */
public record Baseline(Anno anno, BigDecimal valore) {
    public Baseline {
        Objects.requireNonNull(anno);
        Objects.requireNonNull(valore);
    }
}
