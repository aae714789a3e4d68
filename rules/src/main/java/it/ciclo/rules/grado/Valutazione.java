// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.rules.grado;

import it.ciclo.rules.Percent;
import java.math.BigDecimal;
import java.util.Objects;

/** What the OIV judged in place of what was computed, with its reason; both stay. */
public record Valutazione(BigDecimal grado, String motivo) {
    public Valutazione {
        grado = Percent.exact(grado);
        Objects.requireNonNull(motivo);
    }
}
