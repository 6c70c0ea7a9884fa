package org.opsrail.duediligence.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer and where its check stands.
 *
 * @param reference what the customer relationship system calls it; asking for the same again starts nothing
 * @param requestedBy whoever asked for the check, and therefore does not decide
 * @param processInstanceKey null until the engine has named the case
 * @param outcome null while the check is under way
 * @param reviewOf the first file of a customer who is served and looked at again; null for the first file itself
 */
public record Customer(
        UUID id,
        String reference,
        Company company,
        String requestedBy,
        Instant requestedAt,
        @Nullable Long processInstanceKey,
        @Nullable Outcome outcome,
        @Nullable Instant closedAt,
        @Nullable UUID reviewOf) {

    public enum Outcome {
        APPROVED,
        REFUSED,
        /** Nobody wants this customer any more. */
        DROPPED,
        /** Somebody behind it is on a list of sanctions. */
        STOPPED;

        /** As the keys of messages have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
