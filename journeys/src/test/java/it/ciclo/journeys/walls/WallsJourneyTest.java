// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.journeys.RunningCiclo;
import it.ciclo.journeys.SharedCiclo;
import it.ciclo.journeys.kill.Store;
import it.ciclo.journeys.kill.StoreCheck;
import it.ciclo.standalone.DataDirectory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What SQL says of the running databases, with both comuni in them. */
class WallsJourneyTest {

    /** Of an ente nothing: how far a partition is read, and which migrations have run. */
    private static final List<String> WITHOUT_TENANT =
            List.of("read_v1.topic_offset", "tenancy.feed_offset", "public.migration", "public.tenancy_migration");

    private final RunningCiclo ciclo = SharedCiclo.get();

    private record Role(String database, String name) {}

    private static final Role QUERY = new Role("query", "query_reader");

    private static final List<Role> ALL = List.of(
            QUERY,
            new Role("query", "query_projector"),
            new Role("command", "performance_reader"),
            new Role("command", "performance_feed"),
            new Role("command", "performance_files"),
            new Role("command", "performance_appender"),
            new Role("command", "performance_relay"),
            new Role("tenant", "tenant_service"),
            new Role("keys", "keys_service"));

    @Test
    void theRegisterOfEachEnteIsGaplessFromOneAndItsChainComesOutOfTheStoredBytes() throws SQLException {
        try (Connection admin = ciclo.database("command")) {
            Store store = Store.read(admin);
            assertThat(StoreCheck.findings(store)).isEmpty();
            assertThat(store.heads())
                    .as("two comuni and those that other journeys brought in")
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void withoutAnEnteNoRowIsSeenAndWithOneOnlyItsOwn() throws SQLException {
        List<UUID> enti = enti();
        try (Connection connection = as(QUERY, password(QUERY))) {
            List<String> relations = readable(connection);
            assertThat(relations).as("what the query role can read").isNotEmpty();
            Map<String, Long> shared = new TreeMap<>(counts(connection, relations));
            shared.values().removeIf(rows -> rows == 0);
            assertThat(shared.keySet()).as("not empty without an ente").isSubsetOf(WITHOUT_TENANT);

            List<String> tenants = new ArrayList<>(relations);
            tenants.removeAll(WITHOUT_TENANT);
            for (UUID ente : enti) {
                name(connection, ente.toString());
                assertThat(counts(connection, tenants).values())
                        .as("of its ente")
                        .anyMatch(rows -> rows > 0);
                for (String relation : tenants) {
                    assertThat(foreign(connection, relation, ente))
                            .as("rows of others in " + relation)
                            .isZero();
                }
            }
            // What a session keeps after a transaction ends is an empty text, and that is no ente either.
            name(connection, "");
            assertThat(counts(connection, tenants).values()).allMatch(rows -> rows == 0);
        }
    }

    /** Else the wall would be one around an empty room. */
    @Test
    void bothEntiStandInEveryReadModelThatADemoYearFills() throws SQLException {
        try (Connection admin = ciclo.database("query")) {
            for (String table : List.of(
                    "tenant_position",
                    "document",
                    "evento",
                    "voce",
                    "unita",
                    "smvp",
                    "ciclo",
                    "scadenza",
                    "piano",
                    "objective",
                    "indicatore",
                    "misurazione",
                    "relazione",
                    "relazione_sezione",
                    "relazione_causa")) {
                assertThat(one(admin, "select count(distinct tenant_id) from read_v1." + table))
                        .as(table)
                        .isGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        for (Role role : ALL) {
            for (String wrong : List.of("sbagliata", "", role.name())) {
                assertThatThrownBy(() -> as(role, wrong).close())
                        .as(role + " with " + wrong)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState())
                                        .as(e.getMessage())
                                        .isIn("28P01", "08004"));
            }
        }
    }

    private Connection as(Role role, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ciclo.ports().postgres() + "/" + role.database(),
                role.name(),
                password);
    }

    private String password(Role role) {
        return new DataDirectory(ciclo.data()).secrets().of("database." + role.name());
    }

    private List<UUID> enti() throws SQLException {
        List<UUID> enti = new ArrayList<>();
        try (Connection admin = ciclo.database("query");
                PreparedStatement statement = admin.prepareStatement("select tenant_id from read_v1.tenant_position");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                enti.add(row.getObject(1, UUID.class));
            }
        }
        assertThat(enti).as("both comuni").hasSizeGreaterThanOrEqualTo(2);
        return enti;
    }

    /** Every table and view of the catalogue this role may select from, whatever its schema. */
    private static List<String> readable(Connection connection) throws SQLException {
        List<String> relations = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                        select n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'v', 'm', 'p', 'f')
                           and n.nspname not in ('pg_catalog', 'information_schema')
                           and has_schema_privilege(n.oid, 'usage')
                           and has_table_privilege(c.oid, 'select')
                         order by 1""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                relations.add(row.getString(1));
            }
        }
        return relations;
    }

    private static Map<String, Long> counts(Connection connection, List<String> relations) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String relation : relations) {
            counts.put(relation, one(connection, "select count(*) from " + relation));
        }
        return counts;
    }

    private static long foreign(Connection connection, String relation, UUID tenant) throws SQLException {
        return one(connection, "select count(*) from " + relation + " where tenant_id <> '" + tenant + "'");
    }

    private static void name(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }

    private static long one(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
