// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.command.eventstore.Append.FactRow;
import it.ciclo.command.eventstore.Append.NewEvent;
import it.ciclo.command.eventstore.Append.Scope;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges and numbers the appends of one transaction, one after another, on what was asked under the locks of their heads. What an
 * earlier one of the group writes the later ones see here, though nothing is inserted yet.
 */
final class Group {

    /** What an append came to. */
    sealed interface Verdict {
        record Placed(Stored place) implements Verdict {}

        record Refused(AppendRefused why) implements Verdict {}
    }

    /** The end of a tenant's register. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a bytea, never compared as a record
    record Head(TenantId tenant, long sequence, byte[] hash, Instant recordedAt) {}

    @SuppressWarnings("ArrayRecordComponent") // as above
    record EventRow(
            TenantId tenant,
            long sequence,
            Append append,
            StreamId stream,
            long streamVersion,
            NewEvent event,
            Instant recordedAt,
            byte[] leaf,
            byte[] previous,
            byte[] hash) {}

    record ReceiptRow(
            TenantId tenant,
            Append append,
            long streamVersion,
            @Nullable Long firstSequence,
            Head head) {}

    record FactKey(TenantId tenant, Scope scope, String key) {}

    record FactWrite(FactRow row, long sequence) {}

    private record StreamKey(TenantId tenant, UUID stream) {}

    private record CommandKey(TenantId tenant, UUID command) {}

    private record ScopeKey(TenantId tenant, Scope scope) {}

    private final Map<TenantId, Head> heads = new HashMap<>();
    private final Map<TenantId, Head> grown = new LinkedHashMap<>();
    private final Map<StreamKey, Long> versions = new HashMap<>();
    private final Set<CommandKey> used = new HashSet<>();
    private final Map<ScopeKey, Long> moved = new HashMap<>();
    private final Instant now;

    private final List<EventRow> events = new ArrayList<>();
    private final List<ReceiptRow> receipts = new ArrayList<>();
    private final Map<FactKey, FactWrite> facts = new LinkedHashMap<>();

    /** @param now the database's clock, taken under the locks */
    Group(Instant now) {
        this.now = now;
    }

    void head(Head head) {
        heads.put(head.tenant(), head);
    }

    void version(TenantId tenant, UUID stream, long version) {
        versions.put(new StreamKey(tenant, stream), version);
    }

    void used(TenantId tenant, UUID command) {
        used.add(new CommandKey(tenant, command));
    }

    void moved(TenantId tenant, Scope scope, long sequence) {
        moved.put(new ScopeKey(tenant, scope), sequence);
    }

    Verdict judge(Append append) {
        TenantId tenant = append.stream().tenant();
        Head head = heads.get(tenant);
        if (head == null) {
            return new Verdict.Refused(new AppendRefused.NoSuchTenant());
        }
        if (used.contains(new CommandKey(tenant, append.command().id()))) {
            return new Verdict.Refused(new AppendRefused.KeyUsed());
        }
        long version = version(tenant, append.stream());
        if (append.expectedVersion() != null && append.expectedVersion() != version) {
            return new Verdict.Refused(new AppendRefused.StreamMoved());
        }
        for (Append.Part part : append.others()) {
            if (part.expectedVersion() != version(tenant, part.stream())) {
                return new Verdict.Refused(new AppendRefused.StreamMoved());
            }
        }
        for (Scope scope : append.reads().scopes()) {
            if (moved.getOrDefault(new ScopeKey(tenant, scope), 0L)
                    > append.reads().at()) {
                return new Verdict.Refused(new AppendRefused.FactsMoved());
            }
        }
        return new Verdict.Placed(place(append, head, version));
    }

    private long version(TenantId tenant, StreamId stream) {
        return versions.getOrDefault(new StreamKey(tenant, stream.id()), -1L);
    }

    private Stored place(Append append, Head before, long version) {
        TenantId tenant = before.tenant();
        // One time for all events of an append, never before the last one's.
        Instant recordedAt = now.isBefore(before.recordedAt()) ? before.recordedAt() : now;
        Head head = before;
        head = place(append, append.stream(), version, append.events(), head, recordedAt);
        for (Append.Part part : append.others()) {
            head = place(append, part.stream(), part.expectedVersion(), part.events(), head, recordedAt);
        }
        long streamVersion = version + append.events().size();
        boolean changed = !append.events().isEmpty();
        if (changed) {
            heads.put(tenant, head);
            grown.put(tenant, head);
        }
        for (FactRow fact : append.facts()) {
            // Of two changes of one row in a group the later stands: it was decided on the earlier one.
            facts.put(new FactKey(tenant, fact.scope(), fact.key()), new FactWrite(fact, head.sequence()));
            moved.put(new ScopeKey(tenant, fact.scope()), head.sequence());
        }
        used.add(new CommandKey(tenant, append.command().id()));
        receipts.add(new ReceiptRow(tenant, append, streamVersion, changed ? before.sequence() + 1 : null, head));
        return new Stored(
                append.stream(), streamVersion, head.sequence(), HexFormat.of().formatHex(head.hash()));
    }

    /** Numbers and hashes the next events of one stream. */
    private Head place(
            Append append, StreamId stream, long version, List<NewEvent> next, Head before, Instant recordedAt) {
        TenantId tenant = before.tenant();
        Head head = before;
        long streamVersion = version;
        for (NewEvent event : next) {
            streamVersion++;
            long sequence = head.sequence() + 1;
            byte[] leaf = ChainHash.leaf(entry(append, stream, event, sequence, streamVersion, recordedAt));
            byte[] hash = ChainHash.next(head.hash(), leaf);
            events.add(new EventRow(
                    tenant, sequence, append, stream, streamVersion, event, recordedAt, leaf, head.hash(), hash));
            head = new Head(tenant, sequence, hash, recordedAt);
        }
        if (!next.isEmpty()) {
            versions.put(new StreamKey(tenant, stream.id()), streamVersion);
        }
        return head;
    }

    private static ChainHash.Entry entry(
            Append append, StreamId stream, NewEvent event, long sequence, long streamVersion, Instant recordedAt) {
        return new ChainHash.Entry(
                append.stream().tenant().value(),
                sequence,
                event.id(),
                recordedAt,
                append.command().id(),
                append.command().actor().value(),
                append.command().actingRole(),
                stream.kind().code(),
                stream.id().toString(),
                streamVersion,
                event.type(),
                Integer.toString(event.revision()),
                event.metadata(),
                event.payload());
    }

    List<EventRow> events() {
        return events;
    }

    List<ReceiptRow> receipts() {
        return receipts;
    }

    Map<FactKey, FactWrite> facts() {
        return facts;
    }

    /** The heads that have grown, as they stand at the end. */
    List<Head> grown() {
        return List.copyOf(grown.values());
    }
}
