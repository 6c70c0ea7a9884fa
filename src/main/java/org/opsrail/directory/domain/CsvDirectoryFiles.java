package org.opsrail.directory.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.tabular.CsvFile;
import org.opsrail.tabular.Limits;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.TabularFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CsvDirectoryFiles implements DirectoryFiles {

    private final Map<Table, CsvTable<?>> tables;
    private final DirectoryTrail trail;

    CsvDirectoryFiles(List<CsvTable<?>> tables, DirectoryTrail trail) {
        this.trail = trail;
        this.tables = tables.stream().collect(Collectors.toMap(CsvTable::table, Function.identity()));
    }

    @Override
    @Transactional
    public Imported importTable(Table table, InputStream file) throws IOException {
        CsvTable<?> csv = table(table);
        return switch (TabularFile.read(file, csv.columns(), Limits.UPLOAD)) {
            case Reading.Table read -> {
                List<RowReport> reports = csv.importRows(read.rows());
                trail.imported(table, reports);
                yield new Imported.Report(reports);
            }
            case Reading.Unreadable unreadable -> new Imported.Refused(unreadable);
        };
    }

    @Override
    @Transactional(readOnly = true)
    public void exportTable(Table table, Writer out) {
        CsvTable<?> csv = table(table);
        CsvFile.write(out, csv.columns(), csv.rows());
    }

    private CsvTable<?> table(Table table) {
        CsvTable<?> csv = tables.get(table);
        if (csv == null) {
            throw new IllegalArgumentException("No such table: " + table);
        }
        return csv;
    }
}
