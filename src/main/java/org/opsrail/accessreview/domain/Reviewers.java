package org.opsrail.accessreview.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.ReviewPolicy.Reviewer;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;

/** Who decides on whose rights: never on one's own, and never somebody who has left. */
final class Reviewers {

    private final Directory directory;
    private final Map<String, Optional<Person>> known = new HashMap<>();

    Reviewers(Directory directory) {
        this.directory = directory;
    }

    /** @return null when only ops is left to decide */
    @Nullable
    String of(Reviewer wanted, @Nullable Person holder, ConnectedSystem system) {
        if (wanted == Reviewer.MANAGER && holder != null && holder.status() != Person.Status.GONE) {
            Optional<String> manager = above(holder);
            if (manager.isPresent()) {
                return manager.get();
            }
        }
        return owner(holder, system);
    }

    private @Nullable String owner(@Nullable Person holder, ConnectedSystem system) {
        Optional<Person> owner = person(system.owner());
        boolean own = holder != null && holder.employeeNumber().equals(system.owner());
        if (owner.isPresent() && (own || owner.get().status() == Person.Status.GONE)) {
            return above(owner.get())
                    .filter(manager -> holder == null || !manager.equals(holder.employeeNumber()))
                    .orElse(null);
        }
        return owner.map(Person::employeeNumber).orElse(null);
    }

    /** The nearest manager who still works here. */
    Optional<String> above(Person person) {
        Set<String> passed = new HashSet<>(Set.of(person.employeeNumber()));
        String number = person.manager();
        while (number != null && passed.add(number)) {
            Optional<Person> manager = person(number);
            if (manager.isEmpty() || manager.get().status() != Person.Status.GONE) {
                return manager.map(Person::employeeNumber);
            }
            number = manager.get().manager();
        }
        return Optional.empty();
    }

    Optional<Person> person(String number) {
        return known.computeIfAbsent(number, directory::person);
    }
}
