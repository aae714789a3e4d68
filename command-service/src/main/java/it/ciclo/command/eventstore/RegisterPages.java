// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

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
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The register as it is stored, page by page, for whoever ships or checks it. */
public final class RegisterPages {

    private static final String AFTER = """
            select tenant_sequence, event_id, recorded_at, command_id, actor_id, acting_role, stream_kind, stream_id,
                   stream_version, event_type, event_revision, metadata, payload, leaf_hash, previous_hash, hash
              from domain_event
             where tenant_id = ?
               and tenant_sequence > ?
             order by tenant_sequence
             limit ?
            """;

    private final DataSource dataSource;

    /** @param dataSource of a role that sees the events of all tenants */
    public RegisterPages(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The events that follow a sequence, in order; who sees one sees all below it. */
    public List<EventEnvelope> after(TenantId tenant, long sequence, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setObject(1, tenant.value());
            select.setLong(2, sequence);
            select.setInt(3, limit);
            List<EventEnvelope> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(envelope(tenant, row));
                }
            }
            return events;
        }
    }

    private static EventEnvelope envelope(TenantId tenant, ResultSet row) throws SQLException {
        HexFormat hex = HexFormat.of();
        return new EventEnvelope(
                tenant,
                row.getLong("tenant_sequence"),
                row.getObject("event_id", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("command_id", UUID.class),
                new PersonId(row.getObject("actor_id", UUID.class)),
                row.getString("acting_role"),
                StreamKind.ofCode(row.getString("stream_kind")),
                row.getObject("stream_id", UUID.class),
                row.getLong("stream_version"),
                row.getString("event_type"),
                row.getInt("event_revision"),
                row.getString("metadata"),
                row.getString("payload"),
                hex.formatHex(row.getBytes("leaf_hash")),
                hex.formatHex(row.getBytes("previous_hash")),
                hex.formatHex(row.getBytes("hash")));
    }
}
