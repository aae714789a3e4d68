// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.command.eventstore;

import it.ciclo.contracts.TenantId;
import it.ciclo.platform.limit.Share;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads of one tenant, each in one round trip: a text begins with the setting of the tenant, and in autocommit its statements are
 * one implicit transaction, after which the setting is gone. No tenant holds more than its share of the connections.
 */
final class TenantReads {

    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final DataSource dataSource;
    private final Share share;

    TenantReads(DataSource dataSource, Share share) {
        this.dataSource = dataSource;
        this.share = share;
    }

    /** @param sql a constant: {@code select set_config('app.tenant', ?, true);} and one query */
    <T> List<T> list(TenantId tenant, String sql, Row<T> row, Object... parameters) {
        return share.of(tenant, () -> read(tenant, sql, row, parameters));
    }

    private <T> List<T> read(TenantId tenant, String sql, Row<T> row, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            execute(statement, tenant, parameters);
            return rows(statement, row);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** @param sql the setting, a query for one number, and a query for rows that is never older than the number */
    <T> Since<T> since(TenantId tenant, String sql, Row<T> row, Object... parameters) {
        return share.of(tenant, () -> readSince(tenant, sql, row, parameters));
    }

    private <T> Since<T> readSince(TenantId tenant, String sql, Row<T> row, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            execute(statement, tenant, parameters);
            List<Long> at = rows(statement, r -> r.getLong(1));
            return new Since<>(at.isEmpty() ? 0 : at.getFirst(), rows(statement, row));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    record Since<T>(long at, List<T> rows) {}

    private static void execute(PreparedStatement statement, TenantId tenant, Object... parameters)
            throws SQLException {
        statement.setString(1, tenant.toString());
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 2, parameters[i]);
        }
        statement.execute();
    }

    private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
        statement.getMoreResults();
        List<T> rows = new ArrayList<>();
        ResultSet results = statement.getResultSet();
        while (results.next()) {
            rows.add(row.of(results));
        }
        return rows;
    }

    private static AppendRefused.StoreBusy unreadable(SQLException e) {
        return new AppendRefused.StoreBusy("the store cannot be read: " + e.getSQLState(), e);
    }
}
