package org.opsrail.accessreview.domain;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditAction;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.CaseReference;
import org.springframework.stereotype.Component;

/** What the trail keeps of reviews: each decision, each removal with its proof, each signature. */
@Component
class ReviewTrail {

    private final AuditTrail trail;
    private final Reviews reviews;

    ReviewTrail(AuditTrail trail, Reviews reviews) {
        this.trail = trail;
        this.reviews = reviews;
    }

    enum Action implements AuditAction {
        FREEZE_SCOPE,
        DECIDE,
        TAKE_DECISION_BACK,
        SIGN_SHARE,
        REMOVE_ACCESS,
        REOPEN_REMOVAL,
        PROVE_REMOVAL,
        SIGN_OFF,
        WITHDRAW;

        @Override
        public String key() {
            return "accessreview." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    void frozen(Review review, String sha256, int rights) {
        trail.record(of(Action.FREEZE_SCOPE, review.id()).with("sha256", sha256).with("rights", rights));
    }

    /** @param actor null for the policy */
    void decided(Item item, @Nullable Decision decision, @Nullable String newLevel, @Nullable String actor) {
        trail.record(of(decision == null ? Action.TAKE_DECISION_BACK : Action.DECIDE, item.reviewId())
                .by(actor)
                .about(item.employeeNumber())
                .on(item.system())
                .with("account", item.account())
                .with("level", item.level())
                .with("decision", decision == null ? null : decision.name())
                .with("newLevel", newLevel)
                .with("policyRule", item.policyRule())
                .with("byPolicy", actor == null ? true : null));
    }

    void signed(Shares.Share share, String actor) {
        trail.record(of(Action.SIGN_SHARE, share.reviewId())
                .by(actor)
                .with("share", share.id().toString()));
    }

    void removed(Action action, Removal removal, @Nullable String actor) {
        trail.record(of(action, removal.reviewId())
                .by(actor)
                .about(removal.employeeNumber())
                .on(removal.system())
                .with("account", removal.account())
                .with("level", removal.level())
                .with("newLevel", removal.newLevel())
                .with("proof", removal.proof() == null ? null : removal.proof().name()));
    }

    void signedOff(UUID review, String actor) {
        trail.record(of(Action.SIGN_OFF, review).by(actor));
    }

    void withdrawn(UUID review, String actor) {
        trail.record(of(Action.WITHDRAW, review).by(actor));
    }

    private AuditEntry of(Action action, UUID review) {
        Long key = reviews.get(review).processInstanceKey();
        return AuditEntry.of(action)
                .with("review", review.toString())
                .in(key == null ? null : new CaseReference(key, "access-review", null));
    }
}
