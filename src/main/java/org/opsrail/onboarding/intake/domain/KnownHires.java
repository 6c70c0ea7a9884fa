package org.opsrail.onboarding.intake.domain;

import static org.opsrail.onboarding.intake.HireColumns.BUDDY;
import static org.opsrail.onboarding.intake.HireColumns.EMPLOYEE_NUMBER;
import static org.opsrail.onboarding.intake.HireColumns.MANAGER;
import static org.opsrail.onboarding.intake.HireColumns.WORK_EMAIL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Place;
import org.opsrail.directory.Person;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.tabular.NearMiss;
import org.opsrail.tabular.Row;

/** All that the rows of one file are held against, asked for once. */
final class KnownHires {

    private final Directory directory;
    private final List<String> roles;
    private final List<String> teams;
    private final List<String> places;
    private final Map<String, Person> people = new HashMap<>();
    private final List<Onboarding> onboardings;
    private final Set<String> beingUndone;
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final Map<String, Integer> rowsOfNewcomers = new HashMap<>();
    private final LocalDate earliestStart;
    private final LocalDate latestStart;
    private @Nullable List<String> mailsOfThoseHere;

    KnownHires(
            List<Row> rows,
            Directory directory,
            IntakeRepository onboardings,
            LocalDate earliestStart,
            LocalDate latestStart) {
        this.directory = directory;
        this.roles = directory.roles();
        this.teams = directory.teams();
        this.places = directory.places().stream().map(Place::name).toList();
        directory.find(keys(rows)).values().forEach(this::add);
        Set<String> numbers = numbers(rows);
        this.onboardings = onboardings.findByEmployeeNumberIn(numbers);
        this.beingUndone = onboardings.beingUndone(numbers);
        this.earliestStart = earliestStart;
        this.latestStart = latestStart;
        for (Row row : rows.reversed()) {
            rowsOfNewcomers.put(lower(row.cell(EMPLOYEE_NUMBER)), row.number());
            rowsOfNewcomers.put(lower(row.cell(WORK_EMAIL)), row.number());
        }
    }

    private void add(Person person) {
        people.merge(
                lower(person.workEmail()), person, (one, other) -> one.status() == Person.Status.GONE ? other : one);
        people.put(lower(person.employeeNumber()), person);
    }

    private static Set<String> keys(List<Row> rows) {
        Set<String> keys = new HashSet<>();
        for (Row row : rows) {
            for (String column : List.of(EMPLOYEE_NUMBER, WORK_EMAIL, MANAGER, BUDDY)) {
                keys.add(row.cell(column));
            }
        }
        keys.remove("");
        return keys;
    }

    private Set<String> numbers(List<Row> rows) {
        Set<String> numbers = new HashSet<>();
        rows.forEach(row -> numbers.add(row.cell(EMPLOYEE_NUMBER)));
        people.values().forEach(person -> numbers.add(person.employeeNumber()));
        return numbers;
    }

    List<String> roles() {
        return roles;
    }

    List<String> teams() {
        return teams;
    }

    List<String> places() {
        return places;
    }

    LocalDate earliestStart() {
        return earliestStart;
    }

    LocalDate latestStart() {
        return latestStart;
    }

    Optional<Person> person(String key) {
        return Optional.ofNullable(people.get(lower(key)));
    }

    Optional<Person> ownerOfMail(String mail) {
        return person(mail).filter(person -> person.workEmail().equalsIgnoreCase(mail));
    }

    Optional<Onboarding> onboarding(String number, LocalDate requestedStart) {
        return onboardings.stream()
                .filter(o -> o.employeeNumber().equals(number))
                .filter(o -> o.requestedStartDate().equals(requestedStart))
                .findFirst();
    }

    Optional<Onboarding> openOnboarding(String number) {
        return onboardings.stream()
                .filter(o -> o.employeeNumber().equals(number))
                .filter(o -> !o.state().closed())
                .findFirst();
    }

    /** Whether a hire of this person was withdrawn and what had been provisioned for it is not gone yet. */
    boolean isBeingUndone(String number) {
        return beingUndone.contains(number);
    }

    /** The number of the first row that says this in this column: the row's own, or an earlier one's. */
    int firstRow(String column, String text, int row) {
        return text.isEmpty() ? row : firstRows.computeIfAbsent(column + " " + text, key -> row);
    }

    Optional<Integer> rowOf(String newcomer) {
        return Optional.ofNullable(rowsOfNewcomers.get(lower(newcomer)));
    }

    /** For mail addresses only: a number one digit off is somebody else. */
    Optional<String> nearMiss(String typed) {
        if (!typed.contains("@")) {
            return Optional.empty();
        }
        List<String> mails = mailsOfThoseHere == null ? mailsOfThoseHere() : mailsOfThoseHere;
        mailsOfThoseHere = mails;
        return NearMiss.of(typed, mails);
    }

    private List<String> mailsOfThoseHere() {
        List<String> mails = new ArrayList<>();
        directory.people(Person.Status.ACTIVE).forEach(person -> mails.add(person.workEmail()));
        directory.people(Person.Status.JOINING).forEach(person -> mails.add(person.workEmail()));
        return mails;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
