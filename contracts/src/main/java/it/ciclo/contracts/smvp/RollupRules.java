// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import it.ciclo.contracts.Peso;
import it.ciclo.contracts.UnitaId;
import java.util.List;
import java.util.Objects;

/**
 * From objectives to units and to the ente.
 *
 * @param pesiUnita of E2; a unit that is not named does not count there
 * @param ambiti of E5
 */
public record RollupRules(UnitaRollup unita, EnteRollup ente, List<UnitaPeso> pesiUnita, List<Ambito> ambiti)
        implements SmvpRules.Part {

    public enum UnitaRollup {
        WEIGHTED_MEAN,
        PLAIN_MEAN
    }

    public enum EnteRollup {
        /** Plain mean of the units. */
        E1,
        /** Mean of the units by their weights. */
        E2,
        /** Mean over all objectives, by weight. */
        E3,
        /** Mean over the strategic objectives, by weight. */
        E4,
        /** Mean of the ambiti of art. 8 D.Lgs. 150/2009, by their weights. */
        E5
    }

    public record UnitaPeso(UnitaId unita, Peso peso) {
        public UnitaPeso {
            Objects.requireNonNull(unita);
            Objects.requireNonNull(peso);
        }
    }

    /** @param codice what an objective names to enter it */
    public record Ambito(String codice, String nome, Peso peso) {
        public Ambito {
            Objects.requireNonNull(codice);
            Objects.requireNonNull(nome);
            Objects.requireNonNull(peso);
        }
    }

    public RollupRules {
        Objects.requireNonNull(unita);
        Objects.requireNonNull(ente);
        pesiUnita = List.copyOf(pesiUnita);
        ambiti = List.copyOf(ambiti);
    }
}
