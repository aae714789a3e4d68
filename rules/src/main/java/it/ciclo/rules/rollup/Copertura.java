// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.rollup;

import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * On how much a grado rests: what has no value yet does not count, so the grado of one objective can be that of the ente.
 *
 * @param conGrado objectives that have a grado; one that several units share is one
 * @param obiettivi all of them
 * @param settori units of which an objective has a grado
 * @param pesoCoperto the weight of those with a grado in whole percent of all weights; 0 and 100 mean none and all
 */
public record Copertura(int conGrado, int obiettivi, int settori, int pesoCoperto) {

    /** Of the ente. What was neutralised is left out: it says nothing of what was reached. */
    public static Copertura of(List<Parte> all) {
        List<Parte> objectives =
                all.stream().filter(part -> !part.neutralizzata()).toList();
        List<Parte> counted =
                objectives.stream().filter(part -> part.grado() != null).toList();
        return new Copertura(
                one(counted),
                one(objectives),
                (int) counted.stream().map(Parte::unita).distinct().count(),
                percent(weight(counted), weight(objectives)));
    }

    /** Of one unit: it counts what it shares, too, whoever answers for it. */
    public static Copertura ofUnita(List<Parte> parts) {
        return of(parts.stream().map(Parte::asOwn).toList());
    }

    private static int one(List<Parte> parts) {
        return (int) parts.stream().filter(part -> !part.condivisa()).count();
    }

    private static BigDecimal weight(List<Parte> parts) {
        return Percent.sum(parts.stream().map(part -> part.peso().value()).toList());
    }

    /** A share is never rounded to nothing or to everything. */
    private static int percent(BigDecimal part, BigDecimal whole) {
        if (part.signum() == 0) {
            return 0;
        }
        if (part.compareTo(whole) == 0) {
            return 100;
        }
        int rounded = Percent.of(part, whole).setScale(0, RoundingMode.HALF_UP).intValueExact();
        return Math.clamp(rounded, 1, 99);
    }
}
