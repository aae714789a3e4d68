// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.walls;

import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.infrastructure.Database;
import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.standalone.DataDirectory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Raw SQL by every role that a service logs in as, on every table of an ente that the catalogue knows: without an ente, with none that
 * is one, with one nobody knows and with another one, rows of an ente are neither seen nor written.
 */
class RawSqlJourneyTest {

    /** Where a role must know all enti: the relay sends for all, and the projector must know how far it is in each. */
    private static final Set<String> BY_DESIGN = Set.of(
            "performance_relay select public.tenant_head",
            "performance_relay select public.domain_event",
            "performance_relay select public.relay_cursor",
            "performance_relay update public.relay_cursor",
            "query_projector select read_v1.tenant_position");

    /** Refused by privilege or policy; by a trigger that asks first. */
    private static final Set<String> REFUSED = Set.of("42501", "23000");

    private static final String LOGINS = """
            select rolname from pg_roles
            where rolcanlogin and not rolsuper and has_database_privilege(oid, current_database(), 'connect')""";

    private static final String OPEN = """
            select n.nspname || '.' || c.relname
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
               and exists (select from pg_attribute a
                            where a.attrelid = c.oid and not a.attisdropped and a.attname in ('tenant_id', 'person_id', 'consortium_id'))
               and c.relname <> 'consortium'
               and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))""";

    private static final String ABOVE = """
            select rolname from pg_roles
             where rolcanlogin and not rolsuper and (rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
            union all
            select r.rolname || ' owns ' || c.relname
              from pg_class c
              join pg_roles r on pg_has_role(r.oid, c.relowner, 'member')
             where r.rolcanlogin and not r.rolsuper and c.relkind in ('r', 'p', 'v') and c.relnamespace <> 'pg_catalog'::regnamespace""";

    /** The setting was never made. */
    private static final String NONE = "none";

    private final RunningCiclo ciclo = SharedCiclo.get();
    private final TreeMap<String, Integer> attempts = new TreeMap<>();
    private final Set<String> passed = new TreeSet<>();
    private int withoutRows;

    /** @param isTable a view else */
    private record Relation(String name, boolean isTable, boolean ofTenant) {}

    /** @param row as JSON, null where no ente has any */
    private record Victim(UUID tenant, UUID other, @Nullable String row) {}

    @Test
    void noRoleSeesOrWritesRowsOfAnotherEnte() throws SQLException {
        int tables = 0;
        for (Database database : Database.values()) {
            try (Connection admin = ciclo.database(database.usualName())) {
                assertThat(strings(admin, LOGINS))
                        .as("who logs in to " + database)
                        .hasSameElementsAs(database.roles());
                List<Relation> relations = relations(admin);
                tables += relations.size();
                for (String role : database.roles()) {
                    try (Connection connection = as(database, role)) {
                        for (Relation relation : relations) {
                            attack(admin, connection, role, relation);
                        }
                    }
                }
            }
        }
        System.out.println("raw SQL: "
                + attempts.values().stream().mapToInt(Integer::intValue).sum() + " statements on " + tables
                + " tables and views, by role: " + attempts + "; no row to steal in " + withoutRows
                + " tests of a table");
        assertThat(passed).isEqualTo(new TreeSet<>(BY_DESIGN));
        assertThat(attempts.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(2000);
    }

    @Test
    void everyTableOfAnEnteIsWalledAndNoRoleStandsAboveTheWalls() throws SQLException {
        for (Database database : Database.values()) {
            try (Connection admin = ciclo.database(database.usualName())) {
                assertThat(strings(admin, OPEN)).as(database.usualName()).isEmpty();
                assertThat(strings(admin, ABOVE)).as(database.usualName()).isEmpty();
            }
        }
    }

    private static List<Relation> relations(Connection admin) throws SQLException {
        List<Relation> relations = new ArrayList<>();
        try (Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery("""
                        select n.nspname || '.' || c.relname, c.relkind in ('r', 'p'), bool_or(a.attname = 'tenant_id')
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attname in ('tenant_id', 'person_id') and not a.attisdropped
                         where c.relkind in ('r', 'p', 'v') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                         group by n.nspname, c.relname, c.relkind
                         order by 1""")) {
            while (row.next()) {
                relations.add(new Relation(row.getString(1), row.getBoolean(2), row.getBoolean(3)));
            }
        }
        return relations;
    }

    private void attack(Connection admin, Connection connection, String role, Relation relation) throws SQLException {
        Victim victim = victim(admin, relation);
        if (victim.row() == null) {
            withoutRows++;
        }
        String of = relation.ofTenant() ? " where tenant_id = '" + victim.tenant() + "'" : "";
        for (String ente :
                List.of(NONE, "", UUID.randomUUID().toString(), victim.other().toString())) {
            if (!relation.ofTenant() && victim.other().toString().equals(ente)) {
                // Whose name an ente may read is a matter of who is somebody there: RegisterWallsTest asks.
                continue;
            }
            tried(connection, role, "select", relation, ente, "select 1 from " + relation.name() + of + " limit 1");
            if (relation.isTable()) {
                String column = column(admin, role, relation);
                tried(
                        connection,
                        role,
                        "update",
                        relation,
                        ente,
                        "update %s set %s = %2$s%s".formatted(relation.name(), column, of));
                tried(connection, role, "delete", relation, ente, "delete from " + relation.name() + of);
                if (victim.row() != null && relation.ofTenant()) {
                    tried(connection, role, "insert", relation, ente, insert(admin, role, relation, victim.row()));
                }
            }
        }
    }

    /** One statement, of which nothing is kept; what reached a row is noted. */
    private void tried(Connection connection, String role, String verb, Relation relation, String ente, String sql)
            throws SQLException {
        attempts.merge(role, 1, Integer::sum);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            if (!ente.equals(NONE)) {
                statement.execute("select set_config('app.tenant', '" + ente + "', true)");
            }
            boolean reached = statement.execute(sql) ? statement.getResultSet().next() : statement.getUpdateCount() > 0;
            if (reached) {
                passed.add(role + " " + verb + " " + relation.name());
            }
        } catch (SQLException e) {
            assertThat(e.getSQLState())
                    .as(role + ": " + sql + ": " + e.getMessage())
                    .isIn(REFUSED);
        } finally {
            connection.rollback();
        }
    }

    private static Victim victim(Connection admin, Relation relation) throws SQLException {
        String tenant = relation.ofTenant() ? "t.tenant_id::text" : "null";
        try (Statement statement = admin.createStatement();
                ResultSet row = statement.executeQuery(
                        "select " + tenant + ", row_to_json(t)::text from " + relation.name() + " t limit 1")) {
            boolean any = row.next();
            String of = any ? row.getString(1) : null;
            return new Victim(
                    of == null ? UUID.randomUUID() : UUID.fromString(of),
                    other(admin, of),
                    any ? row.getString(2) : null);
        }
    }

    /** One that there is; in the ring of keys too. */
    private static UUID other(Connection admin, @Nullable String tenant) throws SQLException {
        for (String table : List.of("tenancy.ente", "public.ente", "public.person_key")) {
            String there = "select 1 where to_regclass('" + table + "') is not null";
            if (!strings(admin, there).isEmpty()) {
                List<String> found = strings(
                        admin,
                        "select tenant_id::text from " + table + " where tenant_id::text <> '"
                                + (tenant == null ? "" : tenant) + "' order by 1 limit 1");
                if (!found.isEmpty()) {
                    return UUID.fromString(found.getFirst());
                }
            }
        }
        return UUID.randomUUID();
    }

    /** One that the role may change, where there is one. */
    private static String column(Connection admin, String role, Relation relation) throws SQLException {
        List<String> columns = strings(admin, columns(role, relation, "update"));
        return columns.isEmpty() ? key(relation) : columns.getFirst();
    }

    private static String key(Relation relation) {
        return relation.ofTenant() ? "tenant_id" : "person_id";
    }

    private static String insert(Connection admin, String role, Relation relation, String row) throws SQLException {
        List<String> columns = strings(admin, columns(role, relation, "insert"));
        String list = columns.isEmpty() ? "tenant_id" : String.join(", ", columns);
        return "insert into " + relation.name() + " (" + list + ") select " + list + " from json_populate_record(null::"
                + relation.name() + ", '" + row.replace("'", "''") + "')";
    }

    private static String columns(String role, Relation relation, String privilege) {
        return """
                select attname from pg_attribute
                 where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
                   and has_column_privilege('%s', attrelid, attnum, '%s')
                 order by attnum""".formatted(relation.name(), role, privilege);
    }

    private Connection as(Database database, String role) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ciclo.ports().postgres() + "/" + database.usualName(),
                role,
                new DataDirectory(ciclo.data()).secrets().of("database." + role));
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }
}
