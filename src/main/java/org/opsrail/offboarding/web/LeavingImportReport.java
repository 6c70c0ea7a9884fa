package org.opsrail.offboarding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.DayText;
import org.opsrail.offboarding.domain.LeavingColumns;
import org.opsrail.offboarding.domain.LeavingReport;
import org.opsrail.sheet.RejectedLine;
import org.springframework.context.MessageSource;

/** What comes, or came, of each row of a file, as its page shows it. */
record LeavingImportReport(List<Leaver> startable, List<Leaver> underWay, List<RejectedLine> rejected) {

    /** Whether the file holds no row at all. */
    public boolean isEmpty() {
        return startable.isEmpty() && underWay.isEmpty() && rejected.isEmpty();
    }

    static LeavingImportReport of(LeavingReport report, MessageSource texts, Locale locale) {
        return new LeavingImportReport(
                report.started().stream().map(one -> Leaver.of(one, locale)).toList(),
                report.alreadyStarted().stream()
                        .map(one -> Leaver.of(one, locale))
                        .toList(),
                report.rejected().stream()
                        .map(one -> RejectedLine.of(one, one.row().cell(LeavingColumns.EMPLOYEE_NUMBER), texts, locale))
                        .toList());
    }

    /**
     * @param atOnce whether the accesses go as soon as it is started
     * @param path the case, null until the engine has confirmed it
     */
    record Leaver(
            int row,
            String number,
            String name,
            String lastDay,
            boolean atOnce,
            @Nullable String path) {

        static Leaver of(LeavingReport.Leaver one, Locale locale) {
            LocalDate lastDay = one.lastDay();
            Long key = one.processInstanceKey();
            return new Leaver(
                    one.row(),
                    one.employeeNumber(),
                    one.name(),
                    lastDay == null ? "" : DayText.of(lastDay, locale),
                    lastDay == null,
                    key == null ? null : "/cases/" + key);
        }
    }
}
