package org.opsrail.guest.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param tries how often answers were sent on it */
public record Link(
        UUID id,
        String form,
        String reference,
        @Nullable Long caseKey,
        Instant issuedAt,
        Instant expiresAt,
        int tries,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    public enum State {
        OPEN,
        USED,
        REVOKED,
        EXPIRED;

        /** As messages, styles and the trail name it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State stateAt(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt.isAfter(now) ? State.OPEN : State.EXPIRED;
    }
}
