package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Applies records to the projections and commits the rows together with the positions. */
final class ProjectionRun {

    private final DataSource dataSource;
    private final ProjectionPositions stored;
    private final Map<ValueType, List<Projection<?>>> byValueType;
    private final Map<String, Long> positions = new HashMap<>();
    private final RowBatch rows = new RowBatch();
    private long last;

    ProjectionRun(DataSource dataSource, ProjectionPositions stored, Collection<Projection<?>> projections) {
        this.dataSource = dataSource;
        this.stored = stored;
        this.byValueType = projections.stream()
                .collect(Collectors.groupingBy(
                        Projection::valueType, () -> new EnumMap<>(ValueType.class), Collectors.toList()));
        Map<String, Long> known = stored.load();
        projections.forEach(projection ->
                positions.put(projection.name(), known.getOrDefault(projection.name(), ProjectionPositions.NONE)));
        last = start();
    }

    /** Where reading must begin: behind what the slowest projection has kept. */
    long start() {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(ProjectionPositions.NONE);
    }

    void apply(Record<?> record) {
        last = record.getPosition();
        if (record.getRecordType() == RecordType.EVENT) {
            byValueType.getOrDefault(record.getValueType(), List.of()).forEach(projection -> apply(projection, record));
        }
    }

    /** Not waiting for the disk is safe: the log is, so what a crash takes away is read again. */
    long commit() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL synchronous_commit = off");
                rows.flush(connection);
                stored.save(connection, positions.keySet(), last);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        positions.replaceAll((name, position) -> Math.max(position, last));
        return start();
    }

    @SuppressWarnings("unchecked")
    private <V extends RecordValue> void apply(Projection<V> projection, Record<?> record) {
        if (record.getPosition() > positions.getOrDefault(projection.name(), ProjectionPositions.NONE)) {
            projection.project((Record<V>) record, rows);
        }
    }
}
