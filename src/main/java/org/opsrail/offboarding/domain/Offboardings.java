package org.opsrail.offboarding.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.audit.AuditTrail;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who leaves, and when; one row per case, written once however often its step is repeated. */
@Service
@Transactional
public class Offboardings {

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final RowMapper<Offboarding> ROW = (row, i) -> new Offboarding(
            row.getObject("id", UUID.class),
            row.getLong("process_instance_key"),
            row.getString("employee_number"),
            row.getString("manager"),
            row.getObject("leaving_at", OffsetDateTime.class).toInstant(),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)
                    .orElse(null));

    private final JdbcClient jdbc;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final AuditTrail trail;
    private final InstantSource clock;

    Offboardings(
            JdbcClient jdbc, Directory directory, WorkingCalendar calendar, AuditTrail trail, InstantSource clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param closedAt null while it is under way */
    public record Offboarding(
            UUID id,
            long processInstanceKey,
            String employeeNumber,
            String manager,
            Instant leavingAt,
            Instant recordedAt,
            @Nullable Instant closedAt) {}

    /** @param leavingDate the last day, until 18:00 of the place; null for at once */
    public record Leaving(
            String employeeNumber,
            String manager,
            String place,
            @Nullable LocalDate leavingDate) {}

    public Offboarding record(long processInstanceKey, Leaving leaving) {
        Instant now = clock.instant();
        LocalDate lastDay = leaving.leavingDate();
        Instant leavingAt = lastDay == null ? now : calendar.at(lastDay, EVENING, leaving.place());
        int added = jdbc.sql("""
                INSERT INTO offboarding.offboarding
                    (id, process_instance_key, employee_number, manager, place, leaving_at, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (process_instance_key) DO NOTHING""")
                .params(
                        UUID.randomUUID(),
                        processInstanceKey,
                        leaving.employeeNumber(),
                        leaving.manager(),
                        leaving.place(),
                        leavingAt.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            trail.record(OffboardingAction.START
                    .entry(processInstanceKey, leaving.employeeNumber())
                    .withPersonal("leavingAt", leavingAt.toString()));
        }
        return ofCase(processInstanceKey).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Offboarding> ofCase(long processInstanceKey) {
        return jdbc.sql("SELECT * FROM offboarding.offboarding WHERE process_instance_key = ?")
                .param(processInstanceKey)
                .query(ROW)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Offboarding> latest() {
        return jdbc.sql("SELECT * FROM offboarding.offboarding ORDER BY recorded_at DESC")
                .query(ROW)
                .list();
    }

    /** Whoever has left is not among the people any more. */
    public void close(long processInstanceKey) {
        Offboarding offboarding = ofCase(processInstanceKey).orElseThrow();
        int closed = jdbc.sql("UPDATE offboarding.offboarding SET closed_at = ? WHERE id = ? AND closed_at IS NULL")
                .params(clock.instant().atOffset(ZoneOffset.UTC), offboarding.id())
                .update();
        if (closed > 0) {
            trail.record(OffboardingAction.CLOSE.entry(processInstanceKey, offboarding.employeeNumber()));
        }
        directory.person(offboarding.employeeNumber()).ifPresent(person -> directory.save(gone(person)));
    }

    private static Person gone(Person person) {
        return new Person(
                person.employeeNumber(),
                person.firstName(),
                person.lastName(),
                person.privateEmail(),
                person.workEmail(),
                person.role(),
                person.team(),
                person.manager(),
                person.place(),
                person.contractType(),
                person.startDate(),
                Person.Status.GONE);
    }
}
