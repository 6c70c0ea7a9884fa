package org.opsrail.onboarding.forms;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.web.Wording;
import org.opsrail.task.FormRejected;
import org.springframework.stereotype.Component;

/** Since when somebody is operational: between the first day and today, as it is at their place. */
@Component
class OperationalDate {

    private static final String FIELD = "operationalSince";

    private final Wording wording;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    OperationalDate(Wording wording, WorkingCalendar calendar, InstantSource clock) {
        this.wording = wording;
        this.calendar = calendar;
        this.clock = clock;
    }

    LocalDate checked(Onboarding onboarding, Entered entered, Actor actor) {
        LocalDate since = entered.date(FIELD);
        LocalDate today = calendar.dateAt(clock.instant(), onboarding.place());
        if (since == null || since.isBefore(onboarding.startDate()) || since.isAfter(today)) {
            throw new FormRejected(Map.of(
                    FIELD,
                    wording.say("onboarding.refused.operational-since", actor.locale(), onboarding.startDate())));
        }
        return since;
    }
}
