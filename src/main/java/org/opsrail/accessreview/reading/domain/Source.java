package org.opsrail.accessreview.reading.domain;

import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory.ConnectedSystem;

/**
 * How we learn who has access to a system.
 *
 * @param sensitive whether a right in it can do great harm; what that means for a review, its decision table says
 * @param mapping of its exports, null until the first
 */
public record Source(
        ConnectedSystem system,
        Kind kind,
        boolean sensitive,
        @Nullable Mapping mapping) {

    public enum Kind {
        /** Its own list, over SCIM 2.0. */
        SCIM,
        /** An export that somebody brings. */
        CSV,
        /** Only what we have written down ourselves: proves nothing about the system. */
        DIRECTORY
    }

    /** Whether it can be read without anybody's help. */
    public boolean readsItself() {
        return kind != Kind.CSV;
    }
}
