// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.cases;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the rules answered. */
sealed interface Answer {

    /** @param number null where there is none, such as the grado of what cannot be measured */
    record Figure(@Nullable BigDecimal number) implements Answer {
        @Override
        public String toString() {
            return number == null ? "nessuno" : number.stripTrailingZeros().toPlainString();
        }
    }

    record Truth(boolean holds) implements Answer {
        @Override
        public String toString() {
            return holds ? "sì" : "no";
        }
    }

    /** @param text null where there is none */
    record Label(@Nullable String text) implements Answer {
        @Override
        public String toString() {
            return text == null ? "nessuna" : text;
        }
    }

    static Answer of(@Nullable BigDecimal number) {
        return new Figure(number);
    }

    static Answer of(boolean holds) {
        return new Truth(holds);
    }
}
