package org.opsrail.answerlibrary.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.tabular.RejectedRow;

/**
 * What comes, or came, of each row.
 *
 * @param taken new, or a new version of what was known
 * @param known already there as the row has it
 */
public record AnswerReport(List<Taken> taken, List<Taken> known, List<RejectedRow> rejected) {

    /**
     * @param row as the spreadsheet shows it
     * @param answer null as long as it is new and not taken
     */
    public record Taken(
            int row,
            String question,
            boolean isNew,
            @Nullable UUID answer) {}
}
