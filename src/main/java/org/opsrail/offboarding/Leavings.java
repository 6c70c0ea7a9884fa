package org.opsrail.offboarding;

import java.time.LocalDate;

/** Asking that somebody leaves, for other modules. */
public interface Leavings {

    /**
     * Starts the offboarding of that person; the same request again starts nothing.
     *
     * @param lastDay until 18:00 of the person's place
     * @param requestedBy who asks, and therefore does not close the file
     * @return whether it is under way now; false when the request is refused
     */
    boolean ask(String employeeNumber, LocalDate lastDay, String requestedBy);
}
