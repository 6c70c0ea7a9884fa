package org.opsrail.accessreview.web;

import java.util.List;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.Shares;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who sees which review: ops and auditors all, a reviewer those they have a part in. */
@Component
class ReviewRights {

    private final Shares shares;

    ReviewRights(Shares shares) {
        this.shares = shares;
    }

    static boolean starts(Actor actor) {
        return actor.has(Role.ADMIN) || actor.has(Role.OPS);
    }

    static boolean seesAll(Actor actor) {
        return starts(actor) || actor.has(Role.AUDITOR);
    }

    boolean sees(Actor actor, Review review) {
        return seesAll(actor)
                || shares.of(review.id()).stream().anyMatch(share -> actor.id().equals(share.reviewer()));
    }

    List<Review> seen(Actor actor, List<Review> reviews) {
        return reviews.stream().filter(review -> sees(actor, review)).toList();
    }

    /** Whoever may start reviews may end them, as long as nothing is removed. */
    static boolean withdraws(Actor actor, Review review) {
        return starts(actor) && review.state().isBeforeRemoval();
    }

    static void requireStarts(Actor actor) {
        if (!starts(actor)) {
            throw new AccessDeniedException("Reviews are started by administrators and ops");
        }
    }
}
