// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp;

import it.ciclo.contracts.Anno;
import it.ciclo.contracts.smvp.SmvpEvent;
import it.ciclo.contracts.smvp.SmvpEvent.DefaultSmvpAdopted;
import it.ciclo.contracts.smvp.SmvpRules;

/** The versions of the rulebook; so far the default one only. */
public sealed interface Smvp {

    record None() implements Smvp {}

    record Default(int version, Anno validFrom, SmvpRules rules) implements Smvp {}

    static Smvp evolve(Smvp smvp, SmvpEvent event) {
        return switch (event) {
            case DefaultSmvpAdopted e -> new Default(e.version(), e.validFrom(), e.rules());
        };
    }
}
