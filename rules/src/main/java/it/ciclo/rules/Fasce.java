// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules;

import it.ciclo.contracts.smvp.Fascia;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bands and the one a number falls into. */
public final class Fasce {

    private Fasce() {}

    /** Null where no band holds the number: printed scales leave holes such as 89.5 between "80–89" and "90–100". */
    public static @Nullable Fascia of(List<Fascia> fasce, BigDecimal number) {
        return fasce.stream()
                .filter(fascia -> holds(fascia, number))
                .findFirst()
                .orElse(null);
    }

    public static boolean holds(Fascia fascia, BigDecimal number) {
        return isAbove(fascia, number) && isBelow(fascia, number);
    }

    private static boolean isAbove(Fascia fascia, BigDecimal number) {
        if (fascia.da() == null) {
            return true;
        }
        int compared = number.compareTo(fascia.da());
        return compared > 0 || (compared == 0 && fascia.daInclusa());
    }

    private static boolean isBelow(Fascia fascia, BigDecimal number) {
        if (fascia.a() == null) {
            return true;
        }
        int compared = number.compareTo(fascia.a());
        return compared < 0 || (compared == 0 && fascia.aInclusa());
    }
}
