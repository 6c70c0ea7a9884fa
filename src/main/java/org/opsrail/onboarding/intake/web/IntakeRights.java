package org.opsrail.onboarding.intake.web;

import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may start onboardings: administrators, ops, and people operations. */
@Component
class IntakeRights {

    private final Actors actors;

    IntakeRights(Actors actors) {
        this.actors = actors;
    }

    /** @throws AccessDeniedException when whoever is signed in may not */
    Actor require() {
        Actor actor = actors.current();
        if (!allows(actor)) {
            throw new AccessDeniedException("Onboardings are started by people operations and ops");
        }
        return actor;
    }

    static boolean allows(Actor actor) {
        return actor.worksFor("people-operations");
    }
}
