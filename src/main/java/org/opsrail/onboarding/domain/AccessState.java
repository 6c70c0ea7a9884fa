package org.opsrail.onboarding.domain;

/** How far an access has come. */
public enum AccessState {
    /** Due, not given yet. */
    PLANNED,
    GIVEN,
    /** The newcomer has used it. */
    VERIFIED,
    /** The newcomer could not use it. */
    BROKEN,
    /** No longer due, not taken away yet. */
    LEAVING,
    TAKEN;

    boolean held() {
        return this == GIVEN || this == VERIFIED || this == BROKEN;
    }
}
