// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.axon;

import it.ciclo.command.evidence.InHand;
import it.ciclo.command.objective.Objective;
import it.ciclo.command.objective.ObjectiveCommand;
import it.ciclo.command.objective.ObjectiveDecider;
import it.ciclo.command.people.People;
import it.ciclo.command.shared.Lookups;

/** What the aggregate would give the decider. */
public final class ObjectiveFactsOf {

    private ObjectiveFactsOf() {}

    public static ObjectiveDecider.Facts facts(
            ObjectiveCommand command, Objective objective, Lookups lookups, People people) {
        return new ObjectiveFacts(people, InHand.FILES).about(command, objective, lookups);
    }
}
