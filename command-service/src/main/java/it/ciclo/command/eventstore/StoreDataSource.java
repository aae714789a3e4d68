// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pools of the command database, one for each role. */
public final class StoreDataSource {

    /** What takes longer is broken; nobody waits for a lock longer than this, and nothing is left open. */
    private static final List<String> TIMEOUTS = List.of(
            "lock_timeout=3s",
            "statement_timeout=5s",
            "transaction_timeout=10s",
            "idle_in_transaction_session_timeout=5s");

    /**
     * On a young table the planner goes through the policy's condition, or any index that begins with the tenant, and reads all of a
     * tenant's rows; these plans stay right as it grows.
     */
    private static final List<String> FIXED_PLANS = List.of(
            "plan_cache_mode=force_generic_plan",
            "enable_seqscan=off",
            "enable_hashjoin=off",
            "enable_mergejoin=off",
            "enable_bitmapscan=off",
            "enable_sort=off",
            "jit=off");

    private StoreDataSource() {}

    /** For short work in autocommit. */
    public static HikariDataSource of(String role, String url, String password, int connections) {
        return new HikariDataSource(settings(role, url, password, connections, TIMEOUTS));
    }

    static HikariDataSource ofAppender(String role, String url, String password, int connections) {
        HikariConfig settings = settings(
                role,
                url,
                password,
                connections,
                Stream.concat(TIMEOUTS.stream(), FIXED_PLANS.stream()).toList());
        settings.setAutoCommit(false);
        return new HikariDataSource(settings);
    }

    private static HikariConfig settings(
            String role, String url, String password, int connections, List<String> session) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName(role);
        settings.setJdbcUrl(url);
        settings.setUsername(role);
        settings.setPassword(password);
        settings.setMaximumPoolSize(connections);
        settings.setMinimumIdle(Math.min(connections, 2));
        settings.setConnectionTimeout(3_000);
        settings.setValidationTimeout(1_000);
        // A service may start before its database; until then its requests are answered 503.
        settings.setInitializationFailTimeout(-1);
        settings.addDataSourceProperty("ApplicationName", "command-service " + role);
        // Sent with the connection itself: set as first statements, they would go with the first transaction that is
        // rolled back.
        settings.addDataSourceProperty(
                "options", session.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" ")));
        settings.addDataSourceProperty("prepareThreshold", "1");
        settings.addDataSourceProperty("tcpKeepAlive", "true");
        settings.addDataSourceProperty("socketTimeout", "20");
        return settings;
    }
}
