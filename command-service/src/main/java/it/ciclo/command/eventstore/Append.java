// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything one command leaves, as a value: it is stored whole or not at all.
 *
 * @param expectedVersion the version of the stream the events follow, -1 for a new one; null where there are no events and any
 *     will do
 * @param events none where the command changed nothing: the receipt alone is kept
 * @param reads what the decision rests on beyond its stream
 * @param others events of further streams of the tenant, which are numbered after those of the command's own
 */
record Append(
        StreamId stream,
        @Nullable Long expectedVersion,
        List<NewEvent> events,
        Command command,
        Reads reads,
        List<FactRow> facts,
        List<Part> others) {

    /** The next events of one further stream; a stream has at most one part in an append. */
    record Part(StreamId stream, long expectedVersion, List<NewEvent> events) {
        Part {
            Objects.requireNonNull(stream);
            events = List.copyOf(events);
        }
    }

    /** The texts are made once: these are hashed, stored and shipped. */
    record NewEvent(UUID id, String type, int revision, String payload, String metadata) {
        NewEvent {
            Objects.requireNonNull(id);
            Objects.requireNonNull(type);
            Objects.requireNonNull(payload);
            Objects.requireNonNull(metadata);
        }
    }

    /** Who sent what; with the stream's version and the register's position it makes the receipt. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a bytea, never compared as a record
    record Command(UUID id, byte[] fingerprint, PersonId actor, String actingRole) {
        Command {
            Objects.requireNonNull(id);
            Objects.requireNonNull(actor);
            Objects.requireNonNull(actingRole);
        }
    }

    /** A scope of facts. */
    record Scope(String kind, String name) {
        Scope {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(name);
        }
    }

    /** The scopes a decision read, and the tenant sequence it read them at: none of them may have moved since. */
    record Reads(List<Scope> scopes, long at) {

        static final Reads NONE = new Reads(List.of(), 0);

        Reads {
            scopes = List.copyOf(scopes);
        }
    }

    /** @param body null where the fact no longer holds */
    record FactRow(Scope scope, String key, @Nullable String body) {
        FactRow {
            Objects.requireNonNull(scope);
            Objects.requireNonNull(key);
        }
    }

    Append {
        Objects.requireNonNull(stream);
        events = List.copyOf(events);
        Objects.requireNonNull(command);
        Objects.requireNonNull(reads);
        facts = List.copyOf(facts);
        others = List.copyOf(others);
        Set<StreamId> streams = new HashSet<>(Set.of(stream));
        for (Part part : others) {
            if (!part.stream().tenant().equals(stream.tenant()) || !streams.add(part.stream())) {
                throw new IllegalArgumentException("an append is of one tenant, and names a stream once");
            }
        }
        if (events.isEmpty() && !others.isEmpty()) {
            throw new IllegalArgumentException("other streams follow that of the command");
        }
        if (expectedVersion == null && !events.isEmpty()) {
            throw new IllegalArgumentException("events follow a version");
        }
        if (events.isEmpty() && !facts.isEmpty()) {
            throw new IllegalArgumentException("facts follow from events");
        }
    }

    /** Of one stream alone. */
    Append(
            StreamId stream,
            @Nullable Long expectedVersion,
            List<NewEvent> events,
            Command command,
            Reads reads,
            List<FactRow> facts) {
        this(stream, expectedVersion, events, command, reads, facts, List.of());
    }
}
