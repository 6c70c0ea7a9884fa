package org.opsrail.answerlibrary.domain;

import org.jspecify.annotations.Nullable;

/**
 * Which answers somebody looks for.
 *
 * @param words of a question or an answer, empty for all
 * @param owner employee number, null for anybody's
 * @param topic null for all
 */
public record Wanted(
        String words, @Nullable String topic, @Nullable String owner, State state) {

    /** As the list offers it. */
    public enum State {
        /** All that are not retired. */
        KEPT,
        DRAFT,
        /** Holds for a few weeks more. */
        EXPIRING,
        EXPIRED,
        RETIRED
    }
}
