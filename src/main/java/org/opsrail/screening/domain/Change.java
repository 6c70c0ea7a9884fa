package org.opsrail.screening.domain;

import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity;

/**
 * One entry that a version brought, altered or took away.
 *
 * @param before null for one that was added
 * @param after null for one that was removed, or has been since
 */
public record Change(
        String entryId,
        Kind kind,
        String name,
        @Nullable ListedEntity before,
        @Nullable ListedEntity after) {

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
