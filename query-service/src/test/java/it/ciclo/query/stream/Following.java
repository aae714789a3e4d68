// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import it.ciclo.contracts.EventEnvelope;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.TenantId;
import it.ciclo.infrastructure.KafkaAddress;
import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import it.ciclo.platform.kafka.KafkaAccess;
import it.ciclo.query.Projections;
import it.ciclo.query.TestRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The consumer side on a database of its own, with the real topic, and an address where re-sending is asked for. */
final class Following implements AutoCloseable {

    static final String SECRET = "segreto-interno-per-le-prove";

    final TestDatabase database = TestServers.shared().freshDatabase("query");
    final Positions positions;
    final Projector projector;
    final FoldChecker checker;
    private final ConsumerLoop loop;
    private final Resend resend;
    private final HikariDataSource pool;
    private final HttpServer commandService;
    private final Map<TenantId, List<EventEnvelope>> kept = new ConcurrentHashMap<>();
    private final AtomicLong looks = new AtomicLong();
    private volatile BiConsumer<TenantId, Long> whenAsked = (_, _) -> {};

    Following() {
        this(Projections.all());
    }

    Following(List<Projection<?, ?>> projections) {
        KafkaAddress kafka = TestServers.shared().kafka();
        pool = QueryDataSource.of("query_projector", database.jdbcUrl(), database.password("query_projector"), 4);
        commandService = server();
        resend = new Resend(
                URI.create("http://127.0.0.1:" + commandService.getAddress().getPort()), SECRET, Clock.systemUTC());
        Folding folding = new Folding(projections, Projections.chronicle());
        RowWriter writer = new RowWriter(new NamedParameterJdbcTemplate(pool));
        JdbcClient jdbc = JdbcClient.create(pool);
        positions = new Positions(jdbc);
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        projector = new Projector(transactions, jdbc, positions, folding, writer, resend);
        checker = new FoldChecker(transactions, jdbc, folding, writer);
        loop = new ConsumerLoop(
                new KafkaAccess(kafka.bootstrap(), "query", kafka.password("query")),
                projector,
                new Completion(resend, positions, Duration.ofMillis(100)));
        loop.start();
    }

    /** What command-service does when it is asked to send a tenant again after a sequence. */
    void whenAsked(BiConsumer<TenantId, Long> answer) {
        whenAsked = answer;
    }

    /** From now on command-service has these entries, and Kafka has acknowledged them, whatever became of them. */
    void keep(TestRegister register) {
        kept.put(register.tenant, List.copyOf(register.entries));
    }

    private void sendAgain(TenantId tenant, long after) {
        List<EventEnvelope> entries = kept.getOrDefault(tenant, List.of());
        TestRegister.send(entries.subList(Math.min(Math.toIntExact(after), entries.size()), entries.size()));
    }

    private String cursors() {
        Map<String, Integer> cursors = new TreeMap<>();
        kept.forEach((tenant, entries) -> cursors.put(tenant.toString(), entries.size()));
        return EventJson.mapper().writeValueAsString(cursors);
    }

    private HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/interno/relay/", exchange -> {
                TenantId tenant = TenantId.of(exchange.getRequestURI().getPath().split("/", -1)[3]);
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                long after = EventJson.mapper().readTree(body).path("sequenza").asLong();
                whenAsked.accept(tenant, after);
                sendAgain(tenant, after);
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.createContext("/interno/relay/cursori", exchange -> {
                looks.incrementAndGet();
                byte[] cursors = cursors().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, cursors.length);
                exchange.getResponseBody().write(cursors);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void restart() {
        pause();
        resume();
    }

    void pause() {
        loop.stop();
    }

    void resume() {
        loop.start();
    }

    /** Until what was shipped has been compared with what arrived, from beginning to end. */
    void awaitComparison() {
        long before = looks.get();
        // The second one begins when the first is done.
        await(() -> looks.get() >= before + 2);
    }

    void awaitPosition(TenantId tenant, long sequence) {
        await(() -> position(tenant) >= sequence);
    }

    long position(TenantId tenant) {
        return number(
                "select coalesce(max(sequence), 0) from read_v1.tenant_position where tenant_id = ?", tenant.value());
    }

    boolean isParked(TenantId tenant) {
        return 1
                == number(
                        "select count(*) from read_v1.tenant_position where tenant_id = ? and state = 'PARKED'",
                        tenant.value());
    }

    /** One number, as the superuser sees it. */
    long number(String sql, Object... parameters) {
        try (Connection connection = database.superuser().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql, Object... parameters) {
        try (Connection connection = database.superuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks again and again, for half a minute at most. */
    static void await(BooleanSupplier reached) {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited for half a minute");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        loop.stop();
        resend.close();
        pool.close();
        commandService.stop(0);
    }
}
