package org.opsrail.compliance.web;

import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who reads the trail. */
@Component
class AuditRights {

    private final Actors actors;

    AuditRights(Actors actors) {
        this.actors = actors;
    }

    Actor requireReader() {
        Actor reader = actors.current();
        if (!reader.has(Role.ADMIN) && !reader.has(Role.AUDITOR)) {
            throw new AccessDeniedException("The audit trail is read by administrators and auditors");
        }
        return reader;
    }
}
