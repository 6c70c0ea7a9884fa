package org.opsrail.people;

import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.springframework.security.access.AccessDeniedException;

/** Who sees and changes what of the directory. Names, teams and work mails are open to everybody who works here. */
record DirectoryRights(Actor actor) {

    public boolean changes() {
        return actor.has(Role.ADMIN) || actor.has(Role.OPS);
    }

    public boolean exports() {
        return changes() || actor.has(Role.AUDITOR);
    }

    /** Private mail address, contract and start date. */
    boolean seesPrivate(Person person) {
        return exports() || actor.groups().contains("people-operations") || isSelf(person);
    }

    /** Who holds which access. */
    boolean seesGrants(Person person) {
        return seesPrivate(person)
                || actor.groups().contains("it-support")
                || actor.id().equals(person.manager());
    }

    /** When the person is away, and who stands in. */
    boolean changesAbsences(Person person) {
        return changes() || isSelf(person) || actor.id().equals(person.manager());
    }

    void requireChanges() {
        if (!changes()) {
            throw new AccessDeniedException("The directory is changed by administrators and ops");
        }
    }

    void requireExports() {
        if (!exports()) {
            throw new AccessDeniedException("The directory is exported by administrators, ops and auditors");
        }
    }

    private boolean isSelf(Person person) {
        return actor.id().equals(person.employeeNumber());
    }
}
