package org.opsrail.accessreview.reading.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.reading.domain.Source.Kind;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.SystemAccounts;
import org.opsrail.connector.SystemAccounts.ListedAccount;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Service;

/** Turns what a system says into a reading, with the people whom it speaks of. */
@Service
public class SystemReader {

    private final SystemAccounts accounts;
    private final Directory directory;
    private final Readings readings;

    SystemReader(SystemAccounts accounts, Directory directory, Readings readings) {
        this.accounts = accounts;
        this.directory = directory;
        this.readings = readings;
    }

    /**
     * Asks the system, or our own records.
     *
     * @param actor who wants to know, null for a process
     * @throws ConnectorUnavailable when the system does not answer; nothing is kept of half an answer
     */
    public AccessReading read(Source source, @Nullable String actor) {
        String system = source.system().id();
        List<Entry> entries =
                switch (source.kind()) {
                    case SCIM -> listed(accounts.list(source.system()));
                    case DIRECTORY -> recorded(system);
                    case CSV -> throw new IllegalArgumentException(system + " is read from exports");
                };
        return readings.keep(new Readings.Origin(system, source.kind(), actor, null), entries);
    }

    /** Keeps an export as a reading; the actor is null when nobody in particular brought it. */
    public AccessReading bring(String system, Export export, @Nullable String actor, String fileName) {
        return readings.keep(new Readings.Origin(system, Kind.CSV, actor, fileName), entries(export));
    }

    /** The export's rights, with whom the directory knows. */
    public List<Entry> entries(Export export) {
        Map<String, Person> people =
                people(export.rights().stream().map(Export.Account::person).toList());
        return export.rights().stream()
                .map(right -> new Entry(
                        right.account(),
                        right.level(),
                        right.account(),
                        right.person(),
                        number(people, right.person()),
                        right.active(),
                        right.lastUsed()))
                .toList();
    }

    private List<Entry> listed(List<ListedAccount> listed) {
        Map<String, Person> people =
                people(listed.stream().map(ListedAccount::personKey).toList());
        return listed.stream()
                .flatMap(account -> account.levels().stream()
                        .map(level -> new Entry(
                                account.id(),
                                level,
                                account.name(),
                                account.personKey(),
                                number(people, account.personKey()),
                                account.active(),
                                null)))
                .toList();
    }

    private List<Entry> recorded(String system) {
        return directory.grants().stream()
                .filter(grant -> grant.system().equals(system))
                .map(grant -> new Entry(
                        grant.employeeNumber(),
                        grant.level(),
                        grant.employeeNumber(),
                        grant.employeeNumber(),
                        grant.employeeNumber(),
                        true,
                        null))
                .toList();
    }

    private Map<String, Person> people(Collection<String> keys) {
        return directory.find(
                keys.stream().filter(key -> !key.isBlank()).distinct().toList());
    }

    private static @Nullable String number(Map<String, Person> people, String key) {
        Person person = people.get(key);
        return person == null ? null : person.employeeNumber();
    }
}
