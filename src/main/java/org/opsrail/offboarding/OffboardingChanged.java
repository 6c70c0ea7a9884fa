package org.opsrail.offboarding;

import java.util.UUID;

/**
 * An offboarding was changed on its way, and its case has to hear of it.
 *
 * @param changeId the same however often the change is told
 */
public record OffboardingChanged(UUID changeId, UUID offboardingId, What what) {

    public enum What {
        LEAVING_DATE_MOVED,
        CALLED_OFF
    }
}
