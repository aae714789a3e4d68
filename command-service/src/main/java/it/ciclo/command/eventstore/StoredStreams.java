// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.command.shared.StreamId;
import it.ciclo.command.shared.Streams;
import it.ciclo.contracts.DomainEvent;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Reads streams as the aggregates do. */
final class StoredStreams implements Streams {

    private final EventStorageEngine engine;

    StoredStreams(EventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<DomainEvent> of(StreamId stream) {
        return engine.readEvents(stream.toString())
                .asStream()
                .map(StoredStreams::payload)
                .toList();
    }

    private static DomainEvent payload(DomainEventMessage<?> message) {
        return (DomainEvent) message.getPayload();
    }
}
