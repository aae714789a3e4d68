// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The register of all enti as it is stored, at one instant.
 *
 * @param events in the order of their numbers, ente by ente
 */
public record Store(List<EventEnvelope> events, List<Receipt> receipts, Map<UUID, Head> heads) {

    public Store {
        events = List.copyOf(events);
        receipts = List.copyOf(receipts);
        heads = Map.copyOf(heads);
    }

    /** @param first number of the command's first entry, null where it changed nothing; {@code head} of its last */
    record Receipt(UUID tenant, UUID command, @Nullable Long first, long head, String hash) {}

    record Head(long sequence, String hash) {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @param admin a connection that stands above the policies */
    public static Store read(Connection admin) throws SQLException {
        admin.setAutoCommit(false);
        admin.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            Map<UUID, Head> heads = new HashMap<>();
            all(admin, "select tenant_id, last_sequence, last_hash from tenant_head", row -> {
                heads.put(uuid(row, "tenant_id"), new Head(row.getLong("last_sequence"), hex(row, "last_hash")));
                return row;
            });
            return new Store(events(admin), receipts(admin), heads);
        } finally {
            admin.rollback();
            admin.setAutoCommit(true);
        }
    }

    Map<UUID, Long> sequences() {
        Map<UUID, Long> sequences = new HashMap<>();
        heads.forEach((tenant, head) -> sequences.put(tenant, head.sequence()));
        return sequences;
    }

    private static List<EventEnvelope> events(Connection admin) throws SQLException {
        return all(
                admin,
                """
                select tenant_id, tenant_sequence, event_id, stream_kind, stream_id, stream_version, event_type,
                       event_revision, command_id, actor_id, acting_role, recorded_at, payload::text as payload,
                       metadata::text as metadata, leaf_hash, previous_hash, hash
                  from domain_event
                 order by tenant_id, tenant_sequence
                """,
                row -> new EventEnvelope(
                        new TenantId(uuid(row, "tenant_id")),
                        row.getLong("tenant_sequence"),
                        uuid(row, "event_id"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        uuid(row, "command_id"),
                        new PersonId(uuid(row, "actor_id")),
                        row.getString("acting_role"),
                        StreamKind.ofCode(row.getString("stream_kind")),
                        uuid(row, "stream_id"),
                        row.getLong("stream_version"),
                        row.getString("event_type"),
                        row.getInt("event_revision"),
                        row.getString("metadata"),
                        row.getString("payload"),
                        hex(row, "leaf_hash"),
                        hex(row, "previous_hash"),
                        hex(row, "hash")));
    }

    private static List<Receipt> receipts(Connection admin) throws SQLException {
        return all(
                admin,
                "select tenant_id, command_id, first_sequence, head_sequence, head_hash from receipt",
                row -> new Receipt(
                        uuid(row, "tenant_id"),
                        uuid(row, "command_id"),
                        row.getObject("first_sequence", Long.class),
                        row.getLong("head_sequence"),
                        hex(row, "head_hash")));
    }

    private static <T> List<T> all(Connection admin, String sql, Reading<T> reading) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = admin.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(reading.of(row));
            }
        }
        return rows;
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
