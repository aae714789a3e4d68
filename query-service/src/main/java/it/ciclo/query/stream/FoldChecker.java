// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.query.stream.Folding.Documents;
import it.ciclo.query.stream.RowWriter.Stored;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds a tenant's events once more, from our copy of them, and compares what should stand in the read models with what does. A
 * difference is an incident: it is told, never mended silently.
 */
public final class FoldChecker {

    /**
     * What was found out about one tenant.
     *
     * @param sequence the position it was compared at
     * @param rows how many rows the events make, over all tables
     * @param differences empty when every row is what the events make of it
     */
    public record Report(TenantId tenant, long sequence, long rows, List<String> differences) {
        public Report {
            differences = List.copyOf(differences);
        }

        public boolean coversAll() {
            return differences.isEmpty();
        }
    }

    private final TransactionTemplate snapshot;
    private final JdbcClient jdbc;
    private final Folding folding;
    private final RowWriter writer;

    FoldChecker(TransactionTemplate snapshot, JdbcClient jdbc, Folding folding, RowWriter writer) {
        this.snapshot = snapshot;
        this.jdbc = jdbc;
        this.folding = folding;
        this.writer = writer;
    }

    public Report check(TenantId tenant) {
        return snapshot.execute(_ -> compare(tenant));
    }

    private Report compare(TenantId tenant) {
        jdbc.sql("select set_config('app.tenant', :tenant, true)")
                .param("tenant", tenant.toString())
                .query(String.class)
                .single();
        long position = jdbc.sql("""
                        select sequence
                        from read_v1.tenant_position
                        where tenant_id = :tenant""")
                .param("tenant", tenant.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
        List<String> differences = new ArrayList<>();
        Documents documents = new Documents(Map.of());
        String hash = HexFormat.of().formatHex(ChainHash.genesis(tenant.value()));
        long next = 1;
        for (EventEnvelope event : events(tenant)) {
            if (event.tenantSequence() != next || !event.follows(hash)) {
                differences.add("the copy of the register is broken at entry " + next);
                return new Report(tenant, position, 0, differences);
            }
            folding.apply(documents, event);
            hash = event.hash();
            next++;
        }
        if (next - 1 != position) {
            differences.add("the position is " + position + ", the copy of the register ends at " + (next - 1));
        }
        SortedMap<String, SortedMap<String, String>> expected = expected(documents);
        for (String table : writer.tables()) {
            differences.addAll(
                    differences(table, expected.getOrDefault(table, new TreeMap<>()), stored(tenant, table)));
        }
        long rows = expected.values().stream().mapToLong(Map::size).sum();
        return new Report(tenant, position, rows, differences);
    }

    private List<EventEnvelope> events(TenantId tenant) {
        return jdbc.sql("""
                        select sequenza, event_id, recorded_at, command_id, actor_id, acting_role, stream_kind, document_id,
                               stream_version, event_type, event_revision, metadata, payload, leaf_hash, previous_hash, hash
                        from read_v1.evento
                        where tenant_id = :tenant
                        order by sequenza""")
                .param("tenant", tenant.value())
                .query((row, _) -> new EventEnvelope(
                        tenant,
                        row.getLong("sequenza"),
                        UUID.fromString(row.getString("event_id")),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        UUID.fromString(row.getString("command_id")),
                        PersonId.of(row.getString("actor_id")),
                        row.getString("acting_role"),
                        StreamKind.ofCode(row.getString("stream_kind")),
                        UUID.fromString(row.getString("document_id")),
                        row.getLong("stream_version"),
                        row.getString("event_type"),
                        row.getInt("event_revision"),
                        row.getString("metadata"),
                        row.getString("payload"),
                        row.getString("leaf_hash"),
                        row.getString("previous_hash"),
                        row.getString("hash")))
                .list();
    }

    private static SortedMap<String, SortedMap<String, String>> expected(Documents documents) {
        SortedMap<String, SortedMap<String, String>> byTable = new TreeMap<>();
        documents.changes.written.values().forEach(written -> {
            SortedMap<String, @Nullable String> columns =
                    new TreeMap<>(written.row().values());
            columns.putAll(written.row().key());
            put(
                    byTable.computeIfAbsent(written.row().table(), _ -> new TreeMap<>()),
                    written.document(),
                    written.row().key(),
                    hash(written.document(), written.sequence(), columns));
        });
        return byTable;
    }

    private SortedMap<String, String> stored(TenantId tenant, String table) {
        Set<String> key = writer.keyOf(table);
        SortedMap<String, String> rows = new TreeMap<>();
        for (Stored row : writer.read(tenant, table)) {
            SortedMap<String, String> keyValues = new TreeMap<>();
            row.columns().forEach((name, value) -> {
                if (key.contains(name)) {
                    keyValues.put(name, String.valueOf(value));
                }
            });
            put(rows, row.document(), keyValues, hash(row.document(), row.sequence(), row.columns()));
        }
        return rows;
    }

    private static void put(SortedMap<String, String> rows, UUID document, Map<String, String> key, String hash) {
        rows.put(document + " " + key, hash);
    }

    private static List<String> differences(
            String table, SortedMap<String, String> expected, SortedMap<String, String> stored) {
        List<String> differences = new ArrayList<>();
        SortedSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(stored.keySet());
        for (String key : keys) {
            String should = expected.get(key);
            String is = stored.get(key);
            if (should == null) {
                differences.add(table + ": " + key + " should not be there");
            } else if (is == null) {
                differences.add(table + ": " + key + " is missing");
            } else if (!should.equals(is)) {
                differences.add(table + ": " + key + " is not what the events make of it");
            }
        }
        return differences;
    }

    private static String hash(UUID document, long sequence, SortedMap<String, @Nullable String> columns) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String text = document + "\n" + sequence + "\n" + columns;
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
