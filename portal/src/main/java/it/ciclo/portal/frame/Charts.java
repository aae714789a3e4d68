// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Arithmetic of pictures: shares of a width with one decimal, with a dot, as SVG wants them. */
final class Charts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Charts() {}

    /** Where a value lies between two others, in percent, never outside. */
    static BigDecimal share(BigDecimal value, BigDecimal from, BigDecimal to) {
        BigDecimal width = to.subtract(from);
        if (width.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return value.subtract(from)
                .multiply(HUNDRED)
                .divide(width, 1, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(HUNDRED);
    }
}
