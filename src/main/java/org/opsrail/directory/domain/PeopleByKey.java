package org.opsrail.directory.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opsrail.directory.Person;

/** People under the keys that others know them by; whoever is here comes before whoever has left. */
class PeopleByKey {

    private final Map<String, Person> byLowerCaseKey = new HashMap<>();

    PeopleByKey(List<PersonEntity> people) {
        people.stream().map(PersonEntity::toPerson).forEach(this::add);
    }

    private void add(Person person) {
        byLowerCaseKey.merge(lower(person.workEmail()), person, PeopleByKey::present);
        byLowerCaseKey.put(lower(person.employeeNumber()), person);
    }

    Map<String, Person> found(Collection<String> keys) {
        Map<String, Person> found = new HashMap<>();
        for (String key : keys) {
            Person person = byLowerCaseKey.get(lower(key.strip()));
            if (person != null) {
                found.put(key, person);
            }
        }
        return found;
    }

    private static Person present(Person first, Person second) {
        return first.status() == Person.Status.GONE ? second : first;
    }

    private static String lower(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
