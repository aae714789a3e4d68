// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.EventCatalogue;
import it.ciclo.contracts.EventJson;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes events as {@link EventJson} does, under the names of the catalogue; no class name is stored. A name or revision the
 * catalogue lacks stops the load: Axon's own serializer would leave the event out, and the aggregate be rebuilt without it.
 */
final class EventSerializer extends Jackson3Serializer {

    EventSerializer() {
        super(builder());
    }

    @Override
    protected ObjectWriter getWriter() {
        return EventJson.mapper().writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return DomainEvent.class.isAssignableFrom(type) ? EventJson.mapper().readerFor(type) : super.getReader(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public SerializedType typeForClass(Class type) {
        if (!DomainEvent.class.isAssignableFrom(type)) {
            return super.typeForClass(type);
        }
        EventCatalogue.Type event = EventCatalogue.of(type);
        return new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        if (type.getName().equals(MetaData.class.getName())) {
            return type.getName();
        }
        EventCatalogue.Type event = EventCatalogue.named(type.getName());
        if (Integer.parseInt(type.getRevision()) > event.revision()) {
            throw new IllegalArgumentException(type.getName() + " has no revision " + type.getRevision() + " here");
        }
        return event.event().getName();
    }
}
