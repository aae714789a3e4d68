// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.contracts.smvp;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.DomainEvent;
import java.util.Objects;

/** Versions of the rulebook. */
public sealed interface SmvpEvent extends DomainEvent {

    /**
     * Adopted by the system when the ente is opened, without act: the ente can work at once, but premi will need a version
     * adopted by the ente itself.
     *
     * @param version from 1
     */
    record DefaultSmvpAdopted(int version, Anno validFrom, SmvpRules rules) implements SmvpEvent {
        public DefaultSmvpAdopted {
            Objects.requireNonNull(validFrom);
            Objects.requireNonNull(rules);
        }
    }
}
