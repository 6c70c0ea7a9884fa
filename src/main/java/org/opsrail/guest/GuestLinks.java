package org.opsrail.guest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Issues and withdraws links to guest forms. */
public interface GuestLinks {

    /**
     * A new link; the ones to the same form about the same thing no longer work.
     *
     * @param caseKey the process instance on whose page the link is shown, null outside of cases
     * @return the path, which is known nowhere else: {@code /guest/onboarding-arrival/…}
     */
    String issue(String formId, String reference, @Nullable Long caseKey, Instant expiresAt);

    /** Whether there ever was one. */
    boolean wasIssued(String formId, String reference);

    /** From now on none of them works. */
    void revokeAll(String formId, String reference);
}
