package org.opsrail.offboarding.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.offboarding.OffboardingChanged;
import org.opsrail.offboarding.OffboardingChanged.What;
import org.opsrail.offboarding.domain.Offboardings.Leaving;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a leaving on its way; once the leaving time has come, there is nothing left to change. */
@Component
@Transactional
public class LeavingChanges {

    private static final int FARTHEST_YEARS = 2;

    private final Offboardings offboardings;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    LeavingChanges(Offboardings offboardings, ApplicationEventPublisher events, InstantSource clock) {
        this.offboardings = offboardings;
        this.events = events;
        this.clock = clock;
    }

    /** @param date the new last day, null for at once */
    public Change move(UUID id, @Nullable LocalDate date, String by) {
        Offboarding offboarding = offboardings.lock(id);
        if (isOver(offboarding)) {
            return new Change.Refused("too-late");
        }
        Leaving moved = offboardings.requested(id).leaving().on(date);
        LocalDate today = offboardings.today(moved.place());
        if (date != null && (date.isBefore(today) || date.isAfter(today.plusYears(FARTHEST_YEARS)))) {
            return new Change.Refused("date");
        }
        offboardings.reschedule(offboarding, moved, by);
        events.publishEvent(new OffboardingChanged(UUID.randomUUID(), id, What.LEAVING_DATE_MOVED));
        return new Change.Made();
    }

    /** Somebody stays; what was decided in an onboarding is changed there. */
    public Change callOff(UUID id, String by) {
        Offboarding offboarding = offboardings.lock(id);
        if (isOver(offboarding)) {
            return new Change.Refused("too-late");
        }
        if (offboarding.requestedBy() == null) {
            return new Change.Refused("decided-elsewhere");
        }
        offboardings.callOff(offboarding, by);
        events.publishEvent(new OffboardingChanged(UUID.randomUUID(), id, What.CALLED_OFF));
        return new Change.Made();
    }

    private boolean isOver(Offboarding offboarding) {
        return offboarding.closedAt() != null || !offboarding.leavingAt().isAfter(clock.instant());
    }

    /** What became of a wish. */
    public sealed interface Change {

        record Made() implements Change {}

        /** @param reason ends the message's key */
        record Refused(String reason) implements Change {}
    }
}
