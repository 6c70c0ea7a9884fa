package org.opsrail.task.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/**
 * When a task is due, when its assignee is reminded and when it is escalated: task headers {@code dueWorkingDays},
 * {@code remindBeforeHours} and {@code escalateAfterHours}, reckoned with the calendar of the variable {@code place}. Where
 * a decision says until when, the variable {@code dueWorkingDays} comes before the header. A task that is there before
 * its time has the variable {@code dueFrom}: the days count from then on.
 */
@Component
class SetDueDateWorker implements JobHandler<SetDueDateWorker.Variables> {

    private final WorkingCalendar calendar;
    private final InstantSource clock;

    SetDueDateWorker(WorkingCalendar calendar, InstantSource clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param dueWorkingDays where a decision says so instead of the header
     * @param dueFrom where the days count from a moment to come
     */
    record Variables(
            String place,
            @Nullable Integer dueWorkingDays,
            @Nullable String dueFrom) {}

    @Override
    public String type() {
        return "task.set-due-date";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        Instant now = clock.instant();
        String dueFrom = job.variables().dueFrom();
        Instant from = dueFrom == null ? now : latest(now, Instant.parse(dueFrom));
        Integer decided = job.variables().dueWorkingDays();
        int days = decided == null ? number(job, "dueWorkingDays") : decided;
        Instant due = calendar.dueAfterWorkingDays(from, days, job.variables().place());
        Instant remind = latest(due.minus(hours(job, "remindBeforeHours")), halfway(from, due));
        return Outcome.done(Map.of(
                "dueAt", due.toString(),
                "remindAt", remind.toString(),
                "escalateAt", due.plus(hours(job, "escalateAfterHours")).toString()));
    }

    // Nobody is reminded of a task that has only just come.
    private static Instant halfway(Instant from, Instant to) {
        return from.plus(Duration.between(from, to).dividedBy(2));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration hours(Job<?> job, String header) {
        return Duration.ofHours(number(job, header));
    }

    private static int number(Job<?> job, String header) {
        String value = job.headers().get(header);
        if (value == null) {
            throw new IllegalStateException("The task %s has no header %s".formatted(job.elementId(), header));
        }
        return Integer.parseInt(value);
    }
}
