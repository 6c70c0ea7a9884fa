package org.opsrail.accessreview.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of the wish to decide on rights. */
public sealed interface Verdict {

    /**
     * @param batch by which all of it is taken back
     * @param refused why some are not decided on, by their id
     */
    record Decided(UUID batch, List<UUID> items, Map<UUID, Refusal> refused) implements Verdict {}

    /** The share is signed off or settled: nothing of it changes any more. */
    record TooLate() implements Verdict {}

    enum Refusal {
        /** Nobody decides on their own access. */
        OWN,
        NEEDS_REASON,
        NEEDS_LEVEL,
        /** No right of the share. */
        UNKNOWN
    }
}
