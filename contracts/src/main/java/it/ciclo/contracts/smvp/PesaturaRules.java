// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * W4: weights that follow from points. The points of the criteria are added and multiplied by the factor of the kind of objective.
 *
 * @param criteri e.g. strategicita 30/50/60 and complessita 20/30/40
 * @param fattori e.g. 0.5 mantenimento, 0.75 sviluppo, 1 impatto; empty: no factor
 */
public record PesaturaRules(List<Criterio> criteri, List<Voce> fattori) {

    public record Criterio(String codice, List<Voce> voci) {
        public Criterio {
            Objects.requireNonNull(codice);
            voci = List.copyOf(voci);
        }
    }

    /** What can be chosen, and what it is worth. */
    public record Voce(String codice, BigDecimal valore) {
        public Voce {
            Objects.requireNonNull(codice);
            Objects.requireNonNull(valore);
        }
    }

    public PesaturaRules {
        criteri = List.copyOf(criteri);
        fattori = List.copyOf(fattori);
    }
}
