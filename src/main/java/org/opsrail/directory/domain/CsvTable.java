package org.opsrail.directory.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.DirectoryFiles.Result;
import org.opsrail.directory.DirectoryFiles.RowReport;
import org.opsrail.directory.DirectoryFiles.Table;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;

/** One table of the directory as rows of a file. */
abstract class CsvTable<T> {

    abstract Table table();

    abstract Columns columns();

    /** The file's rows are given beforehand for what one row may say of another. */
    abstract Function<RowCheck, T> reader(List<Row> rows);

    abstract String key(T entry);

    /** Everything that the table holds, in the order of an export. */
    abstract List<T> entries();

    abstract void save(List<T> entries);

    abstract List<@Nullable String> cells(T entry);

    /** The key of the entry that must be there too; null when there is none. */
    @Nullable
    String needs(T entry) {
        return null;
    }

    /** Where a missing {@link #needs} is reported. */
    String needsColumn() {
        return columns().all().getFirst();
    }

    final Stream<List<@Nullable String>> rows() {
        return entries().stream().map(this::cells);
    }

    final List<RowReport> importRows(List<Row> rows) {
        Map<String, T> known = new HashMap<>();
        entries().forEach(entry -> known.put(key(entry), entry));
        List<RowReport> rejected = new ArrayList<>();
        Map<String, Read<T>> accepted = accepted(rows, rejected);
        rejectWhatNeedsRejected(accepted, known, rejected);
        List<RowReport> reports = new ArrayList<>(rejected);
        List<T> changed = new ArrayList<>();
        accepted.forEach((key, read) -> {
            Result result = result(known.get(key), read.entry());
            reports.add(new RowReport(read.row(), key, result, List.of()));
            if (result != Result.UNCHANGED) {
                changed.add(read.entry());
            }
        });
        save(changed);
        reports.sort(Comparator.comparingInt(RowReport::row));
        return reports;
    }

    private Map<String, Read<T>> accepted(List<Row> rows, List<RowReport> rejected) {
        Map<String, Read<T>> accepted = new LinkedHashMap<>();
        Map<String, Integer> firstRow = new HashMap<>();
        Function<RowCheck, T> reader = reader(rows);
        for (Row row : rows) {
            RowCheck check = new RowCheck(row);
            T entry = reader.apply(check);
            String key = key(entry);
            Integer before = firstRow.putIfAbsent(key, row.number());
            if (before != null && !key.isBlank()) {
                check.reject(columns().all().getFirst(), "tabular.reason.duplicate", key, before.toString());
            }
            if (check.passed()) {
                accepted.put(key, new Read<>(row.number(), entry));
            } else {
                rejected.add(new RowReport(row.number(), key, Result.REJECTED, check.reasons()));
            }
        }
        return accepted;
    }

    private void rejectWhatNeedsRejected(
            Map<String, Read<T>> accepted, Map<String, T> known, List<RowReport> rejected) {
        boolean removed;
        do {
            removed = accepted.entrySet().removeIf(candidate -> {
                String needed = needs(candidate.getValue().entry());
                if (needed == null || known.containsKey(needed) || accepted.containsKey(needed)) {
                    return false;
                }
                rejected.add(candidate.getValue().withoutNeeded(candidate.getKey(), needsColumn(), needed));
                return true;
            });
        } while (removed);
    }

    private static <T> Result result(@Nullable T before, T now) {
        return before == null ? Result.ADDED : before.equals(now) ? Result.UNCHANGED : Result.CHANGED;
    }

    private record Read<T>(int row, T entry) {

        RowReport withoutNeeded(String key, String column, String needed) {
            RowCheck check = new RowCheck(new Row(row, Map.of(), 0));
            check.reject(column, "directory.reason.rejected-too", needed);
            return new RowReport(row, key, Result.REJECTED, check.reasons());
        }
    }
}
