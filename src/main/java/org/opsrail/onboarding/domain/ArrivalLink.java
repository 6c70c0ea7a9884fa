package org.opsrail.onboarding.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.guest.GuestLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The link on which a hire, who has no account yet, answers before the first day. */
@Service
@Transactional
public class ArrivalLink {

    public static final String FORM = "onboarding-arrival";

    /** Also for who starts tomorrow. */
    private static final Duration AT_LEAST = Duration.ofDays(2);

    private final OnboardingRepository onboardings;
    private final GuestLinks links;
    private final OnboardingMail mail;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    ArrivalLink(
            OnboardingRepository onboardings,
            GuestLinks links,
            OnboardingMail mail,
            WorkingCalendar calendar,
            InstantSource clock) {
        this.onboardings = onboardings;
        this.links = links;
        this.mail = mail;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** However often the step is repeated. */
    public void sendOnce(UUID id) {
        Onboarding onboarding = onboardings.lockById(id).orElseThrow();
        if (!links.wasIssued(FORM, id.toString())) {
            send(onboarding);
        }
    }

    /** A new link; the former one no longer works. */
    public void sendAnew(UUID id) {
        send(onboardings.lockById(id).orElseThrow());
    }

    private void send(Onboarding onboarding) {
        if (!onboarding.state().beforeDayZero() || !mail.reachesPrivately(onboarding)) {
            return;
        }
        Instant soonest = clock.instant().plus(AT_LEAST);
        Instant dayZero = Stations.of(onboarding, calendar).dayZeroAt();
        Instant until = dayZero.isAfter(soonest) ? dayZero : soonest;
        String path = links.issue(
                FORM,
                onboarding.id().toString(),
                onboarding.processInstanceKey().orElse(null),
                until);
        mail.arrival(onboarding, path, until);
    }
}
