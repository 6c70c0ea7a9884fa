package org.opsrail.offboarding.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.opsrail.absence.Absences;
import org.opsrail.absence.Absences.Absence;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.onboarding.Newcomers;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports, systems, deputy roles and tasks of a leaver go to others; again, when others are chosen afterwards. */
@Service
@Transactional
public class Duties {

    private static final RowMapper<Duty> ROW = (row, i) -> new Duty(
            Kind.valueOf(row.getString("kind")),
            row.getString("item"),
            row.getString("successor"),
            row.getObject("handed_at", OffsetDateTime.class).toInstant());

    private final JdbcClient jdbc;
    private final Successions successions;
    private final Directory directory;
    private final Newcomers newcomers;
    private final Absences absences;
    private final AuditTrail trail;
    private final InstantSource clock;

    Duties(
            JdbcClient jdbc,
            Successions successions,
            Directory directory,
            Newcomers newcomers,
            Absences absences,
            AuditTrail trail,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.successions = successions;
        this.directory = directory;
        this.newcomers = newcomers;
        this.absences = absences;
        this.trail = trail;
        this.clock = clock;
    }

    public enum Kind {
        REPORT,
        SYSTEM,
        DEPUTY,
        TASKS
    }

    /** @param item an employee number, a system's id, or an absence's; empty for the tasks */
    public record Duty(Kind kind, String item, String successor, Instant handedAt) {}

    /** Everything goes to whom the manager has chosen, or else to the manager. Repeating changes nothing. */
    public void handOver(Offboarding offboarding) {
        Succession chosen = successions.of(offboarding.id());
        String leaver = offboarding.employeeNumber();
        successions
                .working(chosen.newManager(), offboarding)
                .ifPresent(manager -> Stream.concat(
                                reports(leaver).stream(),
                                earlier(offboarding, Kind.REPORT, manager).flatMap(this::report))
                        .forEach(report -> lead(offboarding, report, manager)));
        successions
                .working(chosen.newOwner(), offboarding)
                .ifPresent(owner -> Stream.concat(
                                systems(leaver).stream(),
                                earlier(offboarding, Kind.SYSTEM, owner).flatMap(this::system))
                        .forEach(system -> own(offboarding, system, owner)));
        successions
                .working(chosen.standIn(), offboarding)
                .ifPresent(deputy -> Stream.concat(
                                absences.standingIn(leaver).stream(),
                                earlier(offboarding, Kind.DEPUTY, deputy).flatMap(this::absence))
                        .forEach(absence -> deputise(offboarding, absence, deputy)));
    }

    /** From now on that person does what the leaver was to do. Repeating changes nothing. */
    public void handOverTasks(Offboarding offboarding, String successor) {
        handed(offboarding, Kind.TASKS, "", successor);
    }

    /** What nobody has told those who have it now; from here on they count as told. */
    List<Duty> tell(UUID offboardingId) {
        return jdbc.sql(
                        "UPDATE offboarding.duty SET told_at = ? WHERE offboarding_id = ? AND told_at IS NULL RETURNING *")
                .params(clock.instant().atOffset(ZoneOffset.UTC), offboardingId)
                .query(ROW)
                .list();
    }

    /** Those who work here, or are about to, and report to that person. */
    @Transactional(readOnly = true)
    public List<Person> reports(String person) {
        return Stream.of(Person.Status.ACTIVE, Person.Status.JOINING)
                .flatMap(status -> directory.people(status).stream())
                .filter(one -> person.equals(one.manager()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<ConnectedSystem> systems(String owner) {
        return directory.systems().stream()
                .filter(system -> system.owner().equals(owner))
                .toList();
    }

    /** What was handed over, by time. */
    @Transactional(readOnly = true)
    public List<Duty> handed(UUID offboardingId) {
        return jdbc.sql("SELECT * FROM offboarding.duty WHERE offboarding_id = ? ORDER BY handed_at, kind, item")
                .param(offboardingId)
                .query(ROW)
                .list();
    }

    /** What somebody else got before. */
    private Stream<Duty> earlier(Offboarding offboarding, Kind kind, String successor) {
        return handed(offboarding.id()).stream()
                .filter(duty -> duty.kind() == kind && !duty.successor().equals(successor));
    }

    /** Where it still is as it was handed over; what others have changed since stays. */
    private Stream<Person> report(Duty duty) {
        return directory.person(duty.item()).filter(one -> duty.successor().equals(one.manager())).stream();
    }

    private Stream<ConnectedSystem> system(Duty duty) {
        return directory.system(duty.item()).filter(one -> one.owner().equals(duty.successor())).stream();
    }

    private Stream<Absence> absence(Duty duty) {
        return absences.standingIn(duty.successor()).stream()
                .filter(one -> one.id().toString().equals(duty.item()));
    }

    /** One of the reports who takes the lead reports to who is above the leaver. */
    private void lead(Offboarding offboarding, Person report, String successor) {
        String number = report.employeeNumber();
        Optional<String> manager =
                number.equals(successor) ? successions.above(offboarding.employeeNumber()) : Optional.of(successor);
        if (Objects.equals(report.manager(), manager.orElse(null))) {
            return;
        }
        if (manager.isEmpty() || !newcomers.changeManager(number, manager.get(), offboarding.manager())) {
            directory.save(report.ledBy(manager.orElse(null)));
        }
        manager.ifPresent(one -> handed(offboarding, Kind.REPORT, number, one));
    }

    private void own(Offboarding offboarding, ConnectedSystem system, String successor) {
        directory.save(system.ownedBy(successor));
        handed(offboarding, Kind.SYSTEM, system.id(), successor);
    }

    /** Nobody stands in for themselves. */
    private void deputise(Offboarding offboarding, Absence absence, String successor) {
        if (!absence.person().equals(successor)) {
            absences.handOn(absence.id(), absence.deputy(), successor);
            handed(offboarding, Kind.DEPUTY, absence.id().toString(), successor);
        }
    }

    private void handed(Offboarding offboarding, Kind kind, String item, String successor) {
        int changed = jdbc.sql("""
                INSERT INTO offboarding.duty (offboarding_id, kind, item, successor, handed_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (offboarding_id, kind, item) DO UPDATE
                    SET successor = excluded.successor, handed_at = excluded.handed_at, told_at = NULL
                    WHERE duty.successor <> excluded.successor""")
                .params(
                        offboarding.id(),
                        kind.name(),
                        item,
                        successor,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 0) {
            return;
        }
        Long key = Objects.requireNonNull(offboarding.processInstanceKey());
        AuditEntry entry = OffboardingAction.HAND_OVER.entry(key, offboarding.employeeNumber());
        trail.record(entry.with("kind", kind.name()).withPersonal("item", item).withPersonal("to", successor));
    }
}
