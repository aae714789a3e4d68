// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.ciclo.axon;

import it.ciclo.command.ciclo.CicloCommand;
import it.ciclo.command.ciclo.CicloDecider;
import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;

/** What the aggregate would give the decider. */
public final class CicloFactsOf {

    private CicloFactsOf() {}

    public static CicloDecider.Facts facts(CicloCommand command, Lookups lookups, People people) {
        return new CicloFacts(people).about(command, lookups);
    }
}
