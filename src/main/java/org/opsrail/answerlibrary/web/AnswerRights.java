package org.opsrail.answerlibrary.web;

import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Whoever signs in reads answers, which are written to be told outside. An answer is changed by its owner, all of them and the
 * library as a whole by administrators and ops.
 */
@Component
class AnswerRights {

    private final Actors actors;

    AnswerRights(Actors actors) {
        this.actors = actors;
    }

    Actor reader() {
        return actors.current();
    }

    boolean keeps() {
        Actor actor = actors.current();
        return actor.has(Role.ADMIN) || actor.has(Role.OPS);
    }

    boolean changes(LibraryAnswer answer) {
        Actor actor = actors.current();
        return keeps() || (actor.mayAct() && actor.id().equals(answer.owner()));
    }

    Actor requireKeeping() {
        if (!keeps()) {
            throw new AccessDeniedException("The library is kept by administrators and ops");
        }
        return actors.current();
    }

    Actor requireChanging(LibraryAnswer answer) {
        if (!changes(answer)) {
            throw new AccessDeniedException("An answer is changed by its owner, administrators and ops");
        }
        return actors.current();
    }
}
