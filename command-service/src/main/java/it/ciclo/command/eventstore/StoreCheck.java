// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Refuses to start on a store that would lose, or show, what it must not: writes that are not durable, a role that stands above
 * the policies, an Axon that is wired to something else.
 */
final class StoreCheck implements SmartInitializingSingleton {

    private static final String DURABLE = """
            select name, setting
              from pg_settings
             where name in ('fsync', 'full_page_writes', 'synchronous_commit')
               and setting not in ('on', 'remote_apply')
             order by name
            """;

    private static final String ABOVE_THE_WALLS = """
            select r.rolname,
                   r.rolsuper or r.rolbypassrls or exists (
                       select
                         from pg_class c
                        where c.relkind in ('r', 'p')
                          and c.relnamespace = 'public'::regnamespace
                          and pg_has_role(r.oid, c.relowner, 'member'))
              from pg_roles r
             where r.rolname = current_user
            """;

    private final List<DataSource> dataSources;
    private final Configuration axon;
    private final TransactionManager transactions;

    StoreCheck(List<DataSource> dataSources, Configuration axon, TransactionManager transactions) {
        this.dataSources = List.copyOf(dataSources);
        this.axon = axon;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        requireWiring();
        for (DataSource dataSource : dataSources) {
            requireDurableAndBound(dataSource);
        }
    }

    private void requireWiring() {
        if (!(axon.eventStore() instanceof EmbeddedEventStore)
                || !(axon.getComponent(org.axonframework.eventsourcing.eventstore.EventStorageEngine.class)
                        instanceof TenantEventStorageEngine)
                || !(axon.eventSerializer() instanceof EventSerializer)
                || !(transactions instanceof NoTransactionManager)) {
            throw new IllegalStateException("Axon is not wired to the register");
        }
    }

    /** @throws IllegalStateException naming the setting or the role */
    static void requireDurableAndBound(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(DURABLE)) {
                if (rows.next()) {
                    throw new IllegalStateException("PostgreSQL runs with " + rows.getString(1) + " = "
                            + rows.getString(2) + ": answered commands could be lost");
                }
            }
            try (ResultSet rows = statement.executeQuery(ABOVE_THE_WALLS)) {
                if (!rows.next() || rows.getBoolean(2)) {
                    throw new IllegalStateException("the role of a pool stands above row level security");
                }
            }
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the command database cannot be checked: " + e.getMessage(), e);
        }
    }
}
