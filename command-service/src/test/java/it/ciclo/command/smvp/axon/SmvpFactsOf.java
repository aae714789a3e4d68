// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.smvp.axon;

import it.ciclo.command.people.People;
import it.ciclo.command.smvp.SmvpDecider;

/** What the aggregate would give the decider. */
public final class SmvpFactsOf {

    private SmvpFactsOf() {}

    public static SmvpDecider.Facts facts(People people) {
        return new SmvpFacts(people).now();
    }
}
