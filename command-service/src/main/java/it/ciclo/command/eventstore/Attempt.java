// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.command.shared.FactChange;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.DomainEvent;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try at deciding a command: what it has read, what it leaves beside its events, and where they were stored. The desk binds
 * it around Axon's gateway, whose bus runs in the same thread; the answer exists only after the handler has returned, so it is
 * left here.
 */
public final class Attempt {

    private static final ScopedValue<Attempt> BOUND = ScopedValue.newInstance();

    private final Append.Command command;
    private final boolean rehearsal;
    private final Map<String, String> metadata;
    private final Set<Append.Scope> scopes = new LinkedHashSet<>();
    private final List<Append.FactRow> facts = new ArrayList<>();
    private final List<Beside> beside = new ArrayList<>();
    private @Nullable Long readAt;
    private @Nullable Stored stored;

    /** An event of another stream than the command's own. */
    record Beside(StreamId stream, long follows, DomainEvent event) {}

    /** @param metadata what is kept, and hashed, beside each event of the command */
    public Attempt(UUID key, byte[] fingerprint, PersonId actor, String actingRole, Map<String, String> metadata) {
        this(new Append.Command(key, fingerprint, actor, actingRole), metadata, false);
    }

    private Attempt(Append.Command command, Map<String, String> metadata, boolean rehearsal) {
        this.command = command;
        this.metadata = Map.copyOf(metadata);
        this.rehearsal = rehearsal;
    }

    /** A decision that is only asked for: nothing of it reaches the store. */
    public static Attempt rehearsal(PersonId actor, String actingRole) {
        return new Attempt(new Append.Command(new UUID(0, 0), new byte[0], actor, actingRole), Map.of(), true);
    }

    boolean isRehearsal() {
        return rehearsal;
    }

    public static <T> T during(Attempt attempt, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(BOUND, attempt).call(work);
    }

    /** @throws IllegalStateException outside of the desk: nothing else decides commands */
    static Attempt current() {
        if (!BOUND.isBound()) {
            throw new IllegalStateException("commands are sent by the desk");
        }
        return BOUND.get();
    }

    public static Map<String, String> currentMetadata() {
        return current().metadata;
    }

    /** Notes a read; of several the oldest counts, as what follows it may already be newer. */
    void read(Append.Scope scope, long at) {
        scopes.add(scope);
        readAt = readAt == null ? at : Math.min(readAt, at);
    }

    void readHead(long at) {
        readAt = at;
    }

    @Nullable
    Long readAt() {
        return readAt;
    }

    /** Whether the decision rests on more than its stream. */
    public boolean readFacts() {
        return !scopes.isEmpty();
    }

    void leave(List<FactChange> changes) {
        for (FactChange change : changes) {
            Object body = change.body();
            facts.add(new Append.FactRow(
                    new Append.Scope(change.kind(), change.scope()),
                    change.key(),
                    body == null ? null : EventJson.mapper().writeValueAsString(body)));
        }
    }

    void leave(StreamId stream, long follows, DomainEvent event) {
        beside.add(new Beside(stream, follows, event));
    }

    List<Beside> beside() {
        return List.copyOf(beside);
    }

    Append.Command command() {
        return command;
    }

    Append.Reads reads() {
        return readAt == null ? Append.Reads.NONE : new Append.Reads(List.copyOf(scopes), readAt);
    }

    List<Append.FactRow> facts() {
        return facts;
    }

    void storedAt(Stored place) {
        this.stored = Objects.requireNonNull(place);
    }

    /** Null while nothing was stored: the command changed nothing. */
    public @Nullable Stored stored() {
        return stored;
    }
}
