package org.opsrail.directory.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Directory.Grant;
import org.opsrail.directory.DirectoryFiles.Table;
import org.opsrail.directory.Person;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;
import org.springframework.stereotype.Component;

/** A row adds an access; one that is left out stays as it is, since taking it away is a process of its own. */
@Component
class GrantsTable extends CsvTable<Grant> {

    private final Directory directory;
    private final InstantSource clock;

    GrantsTable(Directory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    Table table() {
        return Table.GRANTS;
    }

    @Override
    Columns columns() {
        return new Columns(List.of("employee_number", "system", "level"), List.of("since", "external_id"));
    }

    @Override
    Function<RowCheck, Grant> reader(List<Row> rows) {
        List<String> systems =
                directory.systems().stream().map(ConnectedSystem::id).toList();
        Map<String, Person> people = directory.find(
                rows.stream().map(row -> row.cell("employee_number")).collect(Collectors.toSet()));
        Map<String, Grant> held = new HashMap<>();
        entries().forEach(grant -> held.put(key(grant), grant));
        return check -> {
            Grant read = new Grant(
                    number(check, people),
                    check.oneOf("system", systems),
                    check.required("level", 100),
                    check.optionalDate("since").orElseGet(this::today),
                    check.optional("external_id", 200));
            return asHeld(read, held.get(key(read)));
        };
    }

    private static Grant asHeld(Grant read, @Nullable Grant held) {
        if (held == null) {
            return read;
        }
        String externalId = read.externalId() == null ? held.externalId() : read.externalId();
        return new Grant(read.employeeNumber(), read.system(), read.level(), held.since(), externalId);
    }

    private static String number(RowCheck check, Map<String, Person> people) {
        String cell = check.required("employee_number", 254);
        Person person = people.get(cell);
        if (person == null && !cell.isEmpty()) {
            check.reject("employee_number", "directory.reason.nobody", cell);
        }
        return person == null ? cell : person.employeeNumber();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    String key(Grant entry) {
        return entry.employeeNumber() + " · " + entry.system() + " · " + entry.level();
    }

    @Override
    List<Grant> entries() {
        return directory.grants();
    }

    @Override
    void save(List<Grant> entries) {
        entries.forEach(directory::grant);
    }

    @Override
    List<@Nullable String> cells(Grant entry) {
        return Arrays.asList(
                entry.employeeNumber(),
                entry.system(),
                entry.level(),
                entry.since().toString(),
                entry.externalId());
    }
}
