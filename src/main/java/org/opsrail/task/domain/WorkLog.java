package org.opsrail.task.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.task.TaskDone;
import org.opsrail.task.WorkMeasured;
import org.opsrail.task.domain.WorkRule.Span;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * From when to when who was at work on which task: from taking it to completing it or giving it back, less the pauses.
 * What has ended is told without the person, and never changed.
 */
@Repository
@Transactional
public class WorkLog {

    /** Nobody does a task in less: then a machine took it and completed it. */
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final WorkRule rule;
    private final WorkingCalendar calendar;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    WorkLog(
            JdbcClient jdbc,
            WorkRule rule,
            WorkingCalendar calendar,
            Directory directory,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.rule = rule;
        this.calendar = calendar;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** A task, as far as work on it is kept. */
    public record Held(long taskKey, long caseKey, String elementId) {

        public static Held of(Task task) {
            return new Held(task.key(), task.caseKey(), task.elementId());
        }
    }

    public enum State {
        NOT_BEGUN,
        RUNNING,
        PAUSED
    }

    /** The person is at work on it from now on, and nobody else is; a repetition changes nothing. */
    public void begin(Held task, String person) {
        if (of(task.taskKey(), person) == State.RUNNING) {
            return;
        }
        end(task.taskKey());
        jdbc.sql("""
                INSERT INTO task.work (id, task_key, case_key, element, person, began_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""")
                .params(
                        UUID.randomUUID(),
                        task.taskKey(),
                        task.caseKey(),
                        task.elementId(),
                        person,
                        at(clock.instant()))
                .update();
    }

    /** Nobody is at work on it from now on. */
    public void end(long taskKey) {
        end(taskKey, clock.instant());
    }

    void end(long taskKey, Instant when) {
        jdbc.sql("""
                UPDATE task.work SET ended_at = greatest(?, began_at) WHERE task_key = ? AND ended_at IS NULL
                RETURNING id, case_key, element, person, began_at, ended_at""")
                .params(at(when), taskKey)
                .query((row, number) -> new Ended(
                        row.getObject("id", UUID.class),
                        new Held(taskKey, row.getLong("case_key"), row.getString("element")),
                        row.getString("person"),
                        new Span(
                                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                                row.getObject("ended_at", OffsetDateTime.class).toInstant())))
                .list()
                .forEach(this::tell);
    }

    public void done(Held task) {
        end(task.taskKey());
        events.publishEvent(new TaskDone(task.taskKey(), task.caseKey()));
    }

    @Transactional(readOnly = true)
    public State of(long taskKey, String person) {
        Optional<Boolean> running = jdbc.sql(
                        "SELECT bool_or(ended_at IS NULL) FROM task.work WHERE task_key = ? AND person = ? HAVING count(*) > 0")
                .params(taskKey, person)
                .query(Boolean.class)
                .optional();
        return running.map(now -> now ? State.RUNNING : State.PAUSED).orElse(State.NOT_BEGUN);
    }

    /** The tasks on which somebody has been at work since then. */
    @Transactional(readOnly = true)
    List<Long> runningSince(Instant before) {
        return jdbc.sql("SELECT task_key FROM task.work WHERE ended_at IS NULL AND began_at < ? ORDER BY began_at")
                .param(at(before))
                .query(Long.class)
                .list();
    }

    /** @return how many were erased */
    int erase(Instant before) {
        return jdbc.sql("DELETE FROM task.work WHERE ended_at < ?")
                .param(at(before))
                .update();
    }

    private record Ended(UUID id, Held task, String person, Span span) {}

    private void tell(Ended work) {
        Optional<Person> person = directory.person(work.person());
        @Nullable String place = person.map(Person::place).orElse(null);
        Duration time = rule.counted(work.span(), inHand(work), place);
        if (time.compareTo(SHORTEST) >= 0) {
            events.publishEvent(new WorkMeasured(
                    work.id(),
                    work.task().taskKey(),
                    work.task().caseKey(),
                    work.task().elementId(),
                    person.map(Person::role).orElse(""),
                    day(work.span().to(), place),
                    time));
        }
    }

    /** All that the person had in hand in that time, the work itself among it. */
    private List<Span> inHand(Ended work) {
        return jdbc.sql("""
                SELECT began_at, coalesce(ended_at, :to) AS ended_at FROM task.work
                WHERE person = :person AND began_at < :to AND (ended_at IS NULL OR ended_at > :from)""")
                .param("person", work.person())
                .param("from", at(work.span().from()))
                .param("to", at(work.span().to()))
                .query((row, number) -> new Span(
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private LocalDate day(Instant time, @Nullable String place) {
        return place == null ? LocalDate.ofInstant(time, ZoneOffset.UTC) : calendar.dateAt(time, place);
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
