package org.opsrail.accessreview.reading.web;

import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who reads systems: administrators, ops, and each system's owner; auditors look on. */
@Component
class SourceRights {

    private final Actors actors;

    SourceRights(Actors actors) {
        this.actors = actors;
    }

    boolean changes() {
        Actor actor = actors.current();
        return actor.has(Role.ADMIN) || actor.has(Role.OPS);
    }

    boolean reads(ConnectedSystem system) {
        Actor actor = actors.current();
        return changes() || actor.has(Role.AUDITOR) || actor.id().equals(system.owner());
    }

    boolean brings(ConnectedSystem system) {
        Actor actor = actors.current();
        return changes() || (actor.has(Role.MEMBER) && actor.id().equals(system.owner()));
    }

    /** @throws AccessDeniedException when whoever is signed in may not */
    Actor requireBrings(ConnectedSystem system) {
        return require(brings(system));
    }

    Actor requireReads(ConnectedSystem system) {
        return require(reads(system));
    }

    Actor requireChanges() {
        return require(changes());
    }

    private Actor require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("Systems are read by administrators, ops and their owners");
        }
        return actors.current();
    }
}
