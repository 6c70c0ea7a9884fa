package org.opsrail.duediligence.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of what the customer relationship system told.
 *
 * @param reference of the customer; empty where none was told
 * @param customerId null while something is lacking
 * @param first false when the same call came before
 */
public record Deal(
        Outcome outcome, String reference, @Nullable UUID customerId, boolean first) {

    /** Where its values tell of owners. */
    public static final String OWNERS = OwnershipCheck.OWNERS;

    public enum Outcome {
        STARTED,
        /** The customer was asked for before. */
        KNOWN,
        /** It is kept, and waits for somebody to complete it. */
        INCOMPLETE
    }

    /**
     * A deal that waits.
     *
     * @param values as {@link CustomerColumns} names them, and {@link #OWNERS} as {@link OwnerLines}
     */
    public record Waiting(String webhookId, String reference, Map<String, String> values, Instant receivedAt) {

        public String owners() {
            return values.getOrDefault(OWNERS, "");
        }
    }
}
