// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Below it a result counts 0. Where it stands in the SMVP says what it is applied to: an indicatore, an objective or a score of a
 * person are three different results.
 *
 * @param inclusive whether the threshold itself is enough; the default
 */
public record Soglia(BigDecimal minimo, boolean inclusive) {

    public static final Soglia NONE = new Soglia(BigDecimal.ZERO, true);

    public Soglia {
        Objects.requireNonNull(minimo);
    }
}
