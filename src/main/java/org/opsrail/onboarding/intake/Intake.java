package org.opsrail.onboarding.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.onboarding.intake.IntakeReport.Started;
import org.opsrail.onboarding.intake.domain.HireRecords;
import org.opsrail.onboarding.intake.process.OnboardingStart;
import org.opsrail.tabular.Row;
import org.springframework.stereotype.Component;

/**
 * Takes hires in. What is acceptable is recorded in one transaction, and then the process is started for it; a row sent
 * again starts nothing twice, whatever failed in between.
 */
@Component
public class Intake {

    private final HireRecords records;
    private final OnboardingStart start;

    Intake(HireRecords records, OnboardingStart start) {
        this.records = records;
        this.start = start;
    }

    /** What would come of the rows now; starts nothing. */
    public IntakeReport preview(List<Row> rows) {
        return records.preview(rows);
    }

    /** Starts the onboarding of every acceptable row. */
    public IntakeReport take(List<Row> rows) {
        IntakeReport recorded = records.record(rows);
        start.start(ids(recorded.started()));
        return withKeys(recorded);
    }

    private IntakeReport withKeys(IntakeReport report) {
        Map<UUID, Long> keys = records.processInstanceKeys(
                Stream.concat(ids(report.started()).stream(), ids(report.alreadyStarted()).stream())
                        .toList());
        return new IntakeReport(
                report.started().stream().map(row -> withKey(row, keys)).toList(),
                report.alreadyStarted().stream().map(row -> withKey(row, keys)).toList(),
                report.rejected());
    }

    private static List<UUID> ids(List<Started> rows) {
        return rows.stream().map(Started::onboardingId).filter(Objects::nonNull).toList();
    }

    private static Started withKey(Started row, Map<UUID, Long> keys) {
        @Nullable Long key = keys.get(row.onboardingId());
        return new Started(
                row.row(),
                row.employeeNumber(),
                row.name(),
                row.role(),
                row.team(),
                row.place(),
                row.startDate(),
                row.onboardingId(),
                key);
    }
}
