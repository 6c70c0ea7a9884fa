package org.opsrail.onboarding.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.tabular.RejectedRow;

/** What came, or would come, of each row. */
public record IntakeReport(List<Started> started, List<Started> alreadyStarted, List<RejectedRow> rejected) {

    /**
     * @param row as the spreadsheet shows it
     * @param onboardingId null in a preview
     * @param processInstanceKey null until the engine has answered
     */
    public record Started(
            int row,
            String employeeNumber,
            String name,
            String role,
            String team,
            String place,
            LocalDate startDate,
            @Nullable UUID onboardingId,
            @Nullable Long processInstanceKey) {}
}
