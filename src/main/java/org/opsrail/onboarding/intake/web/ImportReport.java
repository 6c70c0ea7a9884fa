package org.opsrail.onboarding.intake.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.onboarding.intake.HireColumns;
import org.opsrail.onboarding.intake.IntakeReport;
import org.opsrail.sheet.RejectedLine;
import org.opsrail.tabular.Row;
import org.springframework.context.MessageSource;

/** The report as its page shows it. */
record ImportReport(List<Hire> startable, List<Hire> underWay, List<RejectedLine> rejected) {

    /** Whether the file holds no row at all. */
    public boolean isEmpty() {
        return startable.isEmpty() && underWay.isEmpty() && rejected.isEmpty();
    }

    static ImportReport of(IntakeReport report, MessageSource texts, Locale locale) {
        DateTimeFormatter dates =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        return new ImportReport(
                report.started().stream().map(row -> Hire.of(row, dates)).toList(),
                report.alreadyStarted().stream().map(row -> Hire.of(row, dates)).toList(),
                report.rejected().stream()
                        .map(row -> RejectedLine.of(row, who(row.row()), texts, locale))
                        .toList());
    }

    /** @param path the case, null until the engine has confirmed it */
    record Hire(
            int row,
            String number,
            String name,
            String role,
            String team,
            String place,
            String start,
            @Nullable String path) {

        static Hire of(IntakeReport.Started row, DateTimeFormatter dates) {
            return new Hire(
                    row.row(),
                    row.employeeNumber(),
                    row.name(),
                    row.role(),
                    row.team(),
                    row.place(),
                    dates.format(row.startDate()),
                    row.processInstanceKey() == null ? null : "/cases/" + row.processInstanceKey());
        }
    }

    private static String who(Row row) {
        return Stream.of(
                        row.cell(HireColumns.FIRST_NAME),
                        row.cell(HireColumns.LAST_NAME),
                        row.cell(HireColumns.EMPLOYEE_NUMBER))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
