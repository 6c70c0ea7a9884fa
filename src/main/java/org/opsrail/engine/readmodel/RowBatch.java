package org.opsrail.engine.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the records read since the last commit make of the rows. Several records about one row end as one statement; a
 * row that shows a later record already is left alone, so that reading the log again changes nothing.
 */
final class RowBatch {

    private final Map<RowId, Row> rows = new LinkedHashMap<>();

    /** The row with that key, to be written whole: it must be given a value for each column without default. */
    Row put(long position, Table table, Object... key) {
        return row(position, table, key).whole();
    }

    /** The row with that key, to be changed if it exists. */
    Row change(long position, Table table, Object... key) {
        return row(position, table, key);
    }

    void flush(Connection connection) throws SQLException {
        Map<RowStatement, List<Map.Entry<RowId, Row>>> byStatement = rows.entrySet().stream()
                .collect(Collectors.groupingBy(RowBatch::statement, LinkedHashMap::new, Collectors.toList()));
        for (var entry : byStatement.entrySet()) {
            entry.getKey().execute(connection, entry.getValue());
        }
        rows.clear();
    }

    void clear() {
        rows.clear();
    }

    private Row row(long position, Table table, Object... key) {
        return rows.computeIfAbsent(new RowId(table, Arrays.asList(key)), id -> new Row())
                .at(position);
    }

    private static RowStatement statement(Map.Entry<RowId, Row> entry) {
        Row row = entry.getValue();
        return new RowStatement(
                entry.getKey().table(), row.isWhole(), List.copyOf(row.columns().keySet()));
    }

    record RowId(Table table, List<Object> key) {}
}
