package org.opsrail.screening.domain;

import org.opsrail.screening.format.Unreadable;

/** What came of a file that was sent. */
public sealed interface Receipt {

    /** It stands beside the present version, with what it would change. */
    record Staged(ListVersion version) implements Receipt {}

    /** Nothing is kept of it. */
    record Refused(Unreadable because) implements Receipt {}
}
