package org.opsrail.screening.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditAction;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** What the trail keeps of lists: each that took the place of another, and each file of which nothing could be made. */
@Component
class ScreeningTrail {

    private final AuditTrail trail;

    ScreeningTrail(AuditTrail trail) {
        this.trail = trail;
    }

    enum Action implements AuditAction {
        UPDATE_LIST,
        REFUSE_LIST,
        SET_ADDRESS;

        @Override
        public String key() {
            return "screening." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    void updated(ListVersion version, @Nullable String actor) {
        trail.record(AuditEntry.of(Action.UPDATE_LIST)
                .by(actor)
                .with("list", version.list())
                .with("version", version.id().toString())
                .with("sha256", version.sha256())
                .with("entries", version.entries())
                .with("added", version.added())
                .with("changed", version.changed())
                .with("removed", version.removed()));
    }

    void refused(String problem, @Nullable String actor) {
        trail.record(AuditEntry.of(Action.REFUSE_LIST).by(actor).with("problem", problem));
    }

    void fetchedFrom(String list, @Nullable String url, @Nullable String actor) {
        trail.record(
                AuditEntry.of(Action.SET_ADDRESS).by(actor).with("list", list).with("address", url));
    }
}
