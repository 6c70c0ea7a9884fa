package org.opsrail.offboarding.domain;

import java.time.Duration;
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
import org.opsrail.audit.AuditEntry;
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
            row.getObject("process_instance_key", Long.class),
            row.getString("employee_number"),
            row.getString("manager"),
            row.getObject("leaving_date", LocalDate.class),
            row.getObject("leaving_at", OffsetDateTime.class).toInstant(),
            row.getString("requested_by"),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)
                    .orElse(null),
            row.getObject("called_off_at") != null);

    private static final RowMapper<Requested> REQUESTED = (row, i) -> new Requested(
            row.getObject("id", UUID.class),
            new Leaving(
                    row.getString("employee_number"),
                    row.getString("manager"),
                    row.getString("place"),
                    row.getObject("leaving_date", LocalDate.class)));

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final LeavingFacts facts;
    private final AuditTrail trail;
    private final InstantSource clock;

    Offboardings(
            JdbcClient jdbc,
            Directory directory,
            WorkingCalendar calendar,
            LeavingFacts facts,
            AuditTrail trail,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.calendar = calendar;
        this.facts = facts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param processInstanceKey null until the engine has named the case
     * @param leavingDate as it was asked for; null for at once
     * @param requestedBy null where another process has led here
     * @param closedAt null while it is under way
     */
    public record Offboarding(
            UUID id,
            @Nullable Long processInstanceKey,
            String employeeNumber,
            String manager,
            @Nullable LocalDate leavingDate,
            Instant leavingAt,
            @Nullable String requestedBy,
            Instant recordedAt,
            @Nullable Instant closedAt,
            boolean calledOff) {

        /** Whoever has asked for it; where another process has led here, the manager. */
        public String askedBy() {
            return requestedBy == null ? manager : requestedBy;
        }
    }

    /** @param leavingDate the last day, until 18:00 of the place; null for at once */
    public record Leaving(
            String employeeNumber,
            String manager,
            String place,
            @Nullable LocalDate leavingDate) {

        Leaving on(@Nullable LocalDate date) {
            return new Leaving(employeeNumber, manager, place, date);
        }
    }

    /** A leaving that somebody asked for, and whose process is to be started. */
    public record Requested(UUID id, Leaving leaving) {}

    /** Until the transaction ends nobody else's requests are recorded. */
    void takeTurn() {
        jdbc.sql("SELECT true FROM (SELECT pg_advisory_xact_lock(hashtext('offboarding.request'))) AS taken")
                .query(Boolean.class)
                .single();
    }

    Offboarding request(Leaving leaving, String requestedBy) {
        UUID id = UUID.randomUUID();
        add(id, null, leaving, requestedBy);
        return get(id);
    }

    /**
     * The leaving that a case works, claimed by the first case that asks for it; empty when another case works it.
     *
     * @param id under which somebody asked for it, or the id of what has led here
     */
    public Optional<Offboarding> begin(long processInstanceKey, UUID id, Leaving leaving) {
        Optional<Offboarding> known = ofCase(processInstanceKey);
        if (known.isPresent()) {
            return known;
        }
        if (find(id).isPresent()) {
            name(id, processInstanceKey);
        } else if (add(id, processInstanceKey, leaving, null) > 0) {
            recordStart(processInstanceKey);
        }
        return ofCase(processInstanceKey);
    }

    /** Whoever comes first, the engine's answer or the case's first step, names the case. */
    public void name(UUID id, long processInstanceKey) {
        int named = jdbc.sql("UPDATE offboarding.offboarding SET process_instance_key = ?"
                        + " WHERE id = ? AND process_instance_key IS NULL")
                .params(processInstanceKey, id)
                .update();
        if (named > 0) {
            recordStart(processInstanceKey);
        }
    }

    private int add(UUID id, @Nullable Long processInstanceKey, Leaving leaving, @Nullable String requestedBy) {
        return jdbc.sql("""
                INSERT INTO offboarding.offboarding (id, process_instance_key, employee_number, manager, place,
                    leaving_date, leaving_at, requested_by, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .param(id)
                .param(processInstanceKey)
                .param(leaving.employeeNumber())
                .param(leaving.manager())
                .param(leaving.place())
                .param(leaving.leavingDate())
                .param(leavingAt(leaving))
                .param(requestedBy)
                .param(now())
                .update();
    }

    private OffsetDateTime leavingAt(Leaving leaving) {
        LocalDate lastDay = leaving.leavingDate();
        return lastDay == null
                ? now()
                : calendar.at(lastDay, EVENING, leaving.place()).atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    LocalDate today(String place) {
        return calendar.dateAt(clock.instant(), place);
    }

    /** For a change: nobody else changes it until the transaction ends. */
    Offboarding lock(UUID id) {
        return jdbc.sql("SELECT * FROM offboarding.offboarding WHERE id = ? FOR UPDATE")
                .param(id)
                .query(ROW)
                .single();
    }

    void reschedule(Offboarding offboarding, Leaving moved, String by) {
        jdbc.sql("UPDATE offboarding.offboarding SET leaving_date = ?, leaving_at = ? WHERE id = ?")
                .param(moved.leavingDate())
                .param(leavingAt(moved))
                .param(offboarding.id())
                .update();
        trail.record(entry(OffboardingAction.MOVE, offboarding).with("by", by));
    }

    /** It is closed at once: the case only has to hear of it. */
    void callOff(Offboarding offboarding, String by) {
        jdbc.sql("UPDATE offboarding.offboarding SET closed_at = ?, called_off_at = ?, called_off_by = ? WHERE id = ?")
                .params(now(), now(), by, offboarding.id())
                .update();
        trail.record(entry(OffboardingAction.CALL_OFF, offboarding).with("by", by));
    }

    private static AuditEntry entry(OffboardingAction action, Offboarding offboarding) {
        Long key = offboarding.processInstanceKey();
        return key == null
                ? AuditEntry.of(action).about(offboarding.employeeNumber())
                : action.entry(key, offboarding.employeeNumber());
    }

    private void recordStart(long processInstanceKey) {
        Offboarding begun = ofCase(processInstanceKey).orElseThrow();
        trail.record(OffboardingAction.START
                .entry(processInstanceKey, begun.employeeNumber())
                .withPersonal("leavingAt", begun.leavingAt().toString()));
    }

    @Transactional(readOnly = true)
    public Offboarding get(UUID id) {
        return find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Offboarding> find(UUID id) {
        return jdbc.sql("SELECT * FROM offboarding.offboarding WHERE id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    @Transactional(readOnly = true)
    public Requested requested(UUID id) {
        return jdbc.sql("SELECT * FROM offboarding.offboarding WHERE id = ?")
                .param(id)
                .query(REQUESTED)
                .single();
    }

    /** Recorded a while ago, and not confirmed by the engine. */
    @Transactional(readOnly = true)
    public List<Requested> unanswered() {
        return jdbc.sql(
                        "SELECT * FROM offboarding.offboarding WHERE process_instance_key IS NULL AND closed_at IS NULL AND recorded_at < ?"
                                + " ORDER BY recorded_at")
                .param(clock.instant().minus(RETRY_AFTER).atOffset(ZoneOffset.UTC))
                .query(REQUESTED)
                .list();
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public List<Offboarding> latestOf(String employeeNumber) {
        return jdbc.sql("SELECT * FROM offboarding.offboarding WHERE employee_number = ? ORDER BY recorded_at DESC")
                .param(employeeNumber)
                .query(ROW)
                .list();
    }

    /** The latest leaving of that person, once the leaving time has come and what they did is handed over. */
    @Transactional(readOnly = true)
    Optional<Offboarding> handedOver(String employeeNumber) {
        return jdbc.sql("SELECT * FROM offboarding.offboarding WHERE employee_number = ? AND handed_over_at IS NOT NULL"
                        + " ORDER BY recorded_at DESC LIMIT 1")
                .param(employeeNumber)
                .query(ROW)
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean isHandedOver(UUID id) {
        return jdbc.sql("SELECT handed_over_at IS NOT NULL FROM offboarding.offboarding WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** From now on others do what the leaver did. */
    public void handOver(UUID id) {
        jdbc.sql("UPDATE offboarding.offboarding SET handed_over_at = ? WHERE id = ? AND handed_over_at IS NULL")
                .params(now(), id)
                .update();
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
        return jdbc.sql("SELECT * FROM offboarding.offboarding WHERE process_instance_key IS NOT NULL"
                        + " ORDER BY recorded_at DESC")
                .query(ROW)
                .list();
    }

    /** Whoever has left is not among the people any more. */
    public void close(long processInstanceKey) {
        Offboarding offboarding = ofCase(processInstanceKey).orElseThrow();
        int closed = jdbc.sql("UPDATE offboarding.offboarding SET closed_at = ? WHERE id = ? AND closed_at IS NULL")
                .params(now(), offboarding.id())
                .update();
        if (closed > 0) {
            facts.addMinutes(offboarding.id(), LeavingFact.MINUTES_TO_CLOSE, "", offboarding.leavingAt());
            trail.record(OffboardingAction.CLOSE.entry(processInstanceKey, offboarding.employeeNumber()));
        }
        directory
                .person(offboarding.employeeNumber())
                .ifPresent(person -> directory.save(person.as(Person.Status.GONE)));
    }
}
