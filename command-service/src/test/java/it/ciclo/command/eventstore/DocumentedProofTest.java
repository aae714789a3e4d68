// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import static it.ciclo.command.eventstore.Register.append;
import static it.ciclo.command.eventstore.Register.stream;
import static org.assertj.core.api.Assertions.assertThat;

import it.ciclo.command.shared.StreamId;
import it.ciclo.contracts.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The statement that docs/registro-e-prove.md gives to whoever wants to check a register without our code. */
class DocumentedProofTest {

    private static final Register REGISTER = new Register();

    @AfterAll
    static void close() {
        REGISTER.close();
    }

    @Test
    void findsNothingInAWholeRegister() throws Exception {
        TenantId tenant = written(1);
        TenantId other = written(2);
        try (Connection connection = REGISTER.database.connect("performance_reader")) {
            connection.setAutoCommit(false);
            assertThat(broken(connection, tenant, proof())).isEmpty();
            assertThat(broken(connection, other, proof())).isEmpty();
            assertThat(broken(connection, tenant, "select tenant_sequence from domain_event order by tenant_sequence"))
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    void namesTheFirstEntryFromWhichARegisterIsNotWhole() throws Exception {
        TenantId tenant = written(3);

        assertThat(after(
                        "update copy set payload = replace(payload::text, '33.30', '33.31')::json"
                                + " where tenant_sequence = 3",
                        tenant))
                .containsExactly(3L);
        assertThat(after("update copy set actor_id = gen_random_uuid() where tenant_sequence = 2", tenant))
                .containsExactly(2L);
        assertThat(after(
                        "update copy set recorded_at = recorded_at + interval '1 microsecond'"
                                + " where tenant_sequence = 5",
                        tenant))
                .containsExactly(5L);
        assertThat(after("delete from copy where tenant_sequence = 2", tenant))
                .first()
                .isEqualTo(3L);
        assertThat(after("update copy set tenant_sequence = 6 - tenant_sequence", tenant))
                .first()
                .isEqualTo(1L);
    }

    private static TenantId written(int n) {
        TenantId tenant = REGISTER.tenant(n);
        StreamId stream = stream(tenant);
        REGISTER.store(append(stream, -1, 2));
        REGISTER.store(append(stream, 1, 1));
        REGISTER.store(append(stream(tenant), -1, 2));
        return tenant;
    }

    /** On a copy: the register itself cannot be changed. */
    private static List<Long> after(String tampering, TenantId tenant) throws SQLException, IOException {
        try (Connection connection = REGISTER.database.superuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "create temporary table copy as select * from domain_event where tenant_id = '" + tenant + "'");
            statement.execute(tampering);
            List<Long> broken = broken(connection, tenant, proof().replace("from domain_event e", "from copy e"));
            connection.rollback();
            return broken;
        }
    }

    private static List<Long> broken(Connection connection, TenantId tenant, String proof) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('app.tenant', ?, true)");
                Statement statement = connection.createStatement()) {
            set.setString(1, tenant.toString());
            set.execute();
            List<Long> sequences = new ArrayList<>();
            ResultSet row = statement.executeQuery(proof);
            while (row.next()) {
                sequences.add(row.getLong(1));
            }
            return sequences;
        }
    }

    private static String proof() throws IOException {
        String page = Files.readString(Path.of("../docs/registro-e-prove.md"));
        Matcher sql = Pattern.compile("```sql\\n.*?(with bytes as .*?);\\n```", Pattern.DOTALL)
                .matcher(page);
        assertThat(sql.find()).as("the page has its statement").isTrue();
        return sql.group(1);
    }
}
