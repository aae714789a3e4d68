// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.reading;

import it.ciclo.contracts.Act;
import it.ciclo.contracts.EventJson;
import it.ciclo.contracts.Organ;
import it.ciclo.contracts.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns as the values they are; what the table declares {@code not null} is not null. */
public final class RowReader {

    private RowReader() {}

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    public static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(uuid(row, column));
    }

    public static @Nullable PersonId personOrNull(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(dayOrNull(row, column), column);
    }

    public static @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static <T> T json(ResultSet row, String column, Class<T> type) throws SQLException {
        return Objects.requireNonNull(jsonOrNull(row, column, type), column);
    }

    public static <T> @Nullable T jsonOrNull(ResultSet row, String column, Class<T> type) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : EventJson.mapper().readValue(text, type);
    }

    public static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, row.getString(column));
    }

    /** @param prefix of the four columns, empty or with an underscore at its end */
    public static @Nullable Act act(ResultSet row, String prefix) throws SQLException {
        String organ = row.getString(prefix + "atto_organo");
        return organ == null
                ? null
                : new Act(
                        Organ.valueOf(organ),
                        row.getString(prefix + "atto_numero"),
                        day(row, prefix + "atto_data"),
                        row.getBoolean(prefix + "atto_esecutivo"));
    }
}
