// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.Outcome;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.DomainEvent;
import java.util.List;

/** Leaves what a command's handler says in the attempt that is bound. */
final class AttemptOutcome implements Outcome {

    @Override
    public void facts(List<FactChange> changes) {
        Attempt.current().leave(changes);
    }

    @Override
    public void also(StreamId stream, long follows, DomainEvent event) {
        Attempt.current().leave(stream, follows, event);
    }
}
