// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.EventCatalogue;
import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.StreamKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All projections together, without a database: what an event changes in the rows of its tenant. Live update and fold checker
 * call the same method.
 */
public final class Folding {

    /** The table that holds the states of the documents themselves. */
    static final String DOCUMENT = "document";

    private final Map<StreamKind, Projection<?, ?>> projections = new EnumMap<>(StreamKind.class);
    private final Chronicle chronicle;

    /** @throws IllegalArgumentException when a kind of stream has no projection: its events would be lost to the pages */
    public Folding(List<? extends Projection<?, ?>> projections, Chronicle chronicle) {
        projections.forEach(projection -> this.projections.put(projection.kind(), projection));
        for (StreamKind kind : StreamKind.values()) {
            if (!this.projections.containsKey(kind)) {
                throw new IllegalArgumentException("no projection of " + kind);
            }
        }
        this.chronicle = chronicle;
    }

    /** @param document whose rows; {@code sequence} the entry of the register that changed it last */
    record Written(UUID document, long sequence, Row row) {
        Row.Id id() {
            return row.id(document);
        }
    }

    /** Rows that are new or different, and rows that are gone. */
    static final class Changes {
        final Map<Row.Id, Written> written = new LinkedHashMap<>();
        final Set<Row.Id> removed = new LinkedHashSet<>();

        void write(Written row) {
            removed.remove(row.id());
            written.put(row.id(), row);
        }

        void remove(Row.Id row) {
            written.remove(row);
            removed.add(row);
        }
    }

    /** The documents of one tenant as far as they are needed, and what has changed since they were read. */
    static final class Documents {
        private final Map<UUID, Document> states;
        final Changes changes = new Changes();

        Documents(Map<UUID, Document> states) {
            this.states = new LinkedHashMap<>(states);
        }

        @Nullable
        Document state(UUID document) {
            return states.get(document);
        }

        List<Document> all() {
            return List.copyOf(states.values());
        }
    }

    Document read(StreamKind kind, String state) {
        return projection(kind).read(state);
    }

    /** The documents an event touches: that of its own stream, and those that follow it. */
    Set<UUID> touched(EventEnvelope envelope) {
        Set<UUID> touched = new LinkedHashSet<>(Set.of(envelope.streamId()));
        if (followed(envelope.eventType())) {
            DomainEvent event = EventJson.read(envelope.eventType(), envelope.payload());
            followers().forEach(follower -> touched.addAll(follower.touched(event)));
        }
        return touched;
    }

    private boolean followed(String type) {
        return followers()
                .anyMatch(follower -> EventCatalogue.of(follower.event()).name().equals(type));
    }

    private Stream<? extends Follower<?, ?>> followers() {
        return projections.values().stream().flatMap(projection -> projection.followers().stream());
    }

    /** Folds one event into the documents and notes the difference of rows. Whatever it throws is the event's fault. */
    Step apply(Documents documents, EventEnvelope envelope) {
        DomainEvent event = EventJson.read(envelope.eventType(), envelope.payload());
        Moment at = Moment.of(envelope);
        UUID id = envelope.streamId();
        Document before = documents.state(id);
        Document after = projection(envelope.streamKind()).after(before, event, at);
        Step step = new Step(envelope, event, before, after);
        settle(documents, id, envelope.streamKind(), after, at.sequence());
        chronicle.rows(step).forEach(row -> documents.changes.write(new Written(id, at.sequence(), row)));
        projections
                .values()
                .forEach(projection -> projection
                        .followers()
                        .forEach(follower -> follower.touched(event)
                                .forEach(other -> settle(
                                        documents,
                                        other,
                                        projection.kind(),
                                        follower.after(documents.state(other), other, event, at),
                                        at.sequence()))));
        return step;
    }

    /** Notes what of a document's rows is new, different or gone. */
    private static void settle(Documents documents, UUID id, StreamKind kind, Document after, long sequence) {
        Document before = documents.state(id);
        Map<Row.Id, Row> old = byId(id, before == null ? Stream.empty() : before.rows());
        Map<Row.Id, Row> now = byId(id, after.rows());
        old.keySet().stream().filter(row -> !now.containsKey(row)).forEach(documents.changes::remove);
        now.forEach((rowId, row) -> {
            if (!row.equals(old.get(rowId))) {
                documents.changes.write(new Written(id, sequence, row));
            }
        });
        documents.changes.write(new Written(
                id, sequence, Row.in(DOCUMENT).key("kind", kind.code()).json("state", after)));
        documents.states.put(id, after);
    }

    private Projection<?, ?> projection(StreamKind kind) {
        Projection<?, ?> projection = projections.get(kind);
        if (projection == null) {
            throw new IllegalStateException("checked at start: " + kind);
        }
        return projection;
    }

    private static Map<Row.Id, Row> byId(UUID document, Stream<Row> rows) {
        return rows.collect(Collectors.toMap(
                row -> row.id(document),
                row -> row,
                (a, b) -> {
                    throw new IllegalStateException("two rows with one key: " + a + ", " + b);
                },
                LinkedHashMap::new));
    }
}
