package org.opsrail.screening.web;

import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who changes lists (administrators, ops), and who sees them (auditors, too). */
@Component
class ScreeningRights {

    private final Actors actors;

    ScreeningRights(Actors actors) {
        this.actors = actors;
    }

    boolean changes() {
        Actor actor = actors.current();
        return actor.has(Role.ADMIN) || actor.has(Role.OPS);
    }

    void requireReads() {
        Actor actor = actors.current();
        if (!actor.worksFor("compliance") && !actor.has(Role.AUDITOR)) {
            throw new AccessDeniedException("Screening lists are for administrators, ops, compliance and auditors");
        }
    }

    Actor requireChanges() {
        if (!changes()) {
            throw new AccessDeniedException("Screening lists are changed by administrators and ops");
        }
        return actors.current();
    }
}
