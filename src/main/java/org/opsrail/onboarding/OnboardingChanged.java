package org.opsrail.onboarding;

import java.util.UUID;

/**
 * An onboarding was changed on its way, and its case has to hear of it.
 *
 * @param changeId the same however often the change is told
 */
public record OnboardingChanged(UUID changeId, UUID onboardingId, What what) {

    public enum What {
        START_DATE_MOVED,
        MANAGER_CHANGED,
        /** Role, team or place. */
        ROLE_CHANGED,
        /** Nobody was before. */
        BUDDY_NAMED,
        BUDDY_CHANGED,
        HIRE_WITHDRAWN,
        /** Somebody leaves before the decision. */
        EMPLOYEE_LEFT
    }
}
