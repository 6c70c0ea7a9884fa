package org.opsrail.offboarding.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.tabular.RejectedRow;

/** What came of each row. */
public record LeavingReport(List<Leaver> started, List<Leaver> alreadyStarted, List<RejectedRow> rejected) {

    /**
     * @param row as the spreadsheet shows it
     * @param lastDay null for at once
     * @param processInstanceKey null until the engine has answered
     */
    public record Leaver(
            int row,
            String employeeNumber,
            String name,
            UUID offboardingId,
            @Nullable LocalDate lastDay,
            @Nullable Long processInstanceKey) {}
}
