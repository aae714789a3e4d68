// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.command.shared.Actor;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.EventCatalogue;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.TenantId;
import it.ciclo.platform.tenancy.TenantContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Axon's view of the register: streams of the tenant bound, and appends that are handed to the {@link Appender} at
 * prepare-commit. There is no global order, no tracking and no snapshot.
 */
final class TenantEventStorageEngine extends BatchingEventStorageEngine {

    private static final String STREAM = """
            select set_config('app.tenant', ?, true);
            select stream_version, event_id, event_type, event_revision, recorded_at, actor_id, payload, metadata
              from domain_event
             where tenant_id = ?
               and stream_kind = ?
               and stream_id = ?
               and stream_version >= ?
             order by stream_version
             limit ?
            """;

    private static final String VERSION = """
            select set_config('app.tenant', ?, true);
            select stream_version
              from domain_event
             where tenant_id = ?
               and stream_kind = ?
               and stream_id = ?
             order by stream_version desc
             limit 1
            """;

    private static final String NO_TRACKING = "the store is read by the relay, tenant by tenant";
    private static final int BATCH = 200;

    /** Two timeouts of a lock and the transaction itself; what takes longer is lost, not late. */
    private static final long PATIENCE_SECONDS = 15;

    private final TenantReads reads;
    private final Appender appender;

    TenantEventStorageEngine(TenantReads reads, Appender appender, Builder builder) {
        super(builder);
        this.reads = reads;
        this.appender = appender;
    }

    static final class Builder extends BatchingEventStorageEngine.Builder {
        Builder(Serializer events) {
            eventSerializer(events);
            snapshotSerializer(events);
            persistenceExceptionResolver(e -> e instanceof AppendRefused.StreamMoved);
            batchSize(BATCH);
            finalAggregateBatchPredicate(batch -> batch.size() < BATCH);
        }
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        Attempt attempt = Attempt.current();
        if (attempt.isRehearsal()) {
            return;
        }
        DomainEventMessage<?> first = domainEvent(messages.getFirst());
        StreamId stream = bound(first.getAggregateIdentifier());
        List<Append.NewEvent> events = messages.stream()
                .map(message -> newEvent(stream, domainEvent(message), serializer))
                .toList();
        Append append = new Append(
                stream,
                first.getSequenceNumber() - 1,
                events,
                attempt.command(),
                attempt.reads(),
                attempt.facts(),
                others(attempt));
        try {
            attempt.storedAt(await(appender.append(append)));
        } catch (AppendRefused.StreamMoved e) {
            handlePersistenceException(e, first);
        }
    }

    /** What the command did to further streams of its tenant, in the order in which it said so. */
    private static List<Append.Part> others(Attempt attempt) {
        String metadata = kept(Attempt.currentMetadata());
        Map<StreamId, Append.Part> parts = new LinkedHashMap<>();
        for (Attempt.Beside beside : attempt.beside()) {
            StreamId stream = bound(beside.stream().toString());
            Append.NewEvent event = newEvent(stream, beside.event(), metadata);
            parts.merge(
                    stream,
                    new Append.Part(stream, beside.follows(), List.of(event)),
                    TenantEventStorageEngine::goneOn);
        }
        return List.copyOf(parts.values());
    }

    private static Append.NewEvent newEvent(StreamId stream, DomainEvent event, String metadata) {
        EventCatalogue.Type type = typeIn(stream, event.getClass());
        return new Append.NewEvent(
                UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()),
                type.name(),
                type.revision(),
                EventJson.write(event),
                metadata);
    }

    private static Append.Part goneOn(Append.Part before, Append.Part next) {
        if (next.expectedVersion() != before.expectedVersion() + before.events().size()) {
            throw new IllegalArgumentException("events of a stream follow each other");
        }
        List<Append.NewEvent> events = new ArrayList<>(before.events());
        events.addAll(next.events());
        return new Append.Part(before.stream(), before.expectedVersion(), events);
    }

    private static EventCatalogue.Type typeIn(StreamId stream, Class<?> event) {
        EventCatalogue.Type type = EventCatalogue.of(event);
        if (type.kind() != stream.kind()) {
            throw new IllegalArgumentException(type.name() + " does not belong into " + stream.kind());
        }
        return type;
    }

    static Stored await(CompletableFuture<Stored> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AppendRefused refused
                    ? refused
                    : new IllegalStateException("an append failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AppendRefused.OutcomeUnknown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AppendRefused.OutcomeUnknown(e);
        }
    }

    private static DomainEventMessage<?> domainEvent(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event && event.getPayload() instanceof DomainEvent) {
            return event;
        }
        throw new IllegalArgumentException(message.getPayloadType().getName() + " is no event of a stream");
    }

    private static Append.NewEvent newEvent(StreamId stream, DomainEventMessage<?> event, Serializer serializer) {
        if (!stream.toString().equals(event.getAggregateIdentifier())) {
            throw new IllegalArgumentException("a command changes one stream");
        }
        EventCatalogue.Type type = typeIn(stream, event.getPayloadType());
        return new Append.NewEvent(
                UUID.fromString(event.getIdentifier()),
                type.name(),
                type.revision(),
                event.serializePayload(serializer, String.class).getData(),
                kept(event.getMetaData()));
    }

    /** Who acted is a column, hashed like the rest: among the metadata it would be said twice. */
    private static String kept(Map<String, ?> metadata) {
        Map<String, Object> kept = new TreeMap<>(metadata);
        kept.remove(Actor.KEY);
        return EventJson.mapper().writeValueAsString(kept);
    }

    private static String told(String metadata, UUID actor) {
        ObjectNode told = (ObjectNode) EventJson.mapper().readTree(metadata);
        return told.put(Actor.KEY, actor.toString()).toString();
    }

    /** The first wall: a stream of another tenant than the one bound is not even asked for. */
    private static StreamId bound(String identifier) {
        StreamId stream = StreamId.of(identifier);
        if (!stream.tenant().equals(TenantContext.current().tenant())) {
            throw new IllegalStateException("a stream of another tenant than the one bound");
        }
        return stream;
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String identifier, long firstVersion, int limit) {
        StreamId stream = bound(identifier);
        TenantId tenant = stream.tenant();
        return reads.list(
                tenant,
                STREAM,
                row -> new GenericDomainEventEntry<>(
                        stream.kind().code(),
                        identifier,
                        row.getLong("stream_version"),
                        row.getString("event_id"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("event_type"),
                        row.getString("event_revision"),
                        row.getString("payload"),
                        told(row.getString("metadata"), row.getObject("actor_id", UUID.class))),
                tenant.value(),
                stream.kind().code(),
                stream.id(),
                firstVersion,
                limit);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String identifier) {
        StreamId stream = bound(identifier);
        TenantId tenant = stream.tenant();
        return reads
                .list(
                        tenant,
                        VERSION,
                        row -> row.getLong(1),
                        tenant.value(),
                        stream.kind().code(),
                        stream.id())
                .stream()
                .findFirst();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String identifier) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("streams are short: there are no snapshots");
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken last, int limit) {
        throw new UnsupportedOperationException(NO_TRACKING);
    }

    @Override
    public TrackingToken createHeadToken() {
        throw new UnsupportedOperationException(NO_TRACKING);
    }

    @Override
    public TrackingToken createTailToken() {
        throw new UnsupportedOperationException(NO_TRACKING);
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        throw new UnsupportedOperationException(NO_TRACKING);
    }
}
