// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Pools of the query database, one for each role. */
public final class QueryDataSource {

    private static final String TIMEOUTS = """
            set lock_timeout = '3s';
            set statement_timeout = '10s';
            set transaction_timeout = '30s';
            set idle_in_transaction_session_timeout = '10s'
            """;

    private QueryDataSource() {}

    public static HikariDataSource of(String role, String url, String password, int connections) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName(role);
        settings.setJdbcUrl(url);
        settings.setUsername(role);
        settings.setPassword(password);
        settings.setMaximumPoolSize(connections);
        settings.setMinimumIdle(Math.min(connections, 2));
        settings.setConnectionInitSql(TIMEOUTS);
        settings.setConnectionTimeout(3_000);
        settings.setValidationTimeout(1_000);
        // A service may start before its database; until then its requests are answered 503.
        settings.setInitializationFailTimeout(-1);
        settings.addDataSourceProperty("ApplicationName", "query-service " + role);
        settings.addDataSourceProperty("tcpKeepAlive", "true");
        settings.addDataSourceProperty("socketTimeout", "40");
        // Many statements of one shape go as one.
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(settings);
    }
}
