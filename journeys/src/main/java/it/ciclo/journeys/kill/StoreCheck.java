// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import it.ciclo.contracts.ChainHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole event table as it is stored and says everything that contradicts a promise: sequences and versions without
 * holes, time not backwards, the chain recomputed, receipts and events belonging together, and the clients' fates.
 */
public final class StoreCheck {

    private record Stored(UUID tenant, long sequence, String hash) {}

    private final List<String> findings = new ArrayList<>();
    private final Map<UUID, List<Stored>> eventsOfCommand = new HashMap<>();
    private final Map<UUID, Stored> heads = new HashMap<>();
    private final Map<UUID, Long> receipts = new HashMap<>();
    private long events;

    private StoreCheck() {}

    /**
     * @param baseline the last sequence of each tenant before the clients began; earlier commands are not in the log
     * @return what is wrong, empty when every promise holds
     */
    public static StoreCheck of(Connection admin, Map<UUID, ClientLog.Fate> fates, Map<UUID, Long> baseline)
            throws SQLException {
        StoreCheck check = new StoreCheck();
        check.readReceipts(admin);
        check.readEvents(admin, baseline);
        check.compareHeads(admin);
        check.compareFates(fates);
        return check;
    }

    public List<String> findings() {
        return findings;
    }

    public long events() {
        return events;
    }

    public Map<UUID, Long> headSequences() {
        Map<UUID, Long> sequences = new HashMap<>();
        heads.forEach((tenant, head) -> sequences.put(tenant, head.sequence()));
        return sequences;
    }

    private void readReceipts(Connection admin) throws SQLException {
        try (PreparedStatement statement = admin.prepareStatement("select command_id, head_sequence from receipt");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                UUID command = rows.getObject("command_id", UUID.class);
                if (receipts.put(command, rows.getLong("head_sequence")) != null) {
                    findings.add("command " + command + " has two receipts");
                }
            }
        }
    }

    private void readEvents(Connection admin, Map<UUID, Long> baseline) throws SQLException {
        String sql = """
                select tenant_id, tenant_sequence, event_id, stream_kind, stream_id, stream_version, event_type,
                       event_revision, command_id, actor_id, acting_role, recorded_at, payload::text as payload,
                       metadata::text as metadata, leaf_hash, previous_hash, hash
                  from domain_event
                 order by tenant_id, tenant_sequence
                """;
        Map<UUID, Instant> times = new HashMap<>();
        Map<UUID, byte[]> chain = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        Set<UUID> eventIds = new HashSet<>();
        admin.setAutoCommit(false);
        try (PreparedStatement statement = admin.prepareStatement(sql)) {
            statement.setFetchSize(1000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events++;
                    UUID tenant = row.getObject("tenant_id", UUID.class);
                    long sequence = row.getLong("tenant_sequence");
                    String at = tenant + " n. " + sequence + ": ";
                    @Nullable Stored before = heads.get(tenant);
                    expect(sequence == (before == null ? 1 : before.sequence() + 1), at + "a hole before it");
                    Instant recordedAt =
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant();
                    expect(!recordedAt.isBefore(times.getOrDefault(tenant, Instant.MIN)), at + "time ran backwards");
                    times.put(tenant, recordedAt);
                    String stream = row.getString("stream_id");
                    long version = row.getLong("stream_version");
                    expect(
                            version == versions.getOrDefault(tenant + stream, -1L) + 1,
                            at + "version " + version + " of stream " + stream);
                    versions.put(tenant + stream, version);
                    UUID eventId = row.getObject("event_id", UUID.class);
                    expect(eventIds.add(eventId), at + "event id seen before");
                    UUID command = row.getObject("command_id", UUID.class);
                    byte[] leaf = ChainHash.leaf(new ChainHash.Entry(
                            tenant,
                            sequence,
                            eventId,
                            recordedAt,
                            command,
                            row.getObject("actor_id", UUID.class),
                            row.getString("acting_role"),
                            row.getString("stream_kind"),
                            stream,
                            version,
                            row.getString("event_type"),
                            Integer.toString(row.getInt("event_revision")),
                            row.getString("metadata"),
                            row.getString("payload")));
                    byte[] previous = chain.getOrDefault(tenant, ChainHash.genesis(tenant));
                    byte[] hash = ChainHash.next(previous, leaf);
                    expect(Arrays.equals(previous, row.getBytes("previous_hash")), at + "does not follow");
                    expect(Arrays.equals(leaf, row.getBytes("leaf_hash")), at + "its bytes were changed");
                    expect(Arrays.equals(hash, row.getBytes("hash")), at + "the chain is broken");
                    chain.put(tenant, hash);
                    Stored stored = new Stored(tenant, sequence, HexFormat.of().formatHex(hash));
                    heads.put(tenant, stored);
                    expect(receipts.containsKey(command), at + "an event without a receipt");
                    if (sequence > baseline.getOrDefault(tenant, 0L)) {
                        eventsOfCommand
                                .computeIfAbsent(command, _ -> new ArrayList<>())
                                .add(stored);
                    }
                }
            }
        }
        admin.rollback();
        admin.setAutoCommit(true);
    }

    private void compareHeads(Connection admin) throws SQLException {
        try (PreparedStatement statement =
                        admin.prepareStatement("select tenant_id, last_sequence, last_hash from tenant_head");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                UUID tenant = row.getObject("tenant_id", UUID.class);
                @Nullable Stored last = heads.get(tenant);
                long sequence = row.getLong("last_sequence");
                expect(sequence == (last == null ? 0 : last.sequence()), tenant + ": head stands at " + sequence);
                if (last != null) {
                    expect(
                            last.hash().equals(HexFormat.of().formatHex(row.getBytes("last_hash"))),
                            tenant + ": the head has another hash than its last event");
                }
            }
        }
    }

    private void compareFates(Map<UUID, ClientLog.Fate> fates) {
        fates.forEach((key, fate) -> {
            List<Stored> stored = eventsOfCommand.getOrDefault(key, List.of());
            switch (fate) {
                case ClientLog.Fate.Acknowledged ok -> {
                    expect(receipts.containsKey(key), key + ": acknowledged, but there is no receipt");
                    expect(!stored.isEmpty(), key + ": acknowledged, but there is no event");
                    if (!stored.isEmpty()) {
                        Stored last = stored.getLast();
                        expect(
                                last.sequence() == ok.sequence() && last.hash().equals(ok.hash()),
                                key + ": acknowledged as n. " + ok.sequence() + ", stored as n. " + last.sequence());
                        expect(
                                last.sequence() - stored.getFirst().sequence() + 1 == stored.size(),
                                key + ": its events do not stand together");
                    }
                }
                case ClientLog.Fate.Refused refused ->
                    expect(
                            stored.isEmpty() && !receipts.containsKey(key),
                            key + ": refused with " + refused.status() + ", but something is stored");
                case ClientLog.Fate.Unknown unknown -> findings.add(key + ": never resolved, " + unknown.why());
                case ClientLog.Fate.Sent _ -> findings.add(key + ": sent and forgotten");
            }
        });
        eventsOfCommand.keySet().stream()
                .filter(key -> !fates.containsKey(key))
                .forEach(key -> findings.add(key + ": stored, but no client sent it"));
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            findings.add(otherwise);
        }
    }
}
