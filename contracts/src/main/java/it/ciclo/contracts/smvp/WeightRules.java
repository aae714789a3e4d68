// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What weights mean.
 *
 * @param key whose objectives are weighed together
 * @param tolerance how far the objectives of one key may be from 100 under W1 and W3
 * @param indicatoriTolerance the same for the indicatori of one objective (W6)
 * @param maxPoints W3: what a weight of 100 is worth in points
 * @param pesatura W4; null where weights are given, not derived
 */
public record WeightRules(
        WeightMode objectives,
        WeightMode indicatori,
        WeightKey key,
        BigDecimal tolerance,
        BigDecimal indicatoriTolerance,
        BigDecimal maxPoints,
        AfterRemoval afterRemoval,
        @Nullable PesaturaRules pesatura)
        implements SmvpRules.Part {

    public enum WeightMode {
        /** They sum to exactly 100, within the tolerance. */
        W1,
        /** Free and positive, normalised when they are used. */
        W2,
        /** As W1; each is worth its share of a number of points. */
        W3
    }

    public enum WeightKey {
        UNITA,
        VALUTATO
    }

    /** W7, once a variazione has taken an objective out. */
    public enum AfterRemoval {
        /** New weights are given. */
        EXPLICIT,
        /** The others keep their proportions. */
        PROPORTIONAL
    }

    public WeightRules {
        Objects.requireNonNull(objectives);
        Objects.requireNonNull(indicatori);
        Objects.requireNonNull(key);
        Objects.requireNonNull(tolerance);
        Objects.requireNonNull(indicatoriTolerance);
        Objects.requireNonNull(maxPoints);
        Objects.requireNonNull(afterRemoval);
    }
}
