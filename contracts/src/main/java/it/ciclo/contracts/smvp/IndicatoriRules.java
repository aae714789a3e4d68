// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a value becomes the grado of its indicatore.
 *
 * @param judgement for the kinds that have none of their own
 * @param perKind for the kinds that are judged otherwise
 * @param crescente for indicatori that do not name their own variant, as {@code decrescente}
 * @param lateBands what a date is worth by days late, ascending, unless the indicatore has its own; later than the last: 0
 * @param lateFase what a phase done after its planned end is worth, in percent: 100 in full, 0 nothing
 */
public record IndicatoriRules(
        Judgement judgement,
        SortedMap<IndicatoreKind, Judgement> perKind,
        CrescenteVariant crescente,
        DecrescenteVariant decrescente,
        List<LateBand> lateBands,
        BigDecimal lateFase)
        implements SmvpRules.Part {

    public IndicatoriRules {
        Objects.requireNonNull(judgement);
        perKind = new TreeMap<>(Map.copyOf(perKind));
        Objects.requireNonNull(crescente);
        Objects.requireNonNull(decrescente);
        lateBands = List.copyOf(lateBands);
        Objects.requireNonNull(lateFase);
    }

    public Judgement of(IndicatoreKind kind) {
        return perKind.getOrDefault(kind, judgement);
    }
}
