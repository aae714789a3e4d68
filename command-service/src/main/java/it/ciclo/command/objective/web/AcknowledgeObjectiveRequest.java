// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.objective.web;

import it.ciclo.command.objective.ObjectiveCommand.AcknowledgeObjective;
import it.ciclo.command.shared.StreamId;

/** Nothing to say: who asks has seen the objective, today. */
record AcknowledgeObjectiveRequest() {

    AcknowledgeObjective command(StreamId stream) {
        return new AcknowledgeObjective(stream);
    }
}
