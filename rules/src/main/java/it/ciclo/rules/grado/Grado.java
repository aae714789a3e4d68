// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Grado di raggiungimento of one indicatore, or why there is none. */
public sealed interface Grado {

    /** The rule that answered, e.g. {@code I2}. */
    String regola();

    /** How it was computed, in Italian, for people: {@code 45 ÷ 49,3 × 100}. */
    String formula();

    /** @param esatto percent, unrounded, at least six decimals, within 0 and the cap */
    record Computed(BigDecimal esatto, String regola, String formula) implements Grado {
        public Computed {
            Objects.requireNonNull(esatto);
            Objects.requireNonNull(regola);
            Objects.requireNonNull(formula);
        }
    }

    /** Nothing to judge: it leaves the mean, its weight goes to the others in proportion. */
    record NotMeasurable(Reason reason, String regola, String formula) implements Grado {
        public NotMeasurable {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(regola);
            Objects.requireNonNull(formula);
        }
    }

    /** No value yet; the grado of the objective is provisional until there is one. */
    record Missing(String regola) implements Grado {
        public Missing {
            Objects.requireNonNull(regola);
        }

        @Override
        public String formula() {
            return "nessun valore";
        }
    }

    enum Reason {
        /** Z2. */
        NO_TARGET,
        /** Z3: no event happened. */
        ZERO_DENOMINATOR,
        /** Z1 under {@code EXCLUDE_AND_REWEIGHT}. */
        DECLARED_NOT_AVAILABLE,
        /** Z1 under {@code CARRY_TO_NEXT_YEAR}. */
        CARRIED,
        /** From the baseline, and there is none. */
        NO_BASELINE,
        /** I11. */
        CONTEXT
    }

    /** The number where there is one. */
    default @Nullable BigDecimal esattoOrNull() {
        return switch (this) {
            case Computed computed -> computed.esatto();
            case NotMeasurable _, Missing _ -> null;
        };
    }

    default Raggiungimento raggiungimento() {
        return raggiungimento(esattoOrNull());
    }

    static Raggiungimento raggiungimento(@Nullable BigDecimal grado) {
        if (grado == null) {
            return Raggiungimento.NON_MISURABILE;
        }
        if (grado.signum() <= 0) {
            return Raggiungimento.NON_RAGGIUNTO;
        }
        return grado.compareTo(Percent.HUNDRED) >= 0 ? Raggiungimento.RAGGIUNTO : Raggiungimento.PARZIALE;
    }
}
