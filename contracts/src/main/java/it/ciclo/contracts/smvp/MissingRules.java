// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.util.Objects;

/**
 * What is missing or taken out.
 *
 * @param zeroDenominator for ratios that do not name their own
 */
public record MissingRules(
        MissingPolicy notAvailable, ZeroDenominator zeroDenominator, NeutralisationPolicy neutralised)
        implements SmvpRules.Part {

    /** Z1, a final value declared not available. */
    public enum MissingPolicy {
        SCORE_ZERO,
        /** Only with a reason that the OIV accepts. */
        EXCLUDE_AND_REWEIGHT,
        /** Leaves this year and is judged in the next. */
        CARRY_TO_NEXT_YEAR
    }

    /** Z9, an objective that an external cause made impossible. */
    public enum NeutralisationPolicy {
        EXCLUDE_AND_REWEIGHT,
        ASSUME_100,
        ASSUME_UNIT_AVERAGE
    }

    public MissingRules {
        Objects.requireNonNull(notAvailable);
        Objects.requireNonNull(zeroDenominator);
        Objects.requireNonNull(neutralised);
    }
}
