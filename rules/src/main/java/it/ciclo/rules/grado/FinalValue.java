// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import it.ciclo.contracts.objective.Valore;
import java.util.Objects;

/** What is known of an indicatore when its grado is computed: at the end of the year, or so far. */
public sealed interface FinalValue {

    record Recorded(Valore valore) implements FinalValue {
        public Recorded {
            Objects.requireNonNull(valore);
        }
    }

    /** Declared not available, with a reason (Z1). */
    record NotAvailable() implements FinalValue {}

    /** Nothing recorded yet. */
    record Absent() implements FinalValue {}

    static FinalValue recorded(Valore valore) {
        return new Recorded(valore);
    }

    static FinalValue notAvailable() {
        return new NotAvailable();
    }

    static FinalValue absent() {
        return new Absent();
    }
}
