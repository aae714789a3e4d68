// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.command.eventstore.Append.Scope;
import it.ciclo.command.eventstore.Group.EventRow;
import it.ciclo.command.eventstore.Group.FactKey;
import it.ciclo.command.eventstore.Group.FactWrite;
import it.ciclo.command.eventstore.Group.Head;
import it.ciclo.command.eventstore.Group.ReceiptRow;
import it.ciclo.command.eventstore.Group.Verdict;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.TenantId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The SQL of one transaction of the appender: lock and ask, then write. Beginning and commit are the caller's. */
final class GroupTransaction {

    /**
     * Five statements in one round trip. What is asked of rows is asked by subqueries that cannot be turned into a hash of all of a
     * tenant's rows, as {@code exists} was. Each has its own snapshot: what is asked after the lock is what stands under it. Heads
     * are locked in the database's order of tenants, which is not Java's.
     */
    private static final String LOCK_AND_ASK = """
            select set_config('app.tenants', ?, true);
            select tenant_id, last_sequence, last_hash, last_recorded_at
              from tenant_head
             where tenant_id = any (?)
             order by tenant_id
               for update;
            select clock_timestamp();
            select (select e.stream_version
                      from domain_event e
                     where e.tenant_id = a.tenant_id
                       and e.stream_id = a.stream_id
                     order by e.stream_version desc
                     limit 1),
                   (select r.head_sequence
                      from receipt r
                     where r.tenant_id = a.tenant_id
                       and r.command_id = a.command_id)
              from unnest(?, ?, ?) with ordinality as a (tenant_id, stream_id, command_id, number)
             order by a.number;
            select (select f.tenant_sequence
                      from fact f
                     where f.tenant_id = a.tenant_id
                       and f.kind = a.kind
                       and f.scope = a.scope
                     order by f.tenant_sequence desc
                     limit 1)
              from unnest(?, ?, ?) with ordinality as a (tenant_id, kind, scope, number)
             order by a.number
            """;

    /** One statement, so that the triggers on events and heads fire when both are there. */
    private static final String WRITE = """
            with kept_receipts as (
                insert into receipt (tenant_id, command_id, fingerprint, actor_id, stream_kind, stream_id, stream_version,
                                     first_sequence, head_sequence, head_hash)
                select *
                  from unnest(?::uuid[], ?::uuid[], ?::bytea[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[],
                              ?::bigint[], ?::bigint[], ?::bytea[])
            ), kept_events as (
                insert into domain_event (tenant_id, tenant_sequence, event_id, stream_kind, stream_id, stream_version,
                                          event_type, event_revision, command_id, actor_id, acting_role, recorded_at,
                                          payload, metadata, leaf_hash, previous_hash, hash)
                select e.tenant_id, e.tenant_sequence, e.event_id, e.stream_kind, e.stream_id, e.stream_version,
                       e.event_type, e.event_revision, e.command_id, e.actor_id, e.acting_role, e.recorded_at,
                       e.payload::json, e.metadata::json, e.leaf_hash, e.previous_hash, e.hash
                  from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::uuid[], ?::bigint[],
                              ?::text[], ?::smallint[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[],
                              ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])
                    as e (tenant_id, tenant_sequence, event_id, stream_kind, stream_id, stream_version,
                          event_type, event_revision, command_id, actor_id, acting_role, recorded_at,
                          payload, metadata, leaf_hash, previous_hash, hash)
            ), kept_facts as (
                insert into fact (tenant_id, kind, scope, key, body, tenant_sequence)
                select f.tenant_id, f.kind, f.scope, f.key, f.body::json, f.tenant_sequence
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                    as f (tenant_id, kind, scope, key, body, tenant_sequence)
                    on conflict (tenant_id, kind, scope, key)
                    do update set body = excluded.body, tenant_sequence = excluded.tenant_sequence
            )
            update tenant_head h
               set last_sequence = g.last_sequence, last_hash = g.last_hash, last_recorded_at = g.last_recorded_at
              from unnest(?::uuid[], ?::bigint[], ?::bytea[], ?::timestamptz[])
                as g (tenant_id, last_sequence, last_hash, last_recorded_at)
             where h.tenant_id = g.tenant_id
            """;

    private final Connection connection;

    GroupTransaction(Connection connection) {
        this.connection = connection;
    }

    /** The verdicts, in the order of the appends; what was placed is written, but not committed. */
    List<Verdict> decideAndWrite(List<Append> appends) throws SQLException {
        Group group = lockAndAsk(appends);
        List<Verdict> verdicts = appends.stream().map(group::judge).toList();
        if (!group.receipts().isEmpty()) {
            write(group);
        }
        return verdicts;
    }

    private Group lockAndAsk(List<Append> appends) throws SQLException {
        List<TenantId> tenants =
                appends.stream().map(a -> a.stream().tenant()).distinct().toList();
        List<TenantScope> scopes = appends.stream()
                .flatMap(a -> a.reads().scopes().stream()
                        .map(scope -> new TenantScope(a.stream().tenant(), scope)))
                .distinct()
                .toList();
        List<AskedStream> streams = appends.stream()
                .flatMap(a -> Stream.concat(
                                Stream.of(a.stream()), a.others().stream().map(Append.Part::stream))
                        .map(stream -> new AskedStream(a, stream)))
                .toList();
        try (PreparedStatement ask = connection.prepareStatement(LOCK_AND_ASK)) {
            ask.setString(
                    1,
                    "{"
                            + String.join(
                                    ",",
                                    tenants.stream().map(TenantId::toString).toList()) + "}");
            ask.setArray(2, array("uuid", tenants, TenantId::value));
            ask.setArray(3, array("uuid", streams, s -> s.stream().tenant().value()));
            ask.setArray(4, array("uuid", streams, s -> s.stream().id()));
            ask.setArray(5, array("uuid", streams, s -> s.append().command().id()));
            ask.setArray(6, array("uuid", scopes, s -> s.tenant().value()));
            ask.setArray(7, array("text", scopes, s -> s.scope().kind()));
            ask.setArray(8, array("text", scopes, s -> s.scope().name()));
            ask.execute();
            List<Head> heads = new ArrayList<>();
            ResultSet locked = next(ask);
            while (locked.next()) {
                heads.add(new Head(
                        new TenantId(locked.getObject(1, java.util.UUID.class)),
                        locked.getLong(2),
                        locked.getBytes(3),
                        locked.getObject(4, OffsetDateTime.class).toInstant()));
            }
            ResultSet clock = next(ask);
            clock.next();
            Group group = new Group(clock.getObject(1, OffsetDateTime.class).toInstant());
            heads.forEach(group::head);
            ResultSet versions = next(ask);
            for (AskedStream asked : streams) {
                versions.next();
                TenantId tenant = asked.stream().tenant();
                long version = versions.getLong(1);
                group.version(tenant, asked.stream().id(), versions.wasNull() ? -1 : version);
                if (versions.getObject(2) != null) {
                    group.used(tenant, asked.append().command().id());
                }
            }
            ResultSet facts = next(ask);
            for (TenantScope scope : scopes) {
                facts.next();
                group.moved(scope.tenant(), scope.scope(), facts.getLong(1));
            }
            return group;
        }
    }

    private record TenantScope(TenantId tenant, Scope scope) {}

    private record AskedStream(Append append, StreamId stream) {}

    private static ResultSet next(PreparedStatement statement) throws SQLException {
        if (!statement.getMoreResults()) {
            throw new IllegalStateException("a result is missing");
        }
        return statement.getResultSet();
    }

    private void write(Group group) throws SQLException {
        List<ReceiptRow> receipts = group.receipts();
        List<EventRow> events = group.events();
        List<Map.Entry<FactKey, FactWrite>> facts = List.copyOf(group.facts().entrySet());
        List<Head> heads = group.grown();
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            Parameters parameters = new Parameters(write);
            parameters.add("uuid", receipts, r -> r.tenant().value());
            parameters.add("uuid", receipts, r -> r.append().command().id());
            parameters.add("bytea", receipts, r -> r.append().command().fingerprint());
            parameters.add("uuid", receipts, r -> r.append().command().actor().value());
            parameters.add("text", receipts, r -> r.append().stream().kind().code());
            parameters.add("uuid", receipts, r -> r.append().stream().id());
            parameters.add("bigint", receipts, ReceiptRow::streamVersion);
            parameters.add("bigint", receipts, ReceiptRow::firstSequence);
            parameters.add("bigint", receipts, r -> r.head().sequence());
            parameters.add("bytea", receipts, r -> r.head().hash());
            parameters.add("uuid", events, e -> e.tenant().value());
            parameters.add("bigint", events, EventRow::sequence);
            parameters.add("uuid", events, e -> e.event().id());
            parameters.add("text", events, e -> e.stream().kind().code());
            parameters.add("uuid", events, e -> e.stream().id());
            parameters.add("bigint", events, EventRow::streamVersion);
            parameters.add("text", events, e -> e.event().type());
            parameters.add("smallint", events, e -> (short) e.event().revision());
            parameters.add("uuid", events, e -> e.append().command().id());
            parameters.add("uuid", events, e -> e.append().command().actor().value());
            parameters.add("text", events, e -> e.append().command().actingRole());
            parameters.add("timestamptz", events, e -> text(e.recordedAt()));
            parameters.add("text", events, e -> e.event().payload());
            parameters.add("text", events, e -> e.event().metadata());
            parameters.add("bytea", events, EventRow::leaf);
            parameters.add("bytea", events, EventRow::previous);
            parameters.add("bytea", events, EventRow::hash);
            parameters.add("uuid", facts, f -> f.getKey().tenant().value());
            parameters.add("text", facts, f -> f.getKey().scope().kind());
            parameters.add("text", facts, f -> f.getKey().scope().name());
            parameters.add("text", facts, f -> f.getKey().key());
            parameters.add("text", facts, f -> f.getValue().row().body());
            parameters.add("bigint", facts, f -> f.getValue().sequence());
            parameters.add("uuid", heads, h -> h.tenant().value());
            parameters.add("bigint", heads, Head::sequence);
            parameters.add("bytea", heads, Head::hash);
            parameters.add("timestamptz", heads, h -> text(h.recordedAt()));
            if (write.executeUpdate() != heads.size()) {
                throw new IllegalStateException("a locked head is gone");
            }
        }
    }

    /** ISO with all microseconds: the driver has no arrays of instants. */
    private static String text(Instant instant) {
        return instant.toString();
    }

    private <T> Array array(String type, List<T> rows, Function<T, ?> column) throws SQLException {
        Object[] values = "bytea".equals(type) ? new byte[rows.size()][] : new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return connection.createArrayOf(type, values);
    }

    private final class Parameters {
        private final PreparedStatement statement;
        private int last;

        Parameters(PreparedStatement statement) {
            this.statement = statement;
        }

        <T> void add(String type, List<T> rows, Function<T, ?> column) throws SQLException {
            statement.setArray(++last, array(type, rows, column));
        }
    }
}
