package org.opsrail.absence.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.absence.Absences;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Absences as they are entered; one person is away once at a time. */
@Service
@Transactional
public class AbsenceBook implements Absences {

    private static final RowMapper<Absence> ROW = (row, number) -> new Absence(
            row.getObject("id", UUID.class),
            row.getString("person"),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getString("deputy"));

    private final JdbcClient jdbc;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    AbsenceBook(JdbcClient jdbc, Directory directory, WorkingCalendar calendar, InstantSource clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Absence> current(String person) {
        LocalDate today = today(person);
        return toCome(person).stream()
                .filter(absence -> !absence.firstDay().isAfter(today))
                .findFirst();
    }

    /** The present one and those to come, by date. */
    @Transactional(readOnly = true)
    public List<Absence> toCome(String person) {
        return jdbc.sql("SELECT * FROM absence.absence"
                        + " WHERE person = ? AND last_day >= ? AND withdrawn_at IS NULL ORDER BY first_day")
                .params(person, today(person))
                .query(ROW)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Absence> standingIn(String deputy) {
        return jdbc.sql("SELECT * FROM absence.absence WHERE deputy = ? AND withdrawn_at IS NULL AND last_day >= ?"
                        + " ORDER BY first_day")
                .params(deputy, today(deputy))
                .query(ROW)
                .list();
    }

    @Override
    public void handOn(UUID absence, String former, String deputy) {
        jdbc.sql("UPDATE absence.absence SET deputy = ? WHERE id = ? AND deputy = ? AND withdrawn_at IS NULL")
                .params(deputy, absence, former)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Absence> find(UUID id) {
        return jdbc.sql("SELECT * FROM absence.absence WHERE id = ? AND withdrawn_at IS NULL")
                .param(id)
                .query(ROW)
                .optional();
    }

    public Entry enter(
            String person, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay, String deputy, String by) {
        if (firstDay == null || lastDay == null || lastDay.isBefore(firstDay)) {
            return new Entry.Refused("dates");
        }
        if (lastDay.isBefore(today(person))) {
            return new Entry.Refused("past");
        }
        if (deputy.equals(person) || !worksHere(deputy)) {
            return new Entry.Refused("deputy");
        }
        // Two entries at once must not both find the days free.
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('absence/' || ?, 0))")
                .param(person)
                .query()
                .singleRow();
        boolean taken = toCome(person).stream()
                .anyMatch(known ->
                        !known.firstDay().isAfter(lastDay) && !known.lastDay().isBefore(firstDay));
        return taken ? new Entry.Refused("overlap") : keep(person, firstDay, lastDay, deputy, by);
    }

    private Entry keep(String person, LocalDate firstDay, LocalDate lastDay, String deputy, String by) {
        Absence absence = new Absence(UUID.randomUUID(), person, firstDay, lastDay, deputy);
        jdbc.sql("INSERT INTO absence.absence (id, person, first_day, last_day, deputy, entered_by, entered_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        absence.id(),
                        person,
                        firstDay,
                        lastDay,
                        deputy,
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Entry.Entered(absence);
    }

    /** From now on the person is here; what a deputy has stays with the deputy. */
    public void withdraw(UUID id, String by) {
        jdbc.sql("UPDATE absence.absence SET withdrawn_by = ?, withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL")
                .params(by, clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private boolean worksHere(String person) {
        return directory
                .person(person)
                .filter(known -> known.status() == Person.Status.ACTIVE)
                .isPresent();
    }

    /** The date at the person's place. */
    public LocalDate today(String person) {
        return directory
                .person(person)
                .map(known -> calendar.dateAt(clock.instant(), known.place()))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** What became of an entry. */
    public sealed interface Entry {

        record Entered(Absence absence) implements Entry {}

        /** @param reason ends the message's key: {@code dates}, {@code past}, {@code deputy} or {@code overlap} */
        record Refused(String reason) implements Entry {}
    }
}
