package org.opsrail.document.domain;

import org.opsrail.document.DocumentInfo;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds: while one is set, a document is neither erased nor unreadable, whatever its retention says. */
@Service
@Transactional
public class Holds {

    private static final int LONGEST_REASON = 500;

    private final DocumentTable table;
    private final DocumentTrail trail;

    Holds(DocumentTable table, DocumentTrail trail) {
        this.table = table;
        this.trail = trail;
    }

    public static boolean mayHold(Actor actor) {
        return actor.has(Role.ADMIN);
    }

    /** Whether the reason was one; of two holds the first stays. */
    public boolean hold(DocumentInfo document, Actor actor, String reason) {
        check(actor);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return false;
        }
        if (table.hold(document.id(), actor.id(), reason)) {
            trail.happened(DocumentAction.HOLD, document, actor.id());
        }
        return true;
    }

    public void release(DocumentInfo document, Actor actor) {
        check(actor);
        if (table.release(document.id())) {
            trail.happened(DocumentAction.RELEASE, document, actor.id());
        }
    }

    private static void check(Actor actor) {
        if (!mayHold(actor)) {
            throw new AccessDeniedException("Only administrators hold documents");
        }
    }
}
