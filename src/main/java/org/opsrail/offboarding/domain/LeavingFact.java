package org.opsrail.offboarding.domain;

/** What the figures are computed from; the constants' names are stored. */
enum LeavingFact {
    /** From the leaving time to the proof, once per access. */
    MINUTES_TO_PROOF,
    /** Once per access that its system was asked for again, and showed no more. */
    READ_AGAIN,
    /** Once per access that its system still showed after it had been taken away. */
    STILL_THERE,
    EQUIPMENT_OUT,
    EQUIPMENT_BACK,
    /** From the leaving time to the closed file. */
    MINUTES_TO_CLOSE
}
