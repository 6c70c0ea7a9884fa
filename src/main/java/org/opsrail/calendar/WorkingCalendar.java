package org.opsrail.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When people work, by place: its time zone, week-ends and public holidays. */
public interface WorkingCalendar {

    /** That local time at that place; a time skipped by daylight saving moves to the first valid one after it. */
    Instant at(LocalDate date, LocalTime time, String place);

    /** The date at that place, then. */
    LocalDate dateAt(Instant time, String place);

    /** The day itself if it is worked at that place, otherwise the next one that is. */
    LocalDate workingDayOnOrAfter(LocalDate date, String place);

    /** Counts worked days forward ({@code days >= 0}); the count starts on the first worked day after {@code from}. */
    LocalDate plusWorkingDays(LocalDate from, int days, String place);

    /** How much of that time is worked at that place: its working hours on the days that are worked. */
    Duration worked(Instant from, Instant to, String place);

    /** The working hours of one day. */
    Duration workingDay();

    /** The same hour, that many worked days later: how due dates are computed. */
    Instant dueAfterWorkingDays(Instant from, int days, String place);
}
