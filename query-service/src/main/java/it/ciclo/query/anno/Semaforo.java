// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.anno;

import it.ciclo.rules.Percent;
import java.math.BigDecimal;

/** How an objective is doing, in one word. */
public enum Semaforo {
    IN_LINEA,
    A_RISCHIO,
    NON_IN_LINEA,
    RAGGIUNTO,
    PARZIALE,
    NON_RAGGIUNTO,
    NON_ANCORA,
    /** Recorded, and yet without a grado: 0 of 0 (Z3). */
    NON_CALCOLABILE,
    /** Counts neither way (Z9). */
    NEUTRALIZZATO;

    /** Of the final grado: all of the target, part of it, or nothing (below the soglia counts as nothing). */
    static Semaforo atTheEnd(BigDecimal grado) {
        if (grado.compareTo(Percent.HUNDRED) >= 0) {
            return RAGGIUNTO;
        }
        return grado.signum() > 0 ? PARZIALE : NON_RAGGIUNTO;
    }
}
