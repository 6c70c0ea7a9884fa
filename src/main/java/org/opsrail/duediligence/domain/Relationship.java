package org.opsrail.duediligence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approved customer, as long as its records are kept.
 *
 * @param id of the first file
 * @param file the one that was approved last
 * @param nextReview when it is looked at again
 * @param processInstanceKey the case that watches over it; null until the engine has named it
 * @param endedAt from when on its records are kept five years; null before
 */
public record Relationship(
        UUID id,
        UUID file,
        State state,
        LocalDate nextReview,
        @Nullable Long processInstanceKey,
        Instant begunAt,
        @Nullable Instant endedAt) {

    public enum State {
        SERVED,
        /** Nothing is done for the customer until somebody decides. */
        SUSPENDED,
        ENDED;

        /** As the keys of messages have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param by employee number or username; null when the process did it */
    public record Step(
            Kind kind, @Nullable String by, @Nullable String reason, Instant at) {

        public enum Kind {
            BEGUN,
            REVIEW_WANTED,
            REVIEW_BEGUN,
            RENEWED,
            ENDED;

            /** As the keys of messages have it. */
            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    public boolean isOver() {
        return state == State.ENDED;
    }
}
