// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure.testing;

import it.ciclo.infrastructure.PostgresAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database for one test class.
 *
 * @param passwords of each role that logs in
 */
public record TestDatabase(PostgresAddress server, String name, Map<String, String> passwords) {

    public TestDatabase {
        passwords = Map.copyOf(passwords);
    }

    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    public String password(String role) {
        String password = passwords.get(role);
        if (password == null) {
            throw new IllegalArgumentException(role + " does not log in to " + name);
        }
        return password;
    }

    /** Without a pool: a new connection each time. */
    public DataSource dataSource(String role) {
        return dataSource(role, password(role));
    }

    /** For looking behind the walls, which do not hold for it. */
    public DataSource superuser() {
        return dataSource(server.superuser(), server.password());
    }

    public Connection connect(String role) throws SQLException {
        return dataSource(role).getConnection();
    }

    private DataSource dataSource(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return jdbcUrl();
    }
}
