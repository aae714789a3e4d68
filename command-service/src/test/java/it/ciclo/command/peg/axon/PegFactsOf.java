// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.peg.axon;

import it.ciclo.command.peg.PegCommand;
import it.ciclo.command.peg.PegDecider;
import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;

/** What the aggregate would give the decider. */
public final class PegFactsOf {

    private PegFactsOf() {}

    public static PegDecider.Facts facts(PegCommand command, Lookups lookups, People people) {
        return new PegFacts(people).about(command, lookups);
    }
}
