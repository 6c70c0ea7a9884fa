package org.opsrail.trustrequest.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire under way.
 *
 * @param documentId the customer's file as it came
 * @param processInstanceKey null until the engine has confirmed the case
 * @param releases how often its answers were released
 * @param released whether the answers as they stand were released
 * @param correction what the customer wants corrected, null while it wants nothing
 */
public record TrustRequest(
        UUID id,
        Deal deal,
        String fileName,
        String documentId,
        String requestedBy,
        Instant requestedAt,
        @Nullable Long processInstanceKey,
        int releases,
        @Nullable String releasedBy,
        boolean released,
        @Nullable String correction,
        @Nullable HandOver handOver,
        @Nullable Withdrawal withdrawal,
        @Nullable Outcome outcome,
        @Nullable Instant closedAt) {

    /** How a salesperson handed the pack of one release over. */
    public record HandOver(String how, String by, int release) {}

    public record Withdrawal(String by, String because, Instant at) {}

    public enum Outcome {
        ANSWERED,
        WITHDRAWN;

        /** As messages name it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return outcome == null && withdrawal == null;
    }
}
