// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import java.math.BigDecimal;

/** Whether it went better than before: another question than whether the target was met. */
public final class Andamento {

    private Andamento() {}

    /** Equal is no improvement. @param crescente whether more is better */
    public static boolean migliora(boolean crescente, BigDecimal before, BigDecimal now) {
        return crescente ? now.compareTo(before) > 0 : now.compareTo(before) < 0;
    }
}
