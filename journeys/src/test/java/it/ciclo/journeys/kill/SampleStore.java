// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.journeys.kill.ClientLog.Due;
import it.ciclo.journeys.kill.ClientLog.Fate;
import it.ciclo.journeys.kill.ClientLog.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A register as the appender would have left it, with the clients' log of it; tests break it in one place each. */
final class SampleStore {

    static final TenantId TENANT = TenantId.of("6b1c0000-0000-4000-8000-000000000001");

    private static final Due ASSIGNED = new Due.Events("objective.ObjectiveAssigned");
    private static final Due REVISED = new Due.Events("objective.ObjectiveRetitled", "objective.IndicatoriDefined");

    final List<EventEnvelope> events = new ArrayList<>();
    final List<Store.Receipt> receipts = new ArrayList<>();
    final Map<UUID, Store.Head> heads = new HashMap<>();
    final Map<UUID, Told> told = new LinkedHashMap<>();
    final UUID assigned = command(1);
    final UUID revised = command(2);
    final UUID refused = command(3);
    final UUID late = command(4);

    SampleStore() {
        accept(assigned, 1, 0, ASSIGNED, "ObjectiveAssigned");
        accept(revised, 1, 1, REVISED, "ObjectiveRetitled", "IndicatoriDefined");
        told.put(refused, new Told(new Due.Refusal(412), new Fate.Refused(412), false));
        accept(late, 2, 0, ASSIGNED, "ObjectiveAssigned");
    }

    static UUID command(int n) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L + n);
    }

    /** Stored as one command, and told to its client. */
    private void accept(UUID command, int stream, int version, Due due, String... types) {
        store(command, stream, version, types);
        EventEnvelope last = events.getLast();
        told.put(
                command,
                new Told(
                        due,
                        new Fate.Acknowledged(TENANT.toString(), last.tenantSequence(), last.hash()),
                        command.equals(late)));
    }

    /** Chained to what is there, with its receipt and the head moved. */
    void store(UUID command, int stream, int version, String... types) {
        long first = events.size() + 1L;
        for (int i = 0; i < types.length; i++) {
            events.add(chained(event(command, events.size() + 1L, stream, version + i, types[i])));
        }
        EventEnvelope last = events.getLast();
        receipts.add(new Store.Receipt(TENANT.value(), command, first, last.tenantSequence(), last.hash()));
        head();
    }

    /** The events again from one place on: numbered, chained, with the head at the last, as if they had been written so. */
    void rewrite(List<EventEnvelope> anew) {
        events.clear();
        for (EventEnvelope event : anew) {
            events.add(chained(numbered(event, events.size() + 1L)));
        }
        head();
    }

    void head() {
        heads.put(
                TENANT.value(),
                new Store.Head(
                        events.getLast().tenantSequence(), events.getLast().hash()));
    }

    List<String> findings() {
        return StoreCheck.findings(new Store(events, receipts, heads), told, Map.of());
    }

    private static EventEnvelope event(UUID command, long sequence, int stream, int version, String type) {
        return new EventEnvelope(
                TENANT,
                sequence,
                UUID.nameUUIDFromBytes(new byte[] {(byte) sequence, (byte) stream, (byte) version}),
                Instant.parse("2026-03-02T09:00:00Z").plusSeconds(sequence),
                command,
                new PersonId(command(900)),
                "SEGRETARIO",
                StreamKind.OBJECTIVE,
                command(500 + stream),
                version,
                "objective." + type,
                1,
                "{}",
                "{\"titolo\": \"Pratiche " + sequence + "\"}",
                "",
                "",
                "");
    }

    static EventEnvelope numbered(EventEnvelope e, long sequence) {
        return with(e, sequence, e.streamVersion(), e.payload(), e.leafHash(), e.previousHash(), e.hash());
    }

    static EventEnvelope with(
            EventEnvelope e, long sequence, long version, String payload, String leaf, String previous, String hash) {
        return new EventEnvelope(
                e.tenant(),
                sequence,
                e.eventId(),
                e.recordedAt(),
                e.commandId(),
                e.actor(),
                e.actingRole(),
                e.streamKind(),
                e.streamId(),
                version,
                e.eventType(),
                e.eventRevision(),
                e.metadata(),
                payload,
                leaf,
                previous,
                hash);
    }

    private EventEnvelope chained(EventEnvelope e) {
        HexFormat hex = HexFormat.of();
        String previous = events.isEmpty()
                ? hex.formatHex(ChainHash.genesis(TENANT.value()))
                : events.getLast().hash();
        byte[] leaf = ChainHash.leaf(e.entry());
        String hash = hex.formatHex(ChainHash.next(hex.parseHex(previous), leaf));
        return with(e, e.tenantSequence(), e.streamVersion(), e.payload(), hex.formatHex(leaf), previous, hash);
    }
}
