package org.opsrail.onboarding.intake.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.OnboardingRepository;
import org.opsrail.onboarding.intake.IntakeReport;
import org.opsrail.onboarding.intake.IntakeReport.Started;
import org.opsrail.onboarding.intake.IntakeSettings;
import org.opsrail.tabular.RejectedRow;
import org.opsrail.tabular.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records hires: the person, joining, and the onboarding that the process is then started for. */
@Component
public class HireRecords {

    private final Directory directory;
    private final OnboardingRepository onboardings;
    private final IntakeRepository intake;
    private final IntakeSettings settings;
    private final AuditTrail trail;
    private final InstantSource clock;

    HireRecords(
            Directory directory,
            OnboardingRepository onboardings,
            IntakeRepository intake,
            IntakeSettings settings,
            AuditTrail trail,
            InstantSource clock) {
        this.directory = directory;
        this.onboardings = onboardings;
        this.intake = intake;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /** What {@link #record} would do now; keeps nothing. */
    @Transactional(readOnly = true)
    public IntakeReport preview(List<Row> rows) {
        return report(check(rows), Map.of());
    }

    /** Keeps every acceptable row, all of them or, when the database fails, none; a row kept before stays as it is. */
    @Transactional
    public IntakeReport record(List<Row> rows) {
        intake.takeTurn();
        List<CheckedRow> checked = check(rows);
        List<NewHire> hires = checked.stream()
                .filter(CheckedRow.Startable.class::isInstance)
                .map(row -> ((CheckedRow.Startable) row).hire())
                .toList();
        directory.saveAll(hires.stream().map(NewHire::toPerson).toList());
        Instant now = clock.instant();
        List<Onboarding> saved = onboardings.saveAllAndFlush(
                hires.stream().map(hire -> Onboarding.of(hire.toHire(), now)).toList());
        trail.record(AuditEntry.of(IntakeAction.TAKE_HIRES_IN)
                .with("rows", rows.size())
                .with("started", hires.size()));
        saved.forEach(onboarding -> trail.record(AuditEntry.of(IntakeAction.START_CASE)
                .about(onboarding.employeeNumber())
                .with("onboardingId", onboarding.id().toString())));
        return report(
                checked, saved.stream().collect(Collectors.toMap(Onboarding::employeeNumber, Function.identity())));
    }

    /** Keeps which instance works which onboarding, unless an instance has begun it already. */
    @Transactional
    public void name(Map<UUID, Long> processInstanceKeys) {
        processInstanceKeys.forEach(intake::name);
    }

    @Transactional(readOnly = true)
    public Map<UUID, Long> processInstanceKeys(Collection<UUID> ids) {
        return intake.findByIdIn(ids).stream()
                .filter(onboarding -> onboarding.processInstanceKey().isPresent())
                .collect(Collectors.toMap(
                        Onboarding::id,
                        onboarding -> onboarding.processInstanceKey().orElseThrow()));
    }

    /** Onboardings that were recorded a while ago and that the engine has not confirmed. */
    @Transactional(readOnly = true)
    public List<UUID> unanswered() {
        return intake.unanswered(clock.instant().minus(settings.retryAfter()));
    }

    private List<CheckedRow> check(List<Row> rows) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        KnownHires known = new KnownHires(
                rows, directory, intake, today.minus(settings.earliestStart()), today.plus(settings.latestStart()));
        return rows.stream().map(row -> HireCheck.of(row, known)).toList();
    }

    private IntakeReport report(List<CheckedRow> checked, Map<String, Onboarding> saved) {
        IntakeReport report = new IntakeReport(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (CheckedRow row : checked) {
            switch (row) {
                case CheckedRow.Startable startable -> report.started().add(started(startable, saved));
                case CheckedRow.Known known -> report.alreadyStarted().add(alreadyStarted(known));
                case CheckedRow.Rejected rejected ->
                    report.rejected().add(new RejectedRow(rejected.row(), rejected.reasons()));
            }
        }
        return report;
    }

    private static Started started(CheckedRow.Startable startable, Map<String, Onboarding> saved) {
        NewHire hire = startable.hire();
        Onboarding onboarding = saved.get(hire.employeeNumber());
        return new Started(
                startable.row().number(),
                hire.employeeNumber(),
                hire.toPerson().displayName(),
                hire.role(),
                hire.team(),
                hire.place(),
                hire.startDate(),
                onboarding == null ? null : onboarding.id(),
                null);
    }

    private Started alreadyStarted(CheckedRow.Known known) {
        Onboarding onboarding = known.onboarding();
        return new Started(
                known.row().number(),
                onboarding.employeeNumber(),
                directory
                        .person(onboarding.employeeNumber())
                        .map(Person::displayName)
                        .orElse(onboarding.employeeNumber()),
                onboarding.role(),
                onboarding.team(),
                onboarding.place(),
                onboarding.startDate(),
                onboarding.id(),
                onboarding.processInstanceKey().orElse(null));
    }
}
