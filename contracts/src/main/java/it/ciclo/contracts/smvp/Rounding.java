// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** How one kind of figure is rounded, once, when it is shown or paid. {@code DOWN} cuts. */
public record Rounding(int scale, RoundingMode mode) {

    public static final Rounding CENTS = new Rounding(2, RoundingMode.HALF_UP);

    public Rounding {
        Objects.requireNonNull(mode);
    }

    public BigDecimal of(BigDecimal exact) {
        return exact.setScale(scale, mode);
    }
}
