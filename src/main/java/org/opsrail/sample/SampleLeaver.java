package org.opsrail.sample;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.offboarding.Leavings;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Rosa Jiménez has given notice: she has colleagues below her, a system of her own, and accesses in systems with and
 * without a connector. What comes is left to whoever looks at the sample.
 */
@Component
@Profile("local | test")
class SampleLeaver {

    static final String STEP = "leaver-under-way";
    static final String ROSA = "E028";

    /** In people operations, and none of those who sign in: whoever asks does not close the file. */
    private static final String ASKED_BY = "E004";

    private static final int NOTICE_DAYS = 10;

    private final Leavings leavings;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final SampleProgress progress;
    private final InstantSource clock;

    SampleLeaver(
            Leavings leavings,
            Directory directory,
            WorkingCalendar calendar,
            SampleProgress progress,
            InstantSource clock) {
        this.leavings = leavings;
        this.directory = directory;
        this.calendar = calendar;
        this.progress = progress;
        this.clock = clock;
    }

    void bringUnderWay() {
        if (progress.isDone(STEP)) {
            return;
        }
        directory.person(ROSA).ifPresent(rosa -> leavings.ask(ROSA, lastDay(rosa), ASKED_BY));
        progress.done(STEP);
    }

    private LocalDate lastDay(Person leaver) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return calendar.workingDayOnOrAfter(today.plusDays(NOTICE_DAYS), leaver.place());
    }
}
