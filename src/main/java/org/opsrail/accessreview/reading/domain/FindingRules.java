package org.opsrail.accessreview.reading.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opsrail.accessreview.reading.domain.DueAccesses.Position;
import org.opsrail.accessreview.reading.domain.Finding.Kind;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Service;

/** Orphans, leavers, duplicates, rights beyond the role and rights that nobody uses, each with its reason. */
@Service
public class FindingRules {

    /** Longer than any holiday; a right that rests so long is rarely needed. */
    static final int UNUSED_DAYS = 90;

    private static final int ACCOUNTS_NAMED = 5;

    private final Directory directory;
    private final DueAccesses due;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    FindingRules(Directory directory, DueAccesses due, WorkingCalendar calendar, InstantSource clock) {
        this.directory = directory;
        this.due = due;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What is to say about the rights of one system, in the order of {@link Kind}; rights in order are left out. */
    public Map<Entry, List<Finding>> of(String system, List<Entry> entries) {
        Map<String, Person> people = directory.people(entries.stream()
                .map(Entry::employeeNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, Set<String>> accounts = entries.stream()
                .filter(entry -> entry.active() && entry.employeeNumber() != null)
                .collect(Collectors.groupingBy(
                        Entry::employeeNumber, Collectors.mapping(Entry::name, Collectors.toCollection(TreeSet::new))));
        Map<Position, Set<String>> levels = new HashMap<>();
        Map<String, LocalDate> oldest = new HashMap<>();
        Map<Entry, List<Finding>> findings = new HashMap<>();
        for (Entry entry : entries) {
            if (!entry.active()) {
                continue;
            }
            Person person = entry.employeeNumber() == null ? null : people.get(entry.employeeNumber());
            List<Finding> found = person == null
                    ? List.of(orphan(entry))
                    : ofPerson(
                            entry,
                            person,
                            accounts.getOrDefault(person.employeeNumber(), Set.of()),
                            levels.computeIfAbsent(
                                    position(person),
                                    position -> due.of(position).getOrDefault(system, Set.of())),
                            oldest.computeIfAbsent(person.place(), this::oldestUse));
            if (!found.isEmpty()) {
                findings.put(entry, found);
            }
        }
        return findings;
    }

    private static Finding orphan(Entry entry) {
        return entry.personKey().isBlank()
                ? Finding.of(Kind.ORPHAN, "orphan.nobody")
                : Finding.of(Kind.ORPHAN, "orphan.unknown", entry.personKey());
    }

    private List<Finding> ofPerson(
            Entry entry, Person person, Set<String> accounts, Set<String> due, LocalDate oldest) {
        List<Finding> found = new ArrayList<>();
        if (person.status() == Person.Status.GONE) {
            found.add(Finding.of(Kind.LEAVER, "leaver"));
        } else if (due.isEmpty()) {
            found.add(Finding.of(Kind.OVER_PRIVILEGED, "over-privileged.system", person.role()));
        } else if (!due.contains(entry.level())) {
            found.add(Finding.of(
                    Kind.OVER_PRIVILEGED,
                    "over-privileged.level",
                    person.role(),
                    String.join(", ", new TreeSet<>(due))));
        }
        if (accounts.size() > 1) {
            found.add(Finding.of(Kind.DUPLICATE, "duplicate", named(accounts)));
        }
        LocalDate used = entry.lastUsed();
        if (used != null && used.isBefore(oldest)) {
            found.add(Finding.of(Kind.UNUSED, "unused", used.toString()));
        }
        return found;
    }

    private static String named(Set<String> accounts) {
        String first = accounts.stream().limit(ACCOUNTS_NAMED).collect(Collectors.joining(", "));
        return accounts.size() > ACCOUNTS_NAMED ? first + " …" : first;
    }

    private LocalDate oldestUse(String place) {
        return calendar.dateAt(clock.instant(), place).minusDays(UNUSED_DAYS);
    }

    private static Position position(Person person) {
        return new Position(person.role(), person.team(), person.place());
    }
}
