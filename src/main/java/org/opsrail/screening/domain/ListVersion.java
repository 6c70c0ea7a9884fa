package org.opsrail.screening.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.format.ListFormat;

/**
 * What was loaded of a list.
 *
 * @param source name of the file, or the address
 * @param publishedOn as the publisher says
 * @param sha256 of the file as it came; of several one after the other
 * @param previous the version that it replaced, or would replace
 */
public record ListVersion(
        UUID id,
        String list,
        String listName,
        State state,
        ListFormat format,
        String source,
        @Nullable LocalDate publishedOn,
        String sha256,
        long bytes,
        int entries,
        @Nullable UUID previous,
        int added,
        int changed,
        int removed,
        Instant loadedAt,
        @Nullable String loadedBy,
        @Nullable Instant activatedAt,
        @Nullable String activatedBy) {

    public enum State {
        STAGED,
        CURRENT,
        REPLACED
    }

    public boolean isStaged() {
        return state == State.STAGED;
    }

    /** How many entries the version before had. */
    int entriesBefore() {
        return entries - added + removed;
    }

    /** Whether more than that share of the entries before is gone. */
    public boolean shrinks(int percent) {
        return removed * 100L > (long) entriesBefore() * percent;
    }
}
