// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import it.ciclo.command.eventstore.Append.NewEvent;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.ChainHash;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.StreamKind;
import it.ciclo.contracts.TenantId;
import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A register of its own for one test class, with the real roles, and words for what tests do with it. */
final class Register implements AutoCloseable {

    static final PersonId ADA = PersonId.of("aaaaaaaa-0000-4000-8000-000000000001");

    final TestDatabase database;
    final DataSource reader;
    final ConcurrentLinkedQueue<TenantId> grown = new ConcurrentLinkedQueue<>();
    final Appender appender;
    private final HikariDataSource readers;
    private final HikariDataSource appenders;
    private final ConcurrentHashMap<Integer, TenantId> tenants = new ConcurrentHashMap<>();

    Register() {
        this(TestServers.shared().freshDatabase("command"), UnaryOperator.identity());
    }

    /** @param watched what stands between the pools and who uses them */
    Register(TestDatabase database, UnaryOperator<DataSource> watched) {
        this.database = database;
        readers = StoreDataSource.of(
                "performance_reader", database.jdbcUrl(), database.password("performance_reader"), 4);
        appenders = StoreDataSource.ofAppender(
                "performance_appender", database.jdbcUrl(), database.password("performance_appender"), 2);
        reader = watched.apply(readers);
        appender = new Appender(watched.apply(appenders), 2, grown::add);
    }

    /** The n-th tenant of the test, open. */
    TenantId tenant(int n) {
        return tenants.computeIfAbsent(n, _ -> {
            TenantId tenant = new TenantId(UUID.randomUUID());
            open(tenant);
            return tenant;
        });
    }

    private void open(TenantId tenant) {
        try (Connection connection = database.connect("performance_feed");
                PreparedStatement open = connection.prepareStatement("""
                        select set_config('app.tenant', ?, true);
                        insert into tenant_head (tenant_id, last_sequence, last_hash, last_recorded_at)
                        values (?, 0, ?, 'epoch')
                        """)) {
            open.setString(1, tenant.toString());
            open.setObject(2, tenant.value());
            open.setBytes(3, ChainHash.genesis(tenant.value()));
            open.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static StreamId stream(TenantId tenant) {
        return new StreamId(tenant, StreamKind.OBJECTIVE, UUID.randomUUID());
    }

    static Append.Command command(UUID key) {
        return new Append.Command(key, new byte[32], ADA, "SEGRETARIO");
    }

    static NewEvent event(String text) {
        return new NewEvent(
                UUID.randomUUID(),
                "objective.ObjectiveRetitled",
                1,
                "{\"titolo\": \"" + text + "\",  \"peso\":\"33.30\"}",
                "{\"request\":\"r\"}");
    }

    static List<NewEvent> events(int count) {
        return IntStream.range(0, count).mapToObj(n -> event("perché " + n)).toList();
    }

    /** The next events of a stream, by a command of their own. */
    static Append append(StreamId stream, long expectedVersion, int events) {
        return new Append(
                stream, expectedVersion, events(events), command(UUID.randomUUID()), Append.Reads.NONE, List.of());
    }

    Stored store(Append append) {
        try {
            return appender.append(append).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }

    /** An event as it lies in the database. */
    record Row(ChainHash.Entry entry, String leaf, String previous, String hash) {}

    List<Row> rows(TenantId tenant) {
        try (Connection connection = database.superuser().getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select tenant_sequence, event_id, recorded_at, command_id, actor_id, acting_role, stream_kind,
                               stream_id, stream_version, event_type, event_revision, metadata, payload,
                               leaf_hash, previous_hash, hash
                          from domain_event
                         where tenant_id = ?
                         order by tenant_sequence
                        """)) {
            select.setObject(1, tenant.value());
            List<Row> rows = new ArrayList<>();
            ResultSet row = select.executeQuery();
            HexFormat hex = HexFormat.of();
            while (row.next()) {
                rows.add(new Row(
                        new ChainHash.Entry(
                                tenant.value(),
                                row.getLong(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, OffsetDateTime.class).toInstant(),
                                row.getObject(4, UUID.class),
                                row.getObject(5, UUID.class),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getLong(9),
                                row.getString(10),
                                row.getString(11),
                                row.getString(12),
                                row.getString(13)),
                        hex.formatHex(row.getBytes(14)),
                        hex.formatHex(row.getBytes(15)),
                        hex.formatHex(row.getBytes(16))));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that can be wrong with a tenant's register, recomputed from the stored text; nothing, when it is right. */
    List<String> faults(TenantId tenant) {
        List<String> faults = new ArrayList<>();
        HexFormat hex = HexFormat.of();
        byte[] head = ChainHash.genesis(tenant.value());
        long sequence = 0;
        Instant last = Instant.EPOCH;
        java.util.Map<String, Long> versions = new java.util.HashMap<>();
        for (Row row : rows(tenant)) {
            sequence++;
            ChainHash.Entry entry = row.entry();
            byte[] leaf = ChainHash.leaf(entry);
            if (entry.tenantSequence() != sequence) {
                faults.add("entry " + entry.tenantSequence() + " where " + sequence + " belongs");
            }
            if (!row.previous().equals(hex.formatHex(head)) || !row.leaf().equals(hex.formatHex(leaf))) {
                faults.add("entry " + sequence + " does not follow");
            }
            head = ChainHash.next(head, leaf);
            if (!row.hash().equals(hex.formatHex(head))) {
                faults.add("entry " + sequence + " has another hash");
            }
            if (entry.recordedAt().isBefore(last)) {
                faults.add("time runs backwards at " + sequence);
            }
            last = entry.recordedAt();
            long version = versions.merge(entry.streamId(), 0L, (before, _) -> before + 1);
            if (version != entry.streamVersion()) {
                faults.add("stream version " + entry.streamVersion() + " where " + version + " belongs");
            }
        }
        return faults;
    }

    @Override
    public void close() {
        appender.close();
        appenders.close();
        readers.close();
    }
}
