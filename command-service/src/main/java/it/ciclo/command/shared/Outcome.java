// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.shared;

import it.ciclo.contracts.DomainEvent;
import java.util.List;

/** What a command leaves for other streams, beside its events. Given to the aggregate's handlers by the desk. */
public interface Outcome {

    void facts(List<FactChange> changes);

    /**
     * An event of another stream of the tenant, kept with the events of the command or not at all.
     *
     * @param follows the version that stream must have then, -1 for a new one; a further event of the same stream follows the one before
     */
    void also(StreamId stream, long follows, DomainEvent event);
}
