// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.register;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import it.ciclo.platform.Secret;
import it.ciclo.platform.limit.Share;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The database of the key ring. No bean of kind {@code DataSource}: nobody gets it by asking for the database. */
public final class KeysDatabase implements AutoCloseable {

    private final HikariDataSource source;
    private final Register register;

    /**
     * @param url {@code CICLO_KEYS_DB}
     * @param password {@code CICLO_KEYS_DB_PASSWORD}
     */
    public KeysDatabase(String url, String password) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("keys");
        settings.setJdbcUrl(url);
        settings.setUsername("keys_service");
        settings.setPassword(Secret.require("CICLO_KEYS_DB_PASSWORD", password));
        settings.setMaximumPoolSize(4);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(3_000);
        // PostgreSQL may come up after us.
        settings.setInitializationFailTimeout(-1);
        source = new HikariDataSource(settings);
        register = new Register(source, new JdbcTransactionManager(source), Share.whole());
    }

    public Register register() {
        return register;
    }

    @Override
    public void close() {
        source.close();
    }
}
