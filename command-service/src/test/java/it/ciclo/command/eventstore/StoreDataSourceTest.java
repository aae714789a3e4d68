// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import it.ciclo.infrastructure.testing.TestDatabase;
import it.ciclo.infrastructure.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A held head once kept the writers waiting for as long as the socket lived: the limits had gone with a rolled back transaction. */
class StoreDataSourceTest {

    private final TestDatabase database = TestServers.shared().freshDatabase("command");

    @Test
    void limitsAndPlansOfASessionOutliveARollback() throws SQLException {
        try (HikariDataSource pool = StoreDataSource.ofAppender(
                        "performance_appender", database.jdbcUrl(), database.password("performance_appender"), 1);
                Connection connection = pool.getConnection()) {
            connection.rollback();
            assertThat(setting(connection, "lock_timeout")).isEqualTo("3s");
            assertThat(setting(connection, "transaction_timeout")).isEqualTo("10s");
            assertThat(setting(connection, "enable_seqscan")).isEqualTo("off");
        }
    }

    @Test
    void aConnectionThatWaitsInThePoolHasNoTransactionOpen() throws SQLException {
        try (HikariDataSource pool = StoreDataSource.ofAppender(
                "performance_appender", database.jdbcUrl(), database.password("performance_appender"), 1)) {
            pool.getConnection().close();
            try (Connection admin = database.superuser().getConnection();
                    Statement statement = admin.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select count(*) from pg_stat_activity
                             where usename = 'performance_appender' and datname = current_database()
                               and state like 'idle in transaction%'
                            """)) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
