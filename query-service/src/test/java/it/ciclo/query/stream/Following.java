// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.TenantId;
import it.ciclo.infrastructure.KafkaAddress;
import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import it.ciclo.platform.kafka.KafkaAccess;
import it.ciclo.query.Projections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
        loop = new ConsumerLoop(new KafkaAccess(kafka.bootstrap(), "query", kafka.password("query")), projector);
        loop.start();
    }

    /** What command-service does when it is asked to send a tenant again after a sequence. */
    void whenAsked(BiConsumer<TenantId, Long> answer) {
        whenAsked = answer;
    }

    private HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/interno/relay/", exchange -> {
                String tenant = exchange.getRequestURI().getPath().split("/", -1)[3];
                String body =
                        new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                whenAsked.accept(
                        TenantId.of(tenant),
                        EventJson.mapper().readTree(body).path("sequenza").asLong());
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void restart() {
        loop.stop();
        loop.start();
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
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
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
