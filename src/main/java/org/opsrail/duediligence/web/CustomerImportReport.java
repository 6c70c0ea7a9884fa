package org.opsrail.duediligence.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.CustomerColumns;
import org.opsrail.duediligence.domain.CustomerReport;
import org.opsrail.duediligence.domain.CustomerReport.Asked;
import org.opsrail.sheet.RejectedLine;
import org.springframework.context.MessageSource;

/** What comes, or came, of each row of a file, as its page shows it. */
record CustomerImportReport(List<Line> startable, List<Line> underWay, List<RejectedLine> rejected) {

    /** Whether the file holds no row at all. */
    public boolean isEmpty() {
        return startable.isEmpty() && underWay.isEmpty() && rejected.isEmpty();
    }

    static CustomerImportReport of(CustomerReport report, MessageSource texts, Locale locale) {
        return new CustomerImportReport(
                report.started().stream().map(Line::of).toList(),
                report.alreadyStarted().stream().map(Line::of).toList(),
                report.rejected().stream()
                        .map(one -> RejectedLine.of(one, one.row().cell(CustomerColumns.LEGAL_NAME), texts, locale))
                        .toList());
    }

    /** @param path the case, null until the engine has confirmed it */
    record Line(
            int row,
            String reference,
            String name,
            @Nullable String path) {

        static Line of(Asked asked) {
            Long key = asked.processInstanceKey();
            return new Line(asked.row(), asked.reference(), asked.legalName(), key == null ? null : "/cases/" + key);
        }
    }
}
