package org.opsrail.directory.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.ContractType;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Place;
import org.opsrail.directory.DirectoryFiles.Table;
import org.opsrail.directory.Person;
import org.opsrail.directory.Person.Status;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;
import org.springframework.stereotype.Component;

/** A manager may be named who comes later in the same file. */
@Component
class PeopleTable extends CsvTable<Person> {

    private static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::name).toList();

    private final Directory directory;

    PeopleTable(Directory directory) {
        this.directory = directory;
    }

    @Override
    Table table() {
        return Table.PEOPLE;
    }

    @Override
    Columns columns() {
        return new Columns(
                List.of(
                        "employee_number",
                        "first_name",
                        "last_name",
                        "private_email",
                        "work_email",
                        "role",
                        "team",
                        "manager",
                        "place",
                        "contract_type",
                        "start_date"),
                List.of("status"));
    }

    @Override
    Function<RowCheck, Person> reader(List<Row> rows) {
        return new Reader(rows)::person;
    }

    @Override
    String key(Person entry) {
        return entry.employeeNumber();
    }

    @Override
    @Nullable
    String needs(Person entry) {
        return entry.manager();
    }

    @Override
    String needsColumn() {
        return "manager";
    }

    @Override
    List<Person> entries() {
        List<Person> everybody = new ArrayList<>();
        for (Status status : Status.values()) {
            everybody.addAll(directory.people(status));
        }
        everybody.sort(java.util.Comparator.comparing(Person::employeeNumber));
        return everybody;
    }

    @Override
    void save(List<Person> entries) {
        directory.saveAll(entries);
    }

    @Override
    List<@Nullable String> cells(Person entry) {
        return Arrays.asList(
                entry.employeeNumber(),
                entry.firstName(),
                entry.lastName(),
                entry.privateEmail(),
                entry.workEmail(),
                entry.role(),
                entry.team(),
                entry.manager(),
                entry.place(),
                entry.contractType(),
                entry.startDate().toString(),
                entry.status().name());
    }

    /** Reads the people of one file. */
    private final class Reader {

        private final List<String> roles = directory.roles();
        private final List<String> teams = directory.teams();
        private final List<String> places =
                directory.places().stream().map(Place::name).toList();
        private final Map<String, String> numbers = new HashMap<>();
        private final Map<String, String> ownerOfMail = new HashMap<>();

        Reader(List<Row> rows) {
            for (Person person : entries()) {
                numbers.put(lower(person.employeeNumber()), person.employeeNumber());
                if (person.status() != Status.GONE) {
                    numbers.put(lower(person.workEmail()), person.employeeNumber());
                    ownerOfMail.put(lower(person.workEmail()), person.employeeNumber());
                }
            }
            for (Row row : rows) {
                numbers.put(lower(row.cell("employee_number")), row.cell("employee_number"));
                String mail = lower(row.cell("work_email"));
                if (status(row) == Status.GONE) {
                    numbers.putIfAbsent(mail, row.cell("employee_number"));
                } else {
                    numbers.put(mail, row.cell("employee_number"));
                }
            }
        }

        Person person(RowCheck check) {
            String number = check.required("employee_number", 32);
            return new Person(
                    number,
                    check.required("first_name", 200),
                    check.required("last_name", 200),
                    check.optionalMail("private_email"),
                    workMail(check, number),
                    check.oneOf("role", roles),
                    check.oneOf("team", teams),
                    manager(check, number),
                    check.oneOf("place", places),
                    check.oneOf("contract_type", ContractType.keys()),
                    check.date("start_date").orElse(LocalDate.EPOCH),
                    status(check));
        }

        /** The mail of somebody who has left may be another's by now. */
        private String workMail(RowCheck check, String number) {
            String mail = check.mail("work_email");
            if (status(check.row()) == Status.GONE) {
                return mail;
            }
            String owner = ownerOfMail.putIfAbsent(lower(mail), number);
            if (owner != null && !owner.equals(number)) {
                check.reject("work_email", "directory.reason.mail-taken", mail, owner);
            }
            return mail;
        }

        private @Nullable String manager(RowCheck check, String number) {
            String cell = check.optional("manager", 254);
            if (cell == null) {
                return null;
            }
            String manager = numbers.get(lower(cell));
            if (manager == null) {
                check.reject("manager", "directory.reason.nobody", cell);
            } else if (manager.equals(number)) {
                check.reject("manager", "directory.reason.own-manager");
            }
            return manager;
        }

        private static Status status(RowCheck check) {
            if (!check.row().cell("status").isEmpty()) {
                check.oneOf("status", STATUSES);
            }
            return status(check.row());
        }

        private static Status status(Row row) {
            String status = row.cell("status");
            return STATUSES.contains(status) ? Status.valueOf(status) : Status.ACTIVE;
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
