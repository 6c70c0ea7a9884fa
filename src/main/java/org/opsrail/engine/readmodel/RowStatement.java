package org.opsrail.engine.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statement for all rows of a table of which the same columns are written. */
record RowStatement(Table table, boolean whole, List<String> columns) {

    void execute(Connection connection, List<Map.Entry<RowBatch.RowId, Row>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(whole ? upsert() : update())) {
            for (var row : rows) {
                bind(statement, row.getKey(), row.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private String upsert() {
        List<String> all = Stream.of(columns, List.of("position"), table.keyColumns())
                .flatMap(List::stream)
                .toList();
        String changes = Stream.concat(columns.stream(), Stream.of("position"))
                .map(column -> column + " = EXCLUDED." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO %s AS t (%s) VALUES (%s) ON CONFLICT (%s) DO UPDATE SET %s WHERE t.position <= EXCLUDED.position"
                .formatted(
                        table.name(),
                        String.join(", ", all),
                        all.stream().map(column -> "?").collect(Collectors.joining(", ")),
                        String.join(", ", table.keyColumns()),
                        changes);
    }

    private String update() {
        String changes = Stream.concat(columns.stream(), Stream.of("position"))
                .map(column -> column + " = ?")
                .collect(Collectors.joining(", "));
        String key = table.keyColumns().stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
        return "UPDATE %s SET %s WHERE %s AND position <= ?".formatted(table.name(), changes, key);
    }

    private void bind(PreparedStatement statement, RowBatch.RowId id, Row row) throws SQLException {
        int index = 1;
        for (String column : columns) {
            bind(statement, index++, row.columns().get(column));
        }
        statement.setLong(index++, row.position());
        for (Object part : id.key()) {
            bind(statement, index++, part);
        }
        if (!whole) {
            statement.setLong(index, row.position());
        }
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case Row.Json json -> statement.setObject(index, json.text(), Types.OTHER);
            case String[] texts ->
                statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
            case Long[] keys ->
                statement.setArray(index, statement.getConnection().createArrayOf("bigint", keys));
            default -> statement.setObject(index, value);
        }
    }
}
