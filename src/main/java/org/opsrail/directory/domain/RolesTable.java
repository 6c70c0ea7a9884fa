package org.opsrail.directory.domain;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.DirectoryFiles.Table;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;
import org.springframework.stereotype.Component;

@Component
class RolesTable extends CsvTable<String> {

    private final Directory directory;

    RolesTable(Directory directory) {
        this.directory = directory;
    }

    @Override
    Table table() {
        return Table.ROLES;
    }

    @Override
    Columns columns() {
        return Columns.of("name");
    }

    @Override
    Function<RowCheck, String> reader(List<Row> rows) {
        return check -> check.required("name", 100);
    }

    @Override
    String key(String entry) {
        return entry;
    }

    @Override
    List<String> entries() {
        return directory.roles();
    }

    @Override
    void save(List<String> entries) {
        entries.forEach(directory::addRole);
    }

    @Override
    List<@Nullable String> cells(String entry) {
        return List.of(entry);
    }
}
