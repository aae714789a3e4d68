// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.rollup;

import it.ciclo.contracts.smvp.SmvpRules.EnteRollup;
import it.ciclo.rules.Percent;
import it.ciclo.rules.Percent.Weighted;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From objectives to units and from units to the ente. Mean of means is not the mean of all: the rule is chosen by the SMVP and
 * printed beside the figure. Objectives and units without grado do not count.
 */
public final class Rollup {

    private Rollup() {}

    /** {@code sum(p * g) / sum(p)} over the objectives of one unit. */
    public static @Nullable BigDecimal unita(List<Weighted> objectives) {
        return Percent.weightedMean(objectives);
    }

    /** The objectives of each unit in, the ente out. */
    public static @Nullable BigDecimal ente(Collection<List<Weighted>> objectivesByUnita, EnteRollup rule) {
        return switch (rule) {
            case E1 ->
                Percent.mean(objectivesByUnita.stream()
                        .map(Rollup::unita)
                        .filter(Objects::nonNull)
                        .toList());
            case E3 ->
                Percent.weightedMean(
                        objectivesByUnita.stream().flatMap(List::stream).toList());
        };
    }
}
