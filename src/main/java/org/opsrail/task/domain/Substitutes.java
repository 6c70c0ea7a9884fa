package org.opsrail.task.domain;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.opsrail.absence.Absences;
import org.opsrail.absence.Absences.Absence;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.task.domain.Substitute.Reason;
import org.springframework.stereotype.Component;

/**
 * Finds who does a task when the one it is meant for is away or may not: the deputy (of the deputy …), then the manager,
 * then operations. A deputy never does a task in their own matter, nor stands in for somebody in theirs.
 */
@Component
public class Substitutes {

    private final OwnMatters matters;
    private final Absences absences;
    private final Directory directory;

    Substitutes(OwnMatters matters, Absences absences, Directory directory) {
        this.matters = matters;
        this.absences = absences;
        this.directory = directory;
    }

    /** Empty when that person may do it and is here. */
    public Optional<Substitute> instead(Matter matter, String person) {
        if (!matters.mayDo(matter, person)) {
            return Optional.of(new Substitute(
                    person, Reason.OWN_MATTER, manager(matter, person).orElse(null), null));
        }
        return matters.isPersonal(matter)
                ? Optional.empty()
                : absences.current(person).map(absence -> during(matter, absence));
    }

    /** For a task that is handed over before or during the absence. */
    Substitute during(Matter matter, Absence absence) {
        String person = absence.person();
        Optional<String> holder = here(absence.deputy(), person)
                .filter(deputy -> matters.mayDo(matter, deputy))
                .or(() -> manager(matter, person));
        return new Substitute(person, Reason.AWAY, holder.orElse(null), absence.lastDay());
    }

    private Optional<String> manager(Matter matter, String person) {
        return directory
                .person(person)
                .map(Person::manager)
                .flatMap(manager -> here(manager, person))
                .filter(manager -> matters.mayDo(matter, manager));
    }

    /** Follows deputies to somebody who is here; empty where they lead in a circle. */
    private Optional<String> here(String first, String person) {
        Set<String> seen = new HashSet<>(Set.of(person));
        String candidate = first;
        while (seen.add(candidate)) {
            Optional<Absence> absence = absences.current(candidate);
            if (absence.isEmpty()) {
                return Optional.of(candidate);
            }
            candidate = absence.get().deputy();
        }
        return Optional.empty();
    }
}
