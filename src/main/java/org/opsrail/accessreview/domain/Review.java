package org.opsrail.accessreview.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review of who has access to what.
 *
 * @param systems whose rights are reviewed; none for all systems
 * @param employeeNumber whose rights are reviewed; null for everybody's
 * @param frozenAt since when the scope stands; null before
 * @param sha256 over the frozen scope, see {@link ScopeFreeze}
 */
public record Review(
        UUID id,
        Kind kind,
        List<String> systems,
        @Nullable String employeeNumber,
        @Nullable String askedBy,
        Instant askedAt,
        @Nullable Long processInstanceKey,
        State state,
        @Nullable Instant frozenAt,
        @Nullable String sha256,
        @Nullable String signedOffBy,
        @Nullable Instant signedOffAt,
        @Nullable String note,
        @Nullable Instant closedAt,
        @Nullable Withdrawal withdrawal) {

    /** Who has ended the review before anything was removed, and why. */
    public record Withdrawal(String by, Instant at, String reason) {}

    public enum Kind {
        QUARTERLY,
        ON_DEMAND,
        ROLE_CHANGE,
        /** A right that was removed is there again. */
        CAME_BACK
    }

    public enum State {
        /** Asked for; its case is not known yet. */
        STARTING,
        READING,
        REVIEW,
        REMOVAL,
        CLOSED,
        /** Nothing was there to review. */
        EMPTY,
        /** Ended before anything was removed. */
        WITHDRAWN;

        /** Whether the review may still be withdrawn: once rights are being removed, each removal is seen to its proof. */
        public boolean isBeforeRemoval() {
            return this == STARTING || this == READING || this == REVIEW;
        }
    }

    public boolean covers(String system) {
        return systems.isEmpty() || systems.contains(system);
    }

    public boolean isOver() {
        return state == State.CLOSED || state == State.EMPTY || state == State.WITHDRAWN;
    }
}
