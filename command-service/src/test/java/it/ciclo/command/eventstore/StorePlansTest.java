// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.eventstore.Append.FactRow;
import it.ciclo.command.eventstore.Append.Scope;
import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.Role;
import it.ciclo.contracts.TenantId;
import it.ciclo.infrastructure.testing.SeenPlans;
import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import it.ciclo.platform.limit.Share;
import it.ciclo.platform.tenancy.TenantContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the statements of each command find their rows in a register with many enti and many events, as the server itself says. */
class StorePlansTest {

    private static final Scope YEAR = new Scope("objective", "2026");
    private static final TestDatabase DATABASE = TestServers.shared().freshDatabase("command");
    private static final SeenPlans PLANS =
            new SeenPlans(DATABASE, "performance_reader", "performance_appender", "performance_relay");
    private static final Register REGISTER = new Register(DATABASE, PLANS::watched);
    private static final TenantReads READS = new TenantReads(REGISTER.reader, Share.whole());
    private static final TenantEventStorageEngine ENGINE = new TenantEventStorageEngine(
            READS, REGISTER.appender, new TenantEventStorageEngine.Builder(new EventSerializer()));
    private static final Attempt ATTEMPT =
            new Attempt(UUID.randomUUID(), new byte[32], Register.ADA, "SEGRETARIO", Map.of());
    private static final TenantId TENANT = REGISTER.tenant(7);
    private static final StreamId OBJECTIVE = Register.stream(TENANT);

    @BeforeAll
    static void manyEntiWithManyEvents() throws SQLException {
        // Once before any statistics, so that the plans of a young table are kept by the sessions.
        append(OBJECTIVE, -1, 5);
        List<Append> appends = IntStream.range(0, 20)
                .boxed()
                .flatMap(n ->
                        IntStream.range(0, 30).mapToObj(_ -> withFacts(Register.stream(REGISTER.tenant(n)), -1, 3)))
                .toList();
        appends.stream().map(REGISTER.appender::append).toList().forEach(stored -> stored.join());
        try (Connection admin = DATABASE.superuser().getConnection();
                Statement statement = admin.createStatement()) {
            statement.execute("""
                    insert into tenant_head (tenant_id, last_sequence, last_hash, last_recorded_at)
                    select t.id, 0, sha256('PAG1'::bytea || uuid_send(t.id)), 'epoch'
                      from (select gen_random_uuid() as id from generate_series(1, 500)) t""");
            statement.execute("analyze");
        }
    }

    @AfterAll
    static void close() {
        REGISTER.close();
    }

    @BeforeEach
    void forget() {
        PLANS.take();
    }

    private static Append withFacts(StreamId stream, long expected, int events) {
        Append append = Register.append(stream, expected, events);
        List<FactRow> facts = List.of(new FactRow(YEAR, stream.id().toString(), "{\"codice\":\"A\"}"));
        Append.Reads reads = new Append.Reads(List.of(YEAR), Long.MAX_VALUE);
        return new Append(stream, expected, append.events(), append.command(), reads, facts);
    }

    private static Stored append(StreamId stream, long expected, int events) {
        return REGISTER.store(withFacts(stream, expected, events));
    }

    private static <T> T inside(ScopedValue.CallableOp<T, RuntimeException> work) {
        return TenantContext.during(
                new TenantContext(TENANT, PersonId.SISTEMA, Role.SISTEMA, null, UUID.randomUUID()), work);
    }

    private static List<String> accesses() {
        List<SeenPlans.Plan> plans = PLANS.take();
        assertThat(plans)
                .allSatisfy(
                        plan -> assertThat(plan.thrownAway()).as(plan.text()).isLessThanOrEqualTo(1));
        return plans.stream()
                .flatMap(plan -> plan.accesses().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void anAppendTouchesTheRowsOfItsStreamKeyAndScopeAlone() {
        append(OBJECTIVE, 4, 2);
        assertThat(accesses())
                .containsExactly(
                        "domain_event_pkey[tenant_id, tenant_sequence]",
                        "domain_event_stream_version[stream_id, tenant_id]",
                        "fact_moved[kind, scope, tenant_id]",
                        "receipt_pkey[command_id, tenant_id]",
                        "tenant_head_pkey[tenant_id]");
    }

    @Test
    void aStreamIsLoadedByItsVersions() {
        assertThat(inside(() ->
                        ENGINE.readEvents(OBJECTIVE.toString(), 0).asStream().count()))
                .isGreaterThanOrEqualTo(5);
        assertThat(accesses()).containsExactly("domain_event_stream_version[stream_id, stream_version, tenant_id]");
    }

    @Test
    void theVersionOfAStreamIsItsLastRow() {
        inside(() -> ENGINE.lastSequenceNumberFor(OBJECTIVE.toString()));
        assertThat(accesses()).containsExactly("domain_event_stream_version[stream_id, tenant_id]");
    }

    @Test
    void factsAreReadScopeByScope() {
        inside(() -> Attempt.during(ATTEMPT, () -> new JdbcLookups(READS).all("objective", "2026", Object.class)));
        assertThat(accesses()).containsExactly("fact_moved[kind, scope, tenant_id]", "tenant_head_pkey[tenant_id]");
    }

    @Test
    void aReceiptIsFoundByItsKey() {
        new Receipts(READS, REGISTER.appender).find(TENANT, UUID.randomUUID());
        assertThat(accesses()).containsExactly("receipt_pkey[command_id, tenant_id]");
    }

    @Test
    void theRelayReadsOnFromItsCursor() throws SQLException {
        new RegisterPages(PLANS.watched(DATABASE.dataSource("performance_relay"))).after(TENANT, 100, 50);
        assertThat(accesses()).containsExactly("domain_event_pkey[tenant_id, tenant_sequence]");
    }
}
