package org.opsrail.duediligence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.duediligence.domain.CustomerReport;
import org.opsrail.duediligence.domain.CustomerReport.Asked;
import org.opsrail.tabular.RejectedAnswer;
import org.springframework.context.MessageSource;

/** The API's answer, row by row. */
@Schema(name = "CustomerIntake")
record CustomerAnswer(
        List<Begun> started,
        List<RejectedAnswer> rejected,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Begun> alreadyStarted) {

    static CustomerAnswer of(CustomerReport report, MessageSource texts) {
        return new CustomerAnswer(
                report.started().stream().map(Begun::of).toList(),
                report.rejected().stream()
                        .map(row -> RejectedAnswer.of(row, texts))
                        .toList(),
                report.alreadyStarted().stream().map(Begun::of).toList());
    }

    /** @param row as a spreadsheet shows it: the header is row 1; a JSON request is row 1 */
    @Schema(name = "CustomerCheckStarted")
    record Begun(
            int row,
            String reference,
            UUID customerId,

            @Schema(description = "Left out as long as the engine has not confirmed the start.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String processInstanceKey) {

        static Begun of(Asked asked) {
            Long key = asked.processInstanceKey();
            return new Begun(asked.row(), asked.reference(), asked.customerId(), key == null ? null : key.toString());
        }
    }
}
