package org.opsrail.accessreview.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right that has to go, or to change.
 *
 * @param newLevel what takes its place; null when nothing does
 * @param removedAt null while it is to be done, or to be done again
 * @param removedBy who did it by hand; null for the connector
 * @param reopened how often it was there again after its removal
 * @param provenAt since when it is proven to be gone
 */
public record Removal(
        UUID id,
        UUID reviewId,
        UUID itemId,
        String system,
        String account,
        String level,
        String name,
        @Nullable String employeeNumber,
        @Nullable String newLevel,
        Instant decidedAt,
        @Nullable Instant removedAt,
        @Nullable String removedBy,
        @Nullable String whyByHand,
        int reopened,
        @Nullable Instant provenAt,
        @Nullable Proof proof) {

    public enum Proof {
        /** The system itself was asked and shows it no more. */
        TARGET,
        /** A later reading does not have it. */
        READING,
        /** Its owner says so; the next reading will tell. */
        STATEMENT
    }
}
