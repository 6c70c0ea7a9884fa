package org.opsrail.task.domain;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opsrail.absence.Absences;
import org.opsrail.absence.Absences.Absence;
import org.opsrail.absence.Successors;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.task.domain.Substitute.Reason;
import org.springframework.stereotype.Component;

/**
 * Finds who does a task when the one it is meant for is away, has left or may not: the deputy (of the deputy …), then the manager,
 * then operations. A deputy never does a task in their own matter, nor stands in for somebody in theirs.
 */
@Component
public class Substitutes {

    private final OwnMatters matters;
    private final Absences absences;
    private final Successors successors;
    private final Directory directory;

    Substitutes(OwnMatters matters, Absences absences, Successors successors, Directory directory) {
        this.matters = matters;
        this.absences = absences;
        this.successors = successors;
        this.directory = directory;
    }

    /** Empty when that person may do it and is here. */
    public Optional<Substitute> instead(Matter matter, String person) {
        if (!matters.mayDo(matter, person)) {
            return Optional.of(new Substitute(
                    person, Reason.OWN_MATTER, manager(matter, person).orElse(null), null));
        }
        if (matters.isPersonal(matter)) {
            return Optional.empty();
        }
        return successors
                .standIn(person)
                .map(successor -> after(matter, person, successor))
                .or(() -> absences.current(person).map(absence -> during(matter, absence)));
    }

    /** For a task that is handed over before or during the absence. */
    Substitute during(Matter matter, Absence absence) {
        String person = absence.person();
        return new Substitute(person, Reason.AWAY, holder(matter, person, absence.deputy()), absence.lastDay());
    }

    /** For a task of somebody who does not come back. */
    Substitute after(Matter matter, String person, String successor) {
        return new Substitute(person, Reason.LEFT, holder(matter, person, successor), null);
    }

    private @Nullable String holder(Matter matter, String person, String first) {
        return here(first, person)
                .filter(deputy -> matters.mayDo(matter, deputy))
                .or(() -> manager(matter, person))
                .orElse(null);
    }

    private Optional<String> manager(Matter matter, String person) {
        return directory
                .person(person)
                .map(Person::manager)
                .flatMap(manager -> here(manager, person))
                .filter(manager -> matters.mayDo(matter, manager));
    }

    /** Follows deputies and successors to somebody who is here; empty where they lead in a circle. */
    private Optional<String> here(String first, String person) {
        Set<String> seen = new HashSet<>(Set.of(person));
        String candidate = first;
        while (seen.add(candidate)) {
            String known = candidate;
            Optional<String> next =
                    successors.standIn(known).or(() -> absences.current(known).map(Absence::deputy));
            if (next.isEmpty()) {
                return Optional.of(known);
            }
            candidate = next.get();
        }
        return Optional.empty();
    }
}
