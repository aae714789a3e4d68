// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the OIV made of the result of an objective.
 *
 * @param grado what it judged in place of what is computed; null where it did not
 */
public record GiudizioFact(
        boolean neutralizzato,
        @Nullable BigDecimal grado,
        @Nullable String motivo) {

    public static final GiudizioFact NONE = new GiudizioFact(false, null, null);
}
