package org.opsrail.shell.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.engine.EngineClock;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.shell.Flash;
import org.opsrail.shell.Rehearsal;
import org.opsrail.shell.Rehearsal.Pulse;
import org.opsrail.shell.When;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves the rehearsed time forward, and waits until the cases have come to rest. */
@Controller
@Profile("(local | test) & !production")
class ClockController {

    private static final Duration FURTHEST = Duration.ofDays(400);
    private static final Duration BETWEEN_PULSES = Duration.ofMillis(250);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(12);

    /** After so many equal pulses the jobs that are left have nobody who works them. */
    private static final int ABANDONED = 12;

    private final EngineClock clock;
    private final ObjectProvider<Rehearsal> rehearsal;
    private final Actors actors;
    private final When when;
    private final MessageSource messages;
    private final AuditTrail trail;

    ClockController(
            EngineClock clock,
            ObjectProvider<Rehearsal> rehearsal,
            Actors actors,
            When when,
            MessageSource messages,
            AuditTrail trail) {
        this.clock = clock;
        this.rehearsal = rehearsal;
        this.actors = actors;
        this.when = when;
        this.messages = messages;
        this.trail = trail;
    }

    @PostMapping("/clock/advance")
    String advance(
            @RequestParam String by,
            @RequestParam(defaultValue = "/") String back,
            Locale locale,
            RedirectAttributes redirect) {
        if (!actors.current().has(Role.ADMIN)) {
            throw new AccessDeniedException("Only an administrator moves the clock");
        }
        step(by).ifPresentOrElse(
                        step -> move(step, locale, redirect),
                        () -> Flash.info(redirect, messages.getMessage("shell.clock.no-event", null, locale)));
        return "redirect:" + PreferencesController.ownPath(back);
    }

    private Optional<Duration> step(String by) {
        Instant now = clock.instant();
        return by.equals("next")
                ? rehearsal.stream()
                        .flatMap(known -> known.nextEvent(now).stream())
                        .min(Instant::compareTo)
                        .map(event -> Duration.between(now, event).plusSeconds(1))
                : parse(by);
    }

    private static Optional<Duration> parse(String by) {
        try {
            Duration step = Duration.parse(by);
            return step.isPositive() && step.compareTo(FURTHEST) <= 0 ? Optional.of(step) : Optional.empty();
        } catch (DateTimeParseException notADuration) {
            return Optional.empty();
        }
    }

    /** A jump would take the jobs that are under way from their workers, who would then do them twice. */
    private void move(Duration step, Locale locale, RedirectAttributes redirect) {
        if (!rest()) {
            Flash.info(redirect, messages.getMessage("shell.clock.busy", null, locale));
            return;
        }
        trail.record(AuditEntry.of(ClockAction.MOVE_CLOCK).with("by", step.toString()));
        clock.advance(step);
        boolean atRest = rest();
        Object[] now = {when.exact(clock.instant())};
        if (atRest) {
            Flash.ok(redirect, messages.getMessage("shell.clock.moved", now, locale));
        } else {
            Flash.info(redirect, messages.getMessage("shell.clock.moving", now, locale));
        }
    }

    /** Whether the cases have come to rest. */
    private boolean rest() {
        @Nullable List<Pulse> last = null;
        int still = 0;
        long began = System.nanoTime();
        while (System.nanoTime() - began < LONGEST_WAIT.toNanos()) {
            LockSupport.parkNanos(BETWEEN_PULSES.toNanos());
            List<Pulse> pulses = rehearsal.stream().map(Rehearsal::pulse).toList();
            still = pulses.equals(last) ? still + 1 : 0;
            if (still >= ABANDONED || (still > 0 && pulses.stream().allMatch(pulse -> pulse.jobs() == 0))) {
                return true;
            }
            last = pulses;
        }
        return false;
    }
}
