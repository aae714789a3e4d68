// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.objective;

import java.util.Objects;

/** Where a recorded value comes from. Self-declarations are weak sources (LG DFP 2/2017) and are shown as such to the OIV. */
public record Fonte(Classe classe, String descrizione) {

    public enum Classe {
        ESTERNA_CERTIFICATA,
        INTERNA,
        DICHIARATA
    }

    public Fonte {
        Objects.requireNonNull(classe);
        Objects.requireNonNull(descrizione);
    }
}
