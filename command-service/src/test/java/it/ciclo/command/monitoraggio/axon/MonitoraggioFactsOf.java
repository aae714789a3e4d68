// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.monitoraggio.axon;

import it.ciclo.command.evidence.InHand;
import it.ciclo.command.monitoraggio.MonitoraggioCommand;
import it.ciclo.command.monitoraggio.MonitoraggioDecider;
import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;

/** What the aggregate would give the decider. */
public final class MonitoraggioFactsOf {

    private MonitoraggioFactsOf() {}

    public static MonitoraggioDecider.Facts facts(MonitoraggioCommand command, Lookups lookups, People people) {
        return new MonitoraggioFacts(people, InHand.FILES).about(command, lookups);
    }
}
