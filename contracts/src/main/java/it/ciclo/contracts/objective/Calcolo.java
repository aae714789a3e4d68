// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import it.ciclo.contracts.smvp.ObjectiveRules.Combination;
import org.jspecify.annotations.Nullable;

/**
 * How an objective is computed and where it enters the result of the ente.
 *
 * @param combinazione null: the one of the SMVP
 * @param strategico whether E4 counts it
 * @param ambito the code of the ambito it enters under E5; null: none
 */
public record Calcolo(
        @Nullable Combination combinazione,
        boolean strategico,
        @Nullable String ambito) {

    /** As the SMVP says. */
    public static final Calcolo STANDARD = new Calcolo(null, false, null);
}
