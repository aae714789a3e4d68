// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database of the register keeps apart what the code forgets to. */
class RegisterWallsTest {

    private static final List<String> TABLES = List.of(
            "person",
            "person_name",
            "consortium_admin",
            "ente",
            "ente_attribute",
            "membership",
            "ente_cambio",
            "fusione",
            "fusione_ente",
            "delega",
            "change_head",
            "change",
            "erasure_request",
            "security_event",
            "platform_operator",
            "operator_access",
            "operator_notice",
            "ente_suspension",
            "tenancy.ente",
            "tenancy.membership");

    /** Tables that say something of an ente or a person, and are not behind a forced policy. */
    private static final String OPEN = """
            select c.relname from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname in ('public', 'tenancy')
              and exists (select 1 from pg_attribute a
                          where a.attrelid = c.oid and not a.attisdropped and a.attname in ('tenant_id', 'person_id'))
              and not (c.relrowsecurity and c.relforcerowsecurity
                       and exists (select 1 from pg_policy p where p.polrelid = c.oid))
            order by c.relname""";

    private static final String OPEN_VIEWS = """
            select c.relname from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('v', 'm') and n.nspname in ('public', 'tenancy')
              and not coalesce(c.reloptions @> array['security_invoker=true'], false)""";

    private static final String KEYS = """
            select c.relname from pg_index i
            join pg_class c on c.oid = i.indrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute first on first.attrelid = c.oid and first.attnum = i.indkey[0]
            where n.nspname = 'public' and i.indisunique and first.attname <> 'tenant_id'
              and exists (select 1 from pg_attribute a
                          where a.attrelid = c.oid and not a.attisdropped and a.attname = 'tenant_id')""";

    @SuppressWarnings("NullAway.Init")
    private static Comune lovere;

    @SuppressWarnings("NullAway.Init")
    private static Comune lodrino;

    @BeforeAll
    static void twoComuni() {
        lovere = Comune.onboarded("Lovere");
        lodrino = Comune.onboarded("Lodrino");
    }

    @Test
    void everyTableOfAnEnteOrAPersonHasAForcedPolicy() throws SQLException {
        assertThat(names(Running.DATABASE, OPEN)).isEmpty();
        assertThat(names(Running.DATABASE, OPEN_VIEWS)).isEmpty();
        assertThat(names(Running.DATABASE, KEYS)).isEmpty();
    }

    @Test
    void aTableThatForgotItIsFound() throws SQLException {
        TestDatabase broken = TestServers.shared().freshDatabase("tenant");
        try (Connection connection = broken.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table public.forgotten (id int primary key, tenant_id uuid)");
            statement.execute("create table public.enabled_only (person_id uuid)");
            statement.execute("alter table public.enabled_only enable row level security");
            statement.execute("create view public.seen_by_owner as select tenant_id from public.ente");
        }

        assertThat(names(broken, OPEN)).containsExactly("enabled_only", "forgotten");
        assertThat(names(broken, OPEN_VIEWS)).containsExactly("seen_by_owner");
        assertThat(names(broken, KEYS)).containsExactly("forgotten");
    }

    @Test
    void withoutASettingThereIsNothing() throws SQLException {
        try (Connection connection = Running.DATABASE.connect("tenant_service")) {
            for (String table : TABLES) {
                assertThat(count(connection, table)).as(table).isZero();
            }
        }
    }

    @Test
    void underOneEnteThereIsNothingOfTheOther() throws SQLException {
        try (Connection connection = Running.DATABASE.connect("tenant_service")) {
            connection.setAutoCommit(false);
            name(connection, "app.tenant", lovere.tenant());
            for (String table : List.of("ente", "ente_attribute", "membership", "change_head", "change")) {
                assertThat(count(connection, table)).as(table).isPositive();
                assertThat(tenants(connection, table)).as(table).containsExactly(lovere.tenant());
            }
            assertThat(count(connection, "person"))
                    .as("passwords are not an ente's")
                    .isZero();
            assertThat(count(connection, "person_name")).isEqualTo(1);
        }
    }

    @Test
    void anotherEntesRowsCannotBeWritten() throws SQLException {
        try (Connection connection = Running.DATABASE.connect("tenant_service")) {
            connection.setAutoCommit(false);
            name(connection, "app.tenant", lovere.tenant());
            String forged = """
                    insert into change (tenant_id, change, actor, kind, reason)
                    values ('%s', 99, gen_random_uuid(), 'Forged', 'none')""".formatted(lodrino.tenant());
            assertThat(state(connection, forged)).isEqualTo("42501");
        }
    }

    @Test
    void theLogOfChangesIsOnlyEverAddedTo() throws SQLException {
        try (Connection connection = Running.DATABASE.connect("tenant_service")) {
            connection.setAutoCommit(false);
            name(connection, "app.tenant", lovere.tenant());
            for (String change : List.of(
                    "update change set reason = 'another'",
                    "delete from change",
                    "truncate change",
                    "delete from membership",
                    "update membership set role = 'SINDACO'",
                    "update person_name set nome = 'Altra'")) {
                assertThat(state(connection, change)).as(change).isEqualTo("42501");
                connection.rollback();
                name(connection, "app.tenant", lovere.tenant());
            }
        }
    }

    @Test
    void changesOfAnEnteAreNumberedWithoutHoles() throws SQLException {
        lovere.grant(lovere.register("Lena"), "SINDACO", "\"dal\": \"2020-01-01\"");
        try (Connection connection = Running.DATABASE.connect("tenant_service")) {
            connection.setAutoCommit(false);
            name(connection, "app.tenant", lovere.tenant());
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*) = max(change) and max(change) = (select last_change from change_head) from change")) {
                row.next();
                assertThat(row.getBoolean(1)).isTrue();
            }
        }
    }

    private static List<String> names(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static List<String> tenants(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct tenant_id::text from " + table)) {
            List<String> tenants = new ArrayList<>();
            while (rows.next()) {
                tenants.add(rows.getString(1));
            }
            return tenants;
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void name(Connection connection, String setting, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static String state(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return catchThrowableOfType(SQLException.class, () -> statement.execute(sql))
                    .getSQLState();
        }
    }
}
