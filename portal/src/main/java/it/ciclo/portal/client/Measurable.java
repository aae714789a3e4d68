// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.portal.client;

import it.ciclo.contracts.objective.Misura;

/** How the values of an indicatore are to be read and written. */
public interface Measurable {

    Misura misura();

    String unitaDiMisura();

    int decimali();

    /** The unit of its numbers: a ratio in percent has none of its own. */
    default String unit() {
        return misura() instanceof Misura.Rapporto r && r.quoziente().inPercent() ? "%" : unitaDiMisura();
    }
}
