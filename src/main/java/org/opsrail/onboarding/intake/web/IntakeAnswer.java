package org.opsrail.onboarding.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opsrail.onboarding.intake.IntakeReport;
import org.opsrail.tabular.RejectedAnswer;
import org.springframework.context.MessageSource;

/** The API's answer, row by row. */
@Schema(name = "OnboardingIntake")
record IntakeAnswer(
        @Schema(description = "Rows whose onboarding this request has started.")
        List<Begun> started,

        @Schema(description = "Rows that start nothing, with everything that is wrong with them.")
        List<RejectedAnswer> rejected,

        @Schema(
                description = "Rows that were taken in before (same employee number and start date). Nothing is started"
                        + " or changed for them. Left out when there are none.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Begun> alreadyStarted) {

    static IntakeAnswer of(IntakeReport report, MessageSource texts) {
        return new IntakeAnswer(
                report.started().stream().map(Begun::of).toList(),
                report.rejected().stream()
                        .map(row -> RejectedAnswer.of(row, texts))
                        .toList(),
                report.alreadyStarted().stream().map(Begun::of).toList());
    }

    @Schema(name = "OnboardingStarted")
    record Begun(
            @Schema(description = "As a spreadsheet shows it: the header is row 1. A JSON request is row 1.")
            int row,

            String employeeNumber,
            String onboardingId,

            @Schema(
                    description = "Left out as long as the engine has not confirmed the start. It is started without"
                            + " doing anything; sending the row again tells the key.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String processInstanceKey) {

        static Begun of(IntakeReport.Started row) {
            return new Begun(
                    row.row(),
                    row.employeeNumber(),
                    String.valueOf(row.onboardingId()),
                    row.processInstanceKey() == null
                            ? null
                            : row.processInstanceKey().toString());
        }
    }
}
