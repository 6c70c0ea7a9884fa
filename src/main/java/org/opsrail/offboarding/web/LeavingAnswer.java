package org.opsrail.offboarding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.offboarding.domain.LeavingReport;
import org.opsrail.offboarding.domain.LeavingReport.Leaver;
import org.opsrail.tabular.RejectedAnswer;
import org.springframework.context.MessageSource;

/** The API's answer, row by row. */
@Schema(name = "OffboardingIntake")
record LeavingAnswer(
        List<Begun> started,
        List<RejectedAnswer> rejected,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Begun> alreadyStarted) {

    static LeavingAnswer of(LeavingReport report, MessageSource texts) {
        return new LeavingAnswer(
                report.started().stream().map(Begun::of).toList(),
                report.rejected().stream()
                        .map(row -> RejectedAnswer.of(row, texts))
                        .toList(),
                report.alreadyStarted().stream().map(Begun::of).toList());
    }

    /** @param row as a spreadsheet shows it: the header is row 1; a JSON request is row 1 */
    @Schema(name = "OffboardingStarted")
    record Begun(
            int row,
            String employeeNumber,
            UUID offboardingId,

            @Schema(description = "Left out as long as the engine has not confirmed the start.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String processInstanceKey) {

        static Begun of(Leaver leaver) {
            Long key = leaver.processInstanceKey();
            return new Begun(
                    leaver.row(), leaver.employeeNumber(), leaver.offboardingId(), key == null ? null : key.toString());
        }
    }
}
