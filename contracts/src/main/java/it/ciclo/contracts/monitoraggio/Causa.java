// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.monitoraggio;

import java.util.Objects;

/** Why an objective does not go as promised (LG DFP 2/2017): from inside the office or from outside. */
public record Causa(Classe classe, String testo) {

    public enum Classe {
        ENDOGENA,
        ESOGENA
    }

    public Causa {
        Objects.requireNonNull(classe);
        Objects.requireNonNull(testo);
    }
}
