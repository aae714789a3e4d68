// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.util.Objects;

/**
 * Every figure is held unrounded and rounded once, as its output says.
 *
 * @param indicatore gradi of indicatori, objectives, units and the ente as people read them
 * @param score of a person, before the fascia is looked up
 * @param money once for each row
 * @param share percentages in publications
 */
public record RoundingRules(
        Rounding indicatore,
        Rounding objective,
        Rounding unita,
        Rounding ente,
        Rounding score,
        Rounding money,
        Rounding share)
        implements SmvpRules.Part {

    public RoundingRules {
        Objects.requireNonNull(indicatore);
        Objects.requireNonNull(objective);
        Objects.requireNonNull(unita);
        Objects.requireNonNull(ente);
        Objects.requireNonNull(score);
        Objects.requireNonNull(money);
        Objects.requireNonNull(share);
    }

    public static RoundingRules all(Rounding rounding) {
        return new RoundingRules(rounding, rounding, rounding, rounding, rounding, rounding, rounding);
    }
}
