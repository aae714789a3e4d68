// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a PostgreSQL server is and how its superuser gets in. */
public record PostgresAddress(String host, int port, String superuser, String password) {

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** A connection of the superuser, for setting up. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), superuser, password);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
