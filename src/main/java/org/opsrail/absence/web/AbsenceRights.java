package org.opsrail.absence.web;

import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.springframework.security.access.AccessDeniedException;

/** Absences are entered by oneself, one's manager, or ops; auditors read them. */
record AbsenceRights(Actor actor, Directory directory) {

    Person requireReading(String person) {
        return require(person, changes(person) || actor.has(Role.AUDITOR));
    }

    Person requireChanging(String person) {
        return require(person, changes(person));
    }

    boolean changes(String person) {
        return actor.mayAct()
                && (actor.id().equals(person) || actor.has(Role.ADMIN) || actor.has(Role.OPS) || isManagerOf(person));
    }

    private Person require(String person, boolean allowed) {
        return directory
                .person(person)
                .filter(known -> allowed)
                .orElseThrow(() -> new AccessDeniedException("Not this person's absences"));
    }

    private boolean isManagerOf(String person) {
        return directory
                .person(person)
                .filter(known -> actor.id().equals(known.manager()))
                .isPresent();
    }
}
