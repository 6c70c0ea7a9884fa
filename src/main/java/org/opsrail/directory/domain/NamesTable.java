package org.opsrail.directory.domain;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.DirectoryFiles.Table;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;

/** A table of names and nothing else. */
abstract class NamesTable extends CsvTable<String> {

    private final Table table;
    private final Supplier<List<String>> names;
    private final Consumer<String> add;

    NamesTable(Table table, Supplier<List<String>> names, Consumer<String> add) {
        this.table = table;
        this.names = names;
        this.add = add;
    }

    @Override
    final Table table() {
        return table;
    }

    @Override
    final Columns columns() {
        return Columns.of("name");
    }

    @Override
    final Function<RowCheck, String> reader(List<Row> rows) {
        return check -> check.required("name", 100);
    }

    @Override
    final String key(String entry) {
        return entry;
    }

    @Override
    final List<String> entries() {
        return names.get();
    }

    @Override
    final void save(List<String> entries) {
        entries.forEach(add);
    }

    @Override
    final List<@Nullable String> cells(String entry) {
        return List.of(entry);
    }
}
