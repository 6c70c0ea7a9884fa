package org.opsrail.onboarding.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.opsrail.calendar.WorkingCalendar;

/** When each station is due: 09:00 at the newcomer's place, on a day worked there. */
public record Stations(Instant dayZeroAt, Instant daySevenAt, Instant dayThirtyAt, Instant dayNinetyAt) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int EXTENSION_DAYS = 30;

    static Stations of(Onboarding onboarding, WorkingCalendar calendar) {
        LocalDate start = onboarding.startDate();
        String place = onboarding.place();
        return new Stations(
                morning(start, place, calendar),
                morning(start.plusDays(7), place, calendar),
                morning(start.plusDays(30), place, calendar),
                morning(start.plusDays(90 + EXTENSION_DAYS * (long) onboarding.extensions()), place, calendar));
    }

    private static Instant morning(LocalDate date, String place, WorkingCalendar calendar) {
        return calendar.at(calendar.workingDayOnOrAfter(date, place), MORNING, place);
    }
}
