package org.opsrail.duediligence.domain;

/** What the figures are computed from; the constants' names are stored. */
enum CustomerFact {
    REQUESTED,
    /** Once per correction of the file; what has none went through at once. */
    REWORK,
    /** From the request to the decision; its part is the outcome. */
    MINUTES_TO_DECISION
}
