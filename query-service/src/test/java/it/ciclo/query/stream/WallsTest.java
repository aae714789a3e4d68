// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.ciclo.contracts.TenantId;
import it.ciclo.query.SampleYear;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database shows to whom, with two enti in every table. */
class WallsTest {

    private static final Following FOLLOWING = new Following();
    private static final SampleYear LOVERE = new SampleYear().whole();
    private static final SampleYear LODRINO = new SampleYear().whole();

    @BeforeAll
    static void foldTwoEnti() {
        LOVERE.register.send();
        LODRINO.register.send();
        FOLLOWING.awaitPosition(LOVERE.register.tenant, LOVERE.register.entries.size());
        FOLLOWING.awaitPosition(LODRINO.register.tenant, LODRINO.register.entries.size());
    }

    @AfterAll
    static void stop() {
        FOLLOWING.close();
    }

    /** Every table and view a role may select from that knows enti. */
    private static List<String> relations(String role) throws SQLException {
        List<String> relations = new ArrayList<>();
        try (Connection connection = FOLLOWING.database.superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select n.nspname || '.' || c.relname as name
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                        where n.nspname in ('read', 'read_v1', 'tenancy') and c.relkind in ('r', 'v')
                          and has_table_privilege('%s', c.oid, 'select')
                        order by 1""".formatted(role))) {
            while (rows.next()) {
                relations.add(rows.getString("name"));
            }
        }
        return relations;
    }

    private static long count(Connection connection, String what) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void everyReadModelHoldsBothEnti() throws SQLException {
        for (String relation : relations("query_reader")) {
            if (relation.startsWith("read.")) {
                for (TenantId tenant : List.of(LOVERE.register.tenant, LODRINO.register.tenant)) {
                    assertThat(FOLLOWING.number(
                                    "select count(*) from " + relation.replace("read.", "read_v1.")
                                            + " where tenant_id = ?",
                                    tenant.value()))
                            .as(relation)
                            .isPositive();
                }
            }
        }
    }

    @Test
    void withoutATenantAReaderSeesNothingInAnyTableOrView() throws SQLException {
        try (Connection reader = FOLLOWING.database.connect("query_reader")) {
            assertThat(relations("query_reader")).hasSizeGreaterThan(30);
            for (String relation : relations("query_reader")) {
                assertThat(count(reader, relation)).as(relation).isZero();
            }
        }
    }

    @Test
    void withOneTenantAReaderSeesNoneOfAnother() throws SQLException {
        for (String role : List.of("query_reader", "query_projector")) {
            try (Connection connection = FOLLOWING.database.connect(role);
                    Statement statement = connection.createStatement()) {
                statement.execute("set app.tenant = '" + LOVERE.register.tenant + "'");
                for (String relation : relations(role)) {
                    // The one table the projector sees across enti: numbers without a name.
                    if (role.equals("query_projector") && relation.endsWith(".tenant_position")) {
                        continue;
                    }
                    assertThat(count(connection, relation + " where tenant_id <> '" + LOVERE.register.tenant + "'"))
                            .as(role + " " + relation)
                            .isZero();
                }
            }
        }
    }

    @Test
    void withoutATenantTheProjectorSeesAndWritesNothing() throws SQLException {
        try (Connection projector = FOLLOWING.database.connect("query_projector");
                Statement statement = projector.createStatement()) {
            assertThat(count(projector, "read_v1.voce")).isZero();
            assertThatThrownBy(() -> statement.execute("insert into read_v1.unita values ('" + LOVERE.register.tenant
                            + "', gen_random_uuid(), 'X', 'X', gen_random_uuid(), 1)"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void aReaderWritesNothingAndAWrongPasswordOpensNothing() throws SQLException {
        try (Connection reader = FOLLOWING.database.connect("query_reader");
                Statement statement = reader.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from read_v1.voce"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() ->
                        java.sql.DriverManager.getConnection(FOLLOWING.database.jdbcUrl(), "query_reader", "sbagliata"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theWholeYearEqualsItsFold() {
        assertThat(FOLLOWING.checker.check(LOVERE.register.tenant).differences())
                .isEmpty();
    }
}
