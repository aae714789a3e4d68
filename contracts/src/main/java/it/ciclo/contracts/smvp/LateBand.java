// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.math.BigDecimal;
import java.util.Objects;

/** I5: up to so many days late, so much grado. */
public record LateBand(int untilDays, BigDecimal grado) {
    public LateBand {
        Objects.requireNonNull(grado);
    }
}
