package org.opsrail.accessreview.domain;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.opsrail.accessreview.domain.Review.Withdrawal;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.Notifications.Message;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends reviews that should not have been begun: what was decided stays to be read, and nothing of it is done. */
@Service
@Transactional
public class Withdrawals {

    private final Reviews reviews;
    private final Shares shares;
    private final ReviewTrail trail;
    private final Actors actors;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;

    Withdrawals(
            Reviews reviews,
            Shares shares,
            ReviewTrail trail,
            Actors actors,
            Notifications notifications,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.shares = shares;
        this.trail = trail;
        this.actors = actors;
        this.notifications = notifications;
        this.events = events;
    }

    public enum Answer {
        WITHDRAWN,
        /** Rights are being removed, or the review is over. */
        TOO_LATE,
        /** Whose rights alone are reviewed has no say in it. */
        OWN
    }

    /** Withdraws the review and tells its reviewers; once removals have begun each is seen to its proof instead. */
    public Answer withdraw(UUID id, Actor actor, String reason) {
        if (actor.id().equals(reviews.get(id).employeeNumber())) {
            return Answer.OWN;
        }
        if (!reviews.withdraw(id, actor.id(), reason)) {
            return Answer.TOO_LATE;
        }
        trail.withdrawn(id, actor.id());
        tell(reviews.get(id), actor);
        events.publishEvent(new ReviewWithdrawn(id));
        return Answer.WITHDRAWN;
    }

    private void tell(Review review, Actor actor) {
        Withdrawal withdrawal = Objects.requireNonNull(review.withdrawal());
        Map<String, Object> model = new HashMap<>(Map.of(
                "askedOn", review.askedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                "by", actor.displayName(),
                "reason", withdrawal.reason(),
                "link", "/access-reviews/" + review.id()));
        shares.of(review.id()).stream()
                .flatMap(share -> Stream.of(share.reviewer(), share.reviewedBy()))
                .filter(Objects::nonNull)
                .filter(reviewer -> !reviewer.equals(actor.id()))
                .distinct()
                .forEach(reviewer -> notifications.send(new Message(
                        "access-review/" + review.id() + "/withdrawn/" + reviewer,
                        reviewer,
                        null,
                        "review-withdrawn",
                        actors.byId(reviewer).map(Actor::locale).orElse(Locale.ENGLISH),
                        model)));
    }
}
