package org.opsrail.onboarding.domain;

/** How far an onboarding has come. */
public enum OnboardingState {
    /** Recorded; the process has not begun yet. */
    STARTING,
    /** Before day 0. */
    PREPARING,
    /** From day 0 to the decision. */
    RUNNING,
    /** Employment confirmed. */
    CONFIRMED,
    /** Employment ended by the decision. */
    ENDED,
    /** The hire was withdrawn; what had been provisioned is undone. */
    WITHDRAWN;

    public boolean beforeDayZero() {
        return this == STARTING || this == PREPARING;
    }

    public boolean closed() {
        return this == CONFIRMED || this == ENDED || this == WITHDRAWN;
    }
}
