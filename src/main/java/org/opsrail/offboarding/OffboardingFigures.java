package org.opsrail.offboarding;

import java.time.LocalDate;
import java.util.OptionalDouble;

/** Whether leaving works, computed from facts that were written when they happened. */
public interface OffboardingFigures {

    /** Of the facts of the days from {@code from} up to, not including, {@code to} (UTC). */
    Figures between(LocalDate from, LocalDate to);

    /**
     * A figure is empty while nothing is known; shares are from 0 to 1.
     *
     * @param hoursToProof median of the hours from the leaving time to the proof that an access is gone
     * @param provenByReading share of the accesses proven to be gone that their system was asked for again
     * @param stillThere how many accesses were there after they had been taken away
     * @param equipmentReturned share of the things handed out that came back
     * @param daysToClose median of the days from the leaving time to the closed file
     */
    record Figures(
            OptionalDouble hoursToProof,
            OptionalDouble provenByReading,
            long stillThere,
            OptionalDouble equipmentReturned,
            OptionalDouble daysToClose) {}
}
