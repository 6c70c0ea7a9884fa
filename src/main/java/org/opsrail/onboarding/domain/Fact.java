package org.opsrail.onboarding.domain;

/** What the figures are computed from; the constants' names are stored. */
enum Fact {
    DAYS_TO_OPERATIONAL,
    AUTONOMY_DAY_7,
    AUTONOMY_DAY_30,
    ACCESSES_DUE_ON_DAY_0,
    ACCESSES_READY_ON_DAY_0,
    /** Once per item that was on a checklist on day 0. */
    CHECKLIST_ITEM_DUE,
    CHECKLIST_ITEM_DONE,
    /** Once per access that a newcomer reported as not working. */
    WRONG_ACCESS
}
