package org.opsrail.trustrequest.web;

import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.trustrequest.domain.Shares;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who brings questionnaires, and who needs to know of them. */
@Component
class TrustRights {

    private final Actors actors;
    private final Shares shares;

    TrustRights(Actors actors, Shares shares) {
        this.actors = actors;
        this.shares = shares;
    }

    /** @throws AccessDeniedException when whoever is signed in may not start anything */
    Actor require() {
        Actor actor = actors.current();
        if (!starts(actor)) {
            throw new AccessDeniedException("Questionnaires are brought by sales and ops");
        }
        return actor;
    }

    static boolean starts(Actor actor) {
        return actor.worksFor("sales");
    }

    /** All of it: whoever oversees or releases, whoever sells, and whoever asked. */
    static boolean seesAll(TrustRequest request, Actor reader) {
        return reader.has(Role.ADMIN)
                || reader.has(Role.OPS)
                || reader.has(Role.AUDITOR)
                || reader.groups().contains("compliance")
                || reader.id().equals(request.deal().salesperson())
                || reader.id().equals(request.requestedBy());
    }

    /** Owners know that the request is there; of its questions they see their own. */
    boolean sees(TrustRequest request, Actor reader) {
        return seesAll(request, reader) || shares.owners(request.id()).contains(reader.id());
    }

    /** Whoever sells, and ops, as long as it is under way. */
    static boolean changes(TrustRequest request, Actor actor) {
        return request.isOpen()
                && actor.mayAct()
                && (actor.has(Role.ADMIN)
                        || actor.has(Role.OPS)
                        || actor.id().equals(request.deal().salesperson())
                        || actor.id().equals(request.requestedBy()));
    }
}
