package org.opsrail.onboarding;

import java.time.LocalDate;
import java.util.OptionalDouble;

/** Whether onboarding works, computed from facts that were written when they happened. */
public interface OnboardingFigures {

    /** Of the onboardings whose facts fell into the days from {@code from} up to, not including, {@code to} (UTC). */
    Figures between(LocalDate from, LocalDate to);

    /**
     * A figure is empty while nothing is known; shares are from 0 to 1.
     *
     * @param daysToOperational median of the calendar days from the start date to operational
     * @param autonomyOnDay7 median of what newcomers said, 0 to 10; likewise {@code autonomyOnDay30}
     * @param accessesReadyOnDay0 share of the accesses due that worked on the first morning
     * @param checklistCompletion share of the checklist items that were done
     * @param wrongAccessIncidents how many accesses newcomers reported as not working
     */
    record Figures(
            OptionalDouble daysToOperational,
            OptionalDouble autonomyOnDay7,
            OptionalDouble autonomyOnDay30,
            OptionalDouble accessesReadyOnDay0,
            OptionalDouble checklistCompletion,
            long wrongAccessIncidents) {}
}
