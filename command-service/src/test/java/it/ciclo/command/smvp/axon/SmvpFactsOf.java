// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.axon;

import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;
import it.ciclo.command.smvp.SmvpCommand;
import it.ciclo.command.smvp.SmvpDecider;

/** What the aggregate would give the decider. */
public final class SmvpFactsOf {

    private SmvpFactsOf() {}

    public static SmvpDecider.Facts facts(People people, SmvpCommand command, Lookups lookups) {
        return new SmvpFacts(people).about(command, lookups);
    }
}
