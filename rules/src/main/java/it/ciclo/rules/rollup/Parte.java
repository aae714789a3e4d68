// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.rollup;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an objective brings to the result of a unit. One that several units share stands once for each, with the weight it has
 * there (W8).
 *
 * @param ambito the code of the ambito it enters under E5; null: none
 * @param condivisa whether another unit answers for it: it counts in the result of this unit, and where the ente counts objectives
 *     themselves (E3, E4, E5) only in its own
 */
public record Parte(
        UnitaId unita,
        Peso peso,
        @Nullable BigDecimal grado,
        boolean neutralizzata,
        boolean strategica,
        @Nullable String ambito,
        boolean condivisa) {

    public Parte {
        Objects.requireNonNull(unita);
        Objects.requireNonNull(peso);
    }

    /** In the unit that answers for it. */
    public Parte(
            UnitaId unita,
            Peso peso,
            @Nullable BigDecimal grado,
            boolean neutralizzata,
            boolean strategica,
            @Nullable String ambito) {
        this(unita, peso, grado, neutralizzata, strategica, ambito, false);
    }

    /** As most are. */
    public Parte(UnitaId unita, Peso peso, @Nullable BigDecimal grado) {
        this(unita, peso, grado, false, false, null);
    }

    Parte asOwn() {
        return new Parte(unita, peso, grado, neutralizzata, strategica, ambito);
    }

    Parte worth(@Nullable BigDecimal it) {
        return new Parte(unita, peso, it, neutralizzata, strategica, ambito, condivisa);
    }
}
