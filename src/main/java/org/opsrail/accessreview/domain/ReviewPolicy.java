package org.opsrail.accessreview.domain;

import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.reading.domain.Finding;

/** How a right is reviewed: the decision {@code review-policy}, which ops may edit. */
public interface ReviewPolicy {

    Rule of(Question question);

    /** @param finding the weightiest, null for none */
    record Question(Finding.@Nullable Kind finding, boolean sensitive, String level) {}

    /**
     * @param id of the row of the table
     * @param reasonToKeep whether keeping needs a reason
     * @param dueWorkingDays until the reviewer has decided
     */
    record Rule(String id, Reviewer reviewer, boolean reasonToKeep, Undecided undecided, int dueWorkingDays) {}

    enum Reviewer {
        MANAGER,
        SYSTEM_OWNER
    }

    /** What becomes of a right on which nobody has decided in the end. */
    enum Undecided {
        REVOKE,
        ESCALATE
    }
}
