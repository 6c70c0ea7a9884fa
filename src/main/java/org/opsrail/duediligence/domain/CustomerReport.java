package org.opsrail.duediligence.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.tabular.RejectedRow;

/** What came of each row. */
public record CustomerReport(List<Asked> started, List<Asked> alreadyStarted, List<RejectedRow> rejected) {

    /**
     * @param row as the spreadsheet shows it
     * @param legalName as this request has it
     * @param processInstanceKey null until the engine has answered
     */
    public record Asked(
            int row,
            String reference,
            String legalName,
            UUID customerId,
            @Nullable Long processInstanceKey) {}
}
