package org.opsrail.trustrequest.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.trustrequest.domain.Deal.Recipient;

/**
 * One pack that left the house, as the log keeps it.
 *
 * @param number counts the releases of the request, from 1
 * @param agreement the reference of the agreement under which it was sent, null where there was none
 * @param by who handed it over, null when Opsrail mailed it
 * @param how in the words of whoever handed it over
 */
public record Delivery(
        UUID id,
        UUID requestId,
        int number,
        Way way,
        Recipient recipient,
        @Nullable String agreement,
        String releasedBy,
        @Nullable String by,
        @Nullable String how,
        Instant at,
        List<Item> items,
        List<Event> events) {

    public enum Way {
        LINK,
        HAND;

        /** As messages name it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param hash SHA-256 of what was sent, in lower-case hexadecimal digits */
    public record Item(
            int position, String documentId, String fileName, String hash, long size, boolean confidential) {}

    public enum Kind {
        LINK_SENT,
        DOWNLOADED,
        RECEIVED;

        /** As messages name it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** @param item what was downloaded, null where it is about the whole pack */
    public record Event(Kind kind, @Nullable Integer item, Instant at) {}
}
