// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import it.ciclo.contracts.EventJson;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a read model, without tenant, document and sequence, which the {@link RowWriter} adds. Values are kept as the one
 * text each has, so that rows can be compared wherever they come from.
 */
public record Row(String table, SortedMap<String, String> key, SortedMap<String, @Nullable String> values) {

    /** What makes a row the same row before and after an event. */
    record Id(String table, UUID document, SortedMap<String, String> key) {}

    public static Row in(String table) {
        return new Row(table, new TreeMap<>(), new TreeMap<>());
    }

    public Row key(String column, Object value) {
        SortedMap<String, String> wider = new TreeMap<>(key);
        wider.put(column, text(value));
        return new Row(table, wider, values);
    }

    public Row set(String column, @Nullable Object value) {
        SortedMap<String, @Nullable String> wider = new TreeMap<>(values);
        wider.put(column, value == null ? null : text(value));
        return new Row(table, key, wider);
    }

    /** A value of more than one part, kept as JSON text. */
    public Row json(String column, @Nullable Object value) {
        return set(column, value == null ? null : EventJson.mapper().writeValueAsString(value));
    }

    Id id(UUID document) {
        return new Id(table, document, key);
    }

    /** One text for one value: no trailing zeros, ISO dates, UTC instants. */
    static String text(Object value) {
        return switch (value) {
            case BigDecimal decimal ->
                decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }
}
