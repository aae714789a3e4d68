// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.util.Objects;

/**
 * How indicatori make the grado of their objective.
 *
 * @param combination for objectives that do not name their own
 */
public record ObjectiveRules(Combination combination, Judgement judgement) implements SmvpRules.Part {

    public enum Combination {
        /** Weighted mean. */
        O1,
        /** Each indicatore wins or loses its share whole. */
        O2,
        /** All must be reached. */
        O3_ALL,
        /** The worst one decides. */
        O3_WORST,
        /** One reached is enough. */
        O3_ANY
    }

    public ObjectiveRules {
        Objects.requireNonNull(combination);
        Objects.requireNonNull(judgement);
    }
}
