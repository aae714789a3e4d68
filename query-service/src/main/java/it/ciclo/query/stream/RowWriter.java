// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.query.stream;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import it.ciclo.contracts.TenantId;
import it.ciclo.query.stream.Folding.Changes;
import it.ciclo.query.stream.Folding.Written;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The only code that writes read models. It adds tenant, document and sequence to each row; its statements are made once, from
 * the columns the tables have at start, and every value travels as a parameter.
 */
final class RowWriter {

    private static final String TENANT = "tenant_id";
    private static final String DOCUMENT = "document_id";
    private static final String SEQUENCE = "tenant_sequence";
    private static final List<String> OWN = List.of(TENANT, DOCUMENT, SEQUENCE);

    /** A row as it lies in its table. */
    record Stored(UUID document, long sequence, SortedMap<String, @Nullable String> columns) {}

    private record Column(String table, String name, String type) {}

    private record Table(
            String name,
            SortedMap<String, String> types,
            List<String> key,
            String upsert,
            String delete,
            String select) {}

    private final NamedParameterJdbcTemplate jdbc;
    private volatile Map<String, Table> known = Map.of();

    RowWriter(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Read when first needed: a service may start before its database. */
    private Map<String, Table> known() {
        if (known.isEmpty()) {
            known = catalogue(JdbcClient.create(jdbc));
        }
        return known;
    }

    private static Map<String, Table> catalogue(JdbcClient client) {
        Map<String, List<Column>> columns = client
                .sql("""
                        select c.table_name, c.column_name, c.data_type
                        from information_schema.columns c
                        where c.table_schema = 'read_v1'
                          and c.table_name in (select w.table_name
                                               from information_schema.columns w
                                               where w.table_schema = 'read_v1' and w.column_name = 'document_id')
                        order by c.table_name, c.ordinal_position""")
                .query((row, _) -> new Column(
                        row.getString("table_name"), row.getString("column_name"), row.getString("data_type")))
                .stream()
                .collect(groupingBy(Column::table, LinkedHashMap::new, toList()));
        Map<String, List<String>> keys =
                client
                        .sql("""
                        select t.relname, a.attname
                        from pg_index i
                        join pg_class t on t.oid = i.indrelid
                        join pg_namespace n on n.oid = t.relnamespace
                        join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey)
                        where i.indisprimary and n.nspname = 'read_v1'
                        order by t.relname, a.attnum""")
                        .query((row, _) -> Map.entry(row.getString("relname"), row.getString("attname")))
                        .stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        Map<String, Table> tables = new LinkedHashMap<>();
        columns.forEach((name, of) -> tables.put(name, table(name, of, keys.getOrDefault(name, List.of()))));
        return tables;
    }

    private static Table table(String name, List<Column> columns, List<String> key) {
        List<String> names = columns.stream().map(Column::name).toList();
        SortedMap<String, String> types = new TreeMap<>();
        columns.forEach(column -> types.put(column.name(), column.type()));
        String upsert = "insert into read_v1." + name + " (" + String.join(", ", names) + ")\nvalues ("
                + names.stream()
                        .map(c -> "cast(:" + c + " as " + types.get(c) + ")")
                        .collect(joining(", "))
                + ")\non conflict (" + String.join(", ", key) + ") do update\nset "
                + names.stream()
                        .filter(c -> !key.contains(c))
                        .map(c -> c + " = excluded." + c)
                        .collect(joining(", "));
        String delete = "delete from read_v1." + name + "\nwhere "
                + key.stream()
                        .map(c -> c + " = cast(:" + c + " as " + types.get(c) + ")")
                        .collect(joining(" and "));
        String select =
                "select " + String.join(", ", names) + "\nfrom read_v1." + name + "\nwhere tenant_id = :tenant_id";
        return new Table(name, types, key, upsert, delete, select);
    }

    /** Inside a transaction that names the tenant. */
    void write(TenantId tenant, Changes changes) {
        changes.removed.stream()
                .collect(groupingBy(Row.Id::table, LinkedHashMap::new, toList()))
                .forEach((name, rows) -> {
                    Table table = table(name);
                    batch(
                            table.delete(),
                            rows.stream().map(row -> with(tenant, row.document(), table, row.key(), Map.of())));
                });
        changes.written.values().stream()
                .collect(groupingBy(w -> w.row().table(), LinkedHashMap::new, toList()))
                .forEach((name, rows) -> {
                    Table table = table(name);
                    batch(table.upsert(), rows.stream().map(row -> full(tenant, table, row)));
                });
    }

    /** All rows of a tenant in a table, for comparing. */
    List<Stored> read(TenantId tenant, String name) {
        Table table = table(name);
        return jdbc.query(
                table.select(),
                new MapSqlParameterSource(TENANT, tenant.value()),
                (row, _) -> new Stored(
                        UUID.fromString(row.getString(DOCUMENT)), row.getLong(SEQUENCE), columns(row, table)));
    }

    List<String> tables() {
        return List.copyOf(known().keySet());
    }

    /** What tells rows of a table apart, beside tenant and document. */
    Set<String> keyOf(String name) {
        return table(name).key().stream()
                .filter(column -> !OWN.contains(column))
                .collect(toSet());
    }

    private Table table(String name) {
        Table table = known().get(name);
        if (table == null) {
            throw new IllegalStateException("no table read_v1." + name);
        }
        return table;
    }

    private void batch(String statement, Stream<MapSqlParameterSource> rows) {
        jdbc.batchUpdate(statement, rows.toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource full(TenantId tenant, Table table, Written written) {
        Row row = written.row();
        List<String> expected = new ArrayList<>(table.types().keySet());
        expected.removeAll(OWN);
        SortedMap<String, @Nullable String> given = new TreeMap<>(row.values());
        given.putAll(row.key());
        if (!expected.equals(List.copyOf(given.keySet()))) {
            throw new IllegalStateException(
                    "read_v1." + table.name() + " has " + expected + ", the row has " + given.keySet());
        }
        return with(tenant, written.document(), table, row.key(), row.values())
                .addValue(SEQUENCE, Long.toString(written.sequence()));
    }

    private static MapSqlParameterSource with(
            TenantId tenant,
            UUID document,
            Table table,
            Map<String, String> key,
            Map<String, @Nullable String> values) {
        return new MapSqlParameterSource()
                .addValues(values)
                .addValues(key)
                .addValue(TENANT, tenant.toString())
                .addValue(DOCUMENT, document.toString());
    }

    private static SortedMap<String, @Nullable String> columns(ResultSet row, Table table) throws SQLException {
        SortedMap<String, @Nullable String> columns = new TreeMap<>();
        for (Map.Entry<String, String> column : table.types().entrySet()) {
            if (!OWN.contains(column.getKey())) {
                columns.put(column.getKey(), text(row, column.getKey(), column.getValue()));
            }
        }
        return columns;
    }

    private static @Nullable String text(ResultSet row, String name, String type) throws SQLException {
        if (row.getObject(name) == null) {
            return null;
        }
        return switch (type) {
            case "numeric" -> Row.text(row.getObject(name, BigDecimal.class));
            case "date" -> Row.text(row.getObject(name, LocalDate.class));
            case "timestamp with time zone" ->
                Row.text(row.getObject(name, OffsetDateTime.class).toInstant());
            case "boolean" -> Row.text(row.getBoolean(name));
            default -> row.getString(name);
        };
    }
}
