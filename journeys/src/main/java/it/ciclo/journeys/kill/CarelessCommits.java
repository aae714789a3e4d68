// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.journeys.kill;

import it.ciclo.journeys.RunningCiclo;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Takes away, behind its back, what the start-up check of command-service insists on. A killed PostgreSQL loses what its log still
 * has in memory, so nothing else may write the log out soon: every role commits without waiting, and the background writers rest.
 */
final class CarelessCommits {

    private static final List<String> STATEMENTS = List.of(
            "alter role performance_appender set synchronous_commit = off",
            "alter role performance_relay set synchronous_commit = off",
            "alter role performance_feed set synchronous_commit = off",
            "alter role query_projector set synchronous_commit = off",
            "alter role tenant_service set synchronous_commit = off",
            "alter system set wal_writer_delay = '10s'",
            "alter system set wal_writer_flush_after = '1GB'",
            "alter system set bgwriter_lru_maxpages = 0",
            "select pg_reload_conf()",
            """
            select pg_terminate_backend(pid)
              from pg_stat_activity
             where usename in ('performance_appender', 'performance_relay', 'performance_feed', 'query_projector', 'tenant_service')""");

    private CarelessCommits() {}

    static void in(RunningCiclo ciclo) throws SQLException {
        try (Connection admin = ciclo.database("command");
                Statement statement = admin.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
        }
    }
}
