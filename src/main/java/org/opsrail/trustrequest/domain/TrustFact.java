package org.opsrail.trustrequest.domain;

/** What the figures are computed from; the constants' names are stored. */
enum TrustFact {
    REQUESTED,
    /** Of the questionnaire, at its first delivery. */
    QUESTIONS,
    /** Of those, at the first delivery: no person had to write them. */
    FROM_LIBRARY,
    /** From the request to its first delivery. */
    MINUTES_TO_DELIVERY
}
