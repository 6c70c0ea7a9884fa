package org.opsrail.task.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a task instead of whom.
 *
 * @param person for whom it was meant
 * @param holder who gets it; null when only operations are left
 * @param until the person's last day away, null when they are here
 */
public record Substitute(
        String person,
        Reason reason,
        @Nullable String holder,
        @Nullable LocalDate until) {

    public enum Reason {
        AWAY,
        LEFT,
        OWN_MATTER
    }
}
