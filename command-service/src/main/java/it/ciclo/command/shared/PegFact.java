// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.Anno;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the PEG of a year is; no row where nobody began it.
 *
 * @param bilancioIl the day of the act of the bilancio, null where it is not due
 * @param approvatoIl the day of its act, null before it
 */
public record PegFact(
        Stato stato,
        @Nullable LocalDate bilancioIl,
        @Nullable LocalDate approvatoIl) {

    public static final String KIND = "peg";
    public static final String KEY = "peg";

    public enum Stato {
        BOZZA,
        APPROVATO,
        NON_DOVUTO
    }

    public PegFact {
        Objects.requireNonNull(stato);
    }

    public static @Nullable PegFact of(Anno anno, Lookups lookups) {
        return lookups.one(KIND, anno.toString(), KEY, PegFact.class);
    }
}
