// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.ciclo.contracts.TenantId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw SQL by each role that logs in: what it must not see it does not see, what it must not do the database refuses. */
class WallsTest {

    private static final Register REGISTER = new Register();
    private static final TenantId OURS = REGISTER.tenant(1);
    private static final TenantId THEIRS = REGISTER.tenant(2);
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    static {
        for (TenantId tenant : List.of(OURS, THEIRS)) {
            Append.Scope year = new Append.Scope("objective", "2026");
            REGISTER.store(new Append(
                    Register.stream(tenant),
                    -1L,
                    Register.events(2),
                    Register.command(UUID.randomUUID()),
                    Append.Reads.NONE,
                    List.of(new Append.FactRow(year, "o", "{}"))));
        }
    }

    @AfterAll
    static void close() {
        REGISTER.close();
    }

    private static void assertRefused(String state, ThrowingCallable sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(sql)
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo(state));
    }

    /** One statement of a role, with the tenant set or not, and nothing kept of it. */
    private static long run(String role, String setting, String value, String sql) throws SQLException {
        try (Connection connection = REGISTER.database.connect(role)) {
            connection.setAutoCommit(false);
            if (!setting.isEmpty()) {
                try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, true)")) {
                    set.setString(1, setting);
                    set.setString(2, value);
                    set.execute();
                }
            }
            try (Statement statement = connection.createStatement()) {
                if (!statement.execute(sql)) {
                    return statement.getUpdateCount();
                }
                ResultSet rows = statement.getResultSet();
                rows.next();
                return rows.getLong(1);
            } finally {
                connection.rollback();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant_head", "domain_event", "receipt", "fact"})
    void theReaderSeesOneTenantAndWithoutOneNothing(String table) throws SQLException {
        assertThat(run("performance_reader", "", "", "select count(*) from " + table))
                .isZero();
        assertThat(run("performance_reader", "app.tenant", "", "select count(*) from " + table))
                .isZero();
        assertThat(run(
                        "performance_reader",
                        "app.tenant",
                        OURS.toString(),
                        "select count(*) from " + table + " where tenant_id = '" + THEIRS + "'"))
                .isZero();
        assertThat(run("performance_reader", "app.tenant", OURS.toString(), "select count(*) from " + table))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant_head", "domain_event", "receipt", "fact"})
    void theReaderWritesNothing(String table) {
        assertRefused(
                INSUFFICIENT_PRIVILEGE,
                () -> run("performance_reader", "app.tenant", OURS.toString(), "delete from " + table));
        assertRefused(
                INSUFFICIENT_PRIVILEGE,
                () -> run(
                        "performance_reader",
                        "app.tenant",
                        OURS.toString(),
                        "update " + table + " set tenant_id = tenant_id"));
        assertRefused(
                INSUFFICIENT_PRIVILEGE,
                () -> run(
                        "performance_reader",
                        "app.tenant",
                        OURS.toString(),
                        "insert into " + table + " select * from " + table));
    }

    @Test
    void theAppenderSeesTheTenantsOfItsGroupAlone() throws SQLException {
        String count = "select count(distinct tenant_id) from domain_event";
        assertThat(run("performance_appender", "", "", count)).isZero();
        assertThat(run("performance_appender", "app.tenant", OURS.toString(), count))
                .isZero();
        assertThat(run("performance_appender", "app.tenants", "{" + OURS + "}", count))
                .isEqualTo(1);
        assertThat(run("performance_appender", "app.tenants", "{" + OURS + "," + THEIRS + "}", count))
                .isEqualTo(2);
    }

    @Test
    void theAppenderInsertsForNoTenantOutsideItsGroup() {
        assertRefused(
                INSUFFICIENT_PRIVILEGE,
                () -> run(
                        "performance_appender",
                        "app.tenants",
                        "{" + OURS + "}",
                        "insert into fact (tenant_id, kind, scope, key, body, tenant_sequence) values ('" + THEIRS
                                + "', 'objective', '2026', 'x', '{}', 1)"));
    }

    @ParameterizedTest
    @CsvSource({
        "performance_appender, domain_event",
        "performance_appender, receipt",
        "performance_relay, domain_event",
        "performance_relay, tenant_head",
        "performance_feed, tenant_head",
        "performance_feed, relay_cursor",
        "performance_feed, domain_event"
    })
    void whatIsWrittenNobodyChanges(String role, String table) {
        for (String sql : List.of(
                "update " + table + " set tenant_id = tenant_id", "delete from " + table, "truncate " + table)) {
            assertRefused(INSUFFICIENT_PRIVILEGE, () -> run(role, "app.tenants", "{" + OURS + "," + THEIRS + "}", sql));
        }
    }

    @Test
    void aHeadIsNotDeletedAndItsTenantNotChanged() {
        assertRefused(
                INSUFFICIENT_PRIVILEGE,
                () -> run("performance_appender", "app.tenants", "{" + OURS + "}", "delete from tenant_head"));
        assertRefused(
                INSUFFICIENT_PRIVILEGE,
                () -> run(
                        "performance_appender",
                        "app.tenants",
                        "{" + OURS + "}",
                        "update tenant_head set tenant_id = gen_random_uuid()"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update domain_event set acting_role = 'OIV'",
                "delete from domain_event",
                "truncate domain_event",
                "update receipt set stream_version = 9",
                "delete from receipt",
                "truncate receipt",
                "delete from tenant_head",
                "truncate tenant_head"
            })
    void theOwnerChangesNothingEither(String sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (Connection connection = REGISTER.database.superuser().getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute("set role command_owner");
                        statement.execute(sql);
                    }
                })
                .withMessageContaining("are never changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The head alone: its hash, its number, its time.
                "update tenant_head set last_hash = sha256('x')",
                "update tenant_head set last_sequence = last_sequence + 1",
                "update tenant_head set last_sequence = last_sequence - 1",
                "update tenant_head set last_recorded_at = now()",
                // Events without the head, with a hole or without.
                """
                insert into domain_event
                select tenant_id, tenant_sequence + 2, gen_random_uuid(), stream_kind, stream_id, stream_version + 2,
                       event_type, event_revision, command_id, actor_id, acting_role, recorded_at, payload, metadata,
                       leaf_hash, previous_hash, hash
                  from domain_event
                """,
                """
                insert into domain_event
                select tenant_id, tenant_sequence + 5, gen_random_uuid(), stream_kind, stream_id, stream_version + 5,
                       event_type, event_revision, command_id, actor_id, acting_role, recorded_at, payload, metadata,
                       leaf_hash, previous_hash, hash
                  from domain_event
                """,
                // Both, with a hole.
                """
                with e as (
                    insert into domain_event
                    select tenant_id, tenant_sequence + 2, gen_random_uuid(), stream_kind, stream_id,
                           stream_version + 2, event_type, event_revision, command_id, actor_id, acting_role,
                           recorded_at, payload, metadata, leaf_hash, previous_hash, hash
                      from domain_event
                     where tenant_sequence = 2
                    returning tenant_id, tenant_sequence, hash, recorded_at)
                update tenant_head h
                   set last_sequence = e.tenant_sequence, last_hash = e.hash, last_recorded_at = e.recorded_at
                  from e
                 where e.tenant_id = h.tenant_id
                """
            })
    void aHeadGrowsByItsEventsAndByNothingElse(String sql) {
        assertRefused("23000", () -> run("performance_appender", "app.tenants", "{" + OURS + "}", sql));
    }

    @Test
    void aRegisterBeginsEmpty() {
        UUID tenant = UUID.randomUUID();
        assertRefused(
                "23000",
                () -> run(
                        "performance_feed",
                        "app.tenant",
                        tenant.toString(),
                        "insert into tenant_head values ('" + tenant + "', 0, sha256('x'), 'epoch')"));
        assertRefused(
                INSUFFICIENT_PRIVILEGE,
                () -> run(
                        "performance_feed",
                        "app.tenant",
                        OURS.toString(),
                        "insert into tenant_head values ('" + tenant + "', 0, sha256('PAG1'::bytea || uuid_send('"
                                + tenant + "')), 'epoch')"));
    }

    @Test
    void theRelaySeesAllTenantsAndMovesCursorsOnly() throws SQLException {
        assertThat(run("performance_relay", "", "", "select count(distinct tenant_id) from domain_event"))
                .isEqualTo(2);
        assertRefused(INSUFFICIENT_PRIVILEGE, () -> run("performance_relay", "", "", "select count(*) from receipt"));
        assertRefused(
                INSUFFICIENT_PRIVILEGE,
                () -> run("performance_relay", "", "", "update relay_cursor set tenant_id = gen_random_uuid()"));
    }

    /** Files: one is old and named by no event, one old and named, one new; the other ente has an old one too. */
    @Test
    void ofFilesOnlyWhatNoEventNamesForTwoDaysIsDeleted() throws SQLException {
        UUID named = UUID.randomUUID();
        try (Connection connection = REGISTER.database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(file(OURS, UUID.randomUUID(), "3 days")
                    + file(OURS, named, "3 days")
                    + file(OURS, UUID.randomUUID(), "1 hour")
                    + file(THEIRS, UUID.randomUUID(), "3 days")
                    + "insert into fact (tenant_id, kind, scope, key, body, tenant_sequence) values ('" + OURS
                    + "', 'prova', '" + named + "', 'x', '{}', 1);");
        }
        String all = "select count(*) from evidence";
        String ours = OURS.toString();
        assertThat(run("performance_files", "", "", all)).isZero();
        assertThat(run("performance_files", "app.tenant", ours, all)).isEqualTo(3);
        assertThat(run("performance_files", "app.tenant", ours, "delete from evidence"))
                .as("what is old and named by nothing")
                .isEqualTo(1);
        assertThat(run(
                        "performance_files",
                        "app.tenant",
                        ours,
                        "delete from evidence where prova_id = '" + named + "'"))
                .isZero();
        assertRefused(
                INSUFFICIENT_PRIVILEGE,
                () -> run("performance_files", "app.tenant", ours, file(THEIRS, UUID.randomUUID(), "0 days")));
        assertRefused(
                INSUFFICIENT_PRIVILEGE,
                () -> run("performance_files", "app.tenant", ours, "update evidence set nome = 'x'"));
        assertRefused(INSUFFICIENT_PRIVILEGE, () -> run("performance_reader", "app.tenant", ours, all));
    }

    private static String file(TenantId tenant, UUID id, String age) {
        return "insert into evidence values ('" + tenant + "', '" + id
                + "', 'a.pdf', 'application/pdf', 1, sha256('x'), 'x', '" + Register.ADA
                + "', clock_timestamp() - interval '" + age + "');";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "performance_reader",
                "performance_appender",
                "performance_relay",
                "performance_feed",
                "performance_files"
            })
    void aWrongPasswordIsRefused(String role) {
        assertRefused(
                "28P01",
                () -> DriverManager.getConnection(REGISTER.database.jdbcUrl(), role, "non-la-parola-giusta")
                        .close());
    }

    @Test
    void theOwnerDoesNotLogIn() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(REGISTER.database.jdbcUrl(), "command_owner", "")
                        .close());
    }
}
