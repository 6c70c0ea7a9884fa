package org.opsrail.onboarding.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opsrail.onboarding.intake.HireColumns;
import org.opsrail.onboarding.intake.Intake;
import org.opsrail.onboarding.intake.IntakeReport;
import org.opsrail.sheet.SheetApi;
import org.opsrail.tabular.JsonRow;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Hires by machine: one as JSON, many as CSV. */
@RestController
@RequestMapping("/api/onboardings")
@Tag(name = "Onboardings")
class OnboardingApi {

    private final Intake intake;
    private final IntakeRights rights;
    private final MessageSource texts;
    private final SheetApi api;

    OnboardingApi(Intake intake, IntakeRights rights, MessageSource texts) {
        this.intake = intake;
        this.rights = rights;
        this.texts = texts;
        this.api = new SheetApi(HireColumns.SHEET, "hires", texts);
    }

    @Operation(
            summary = "Start onboardings",
            description = """
                    One hire as JSON, or many as CSV with the header of the example (UTF-8, UTF-16 with byte order mark \
                    or Windows-1252; comma, semicolon or tab). Acceptable rows are started although others are \
                    rejected. A hire is recognised by its employee number and start date: sent again, it is answered \
                    under alreadyStarted and nothing is started twice.""",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = HireRequest.class)),
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject("""
                                                        employee_number,first_name,last_name,private_email,work_email,role,team,manager,buddy,start_date,place,contract_type
                                                        E041,Alice,Martin,alice@example.org,alice.martin@example.com,software-engineer,Engineering,E010,E014,2027-01-11,Paris,permanent
                                                        """))
                            }),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "CSV: what came of each row. JSON: the hire was taken in before."),
                @ApiResponse(
                        responseCode = "201",
                        description = "JSON: the onboarding is started.",
                        content = @Content(schema = @Schema(implementation = IntakeAnswer.class))),
                @ApiResponse(
                        responseCode = "422",
                        description = "JSON: the hire is rejected.",
                        content = @Content(schema = @Schema(implementation = IntakeAnswer.class))),
                @ApiResponse(
                        responseCode = "400",
                        description = "Nothing can be made of the request as a whole; nothing was started.",
                        content = @Content(schema = @Schema(implementation = ProblemDetail.class))),
                @ApiResponse(
                        responseCode = "413",
                        description = "The file is too large; nothing was started.",
                        content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
            })
    @PostMapping(consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> many(HttpServletRequest file) throws IOException {
        rights.require();
        return api.many(file, rows -> IntakeAnswer.of(intake.take(rows), texts));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> one(@org.springframework.web.bind.annotation.RequestBody JsonNode hire) {
        rights.require();
        Optional<String> misfit = JsonRow.misfit(hire, HireColumns.COLUMNS);
        if (misfit.isPresent()) {
            return api.misfit(misfit.get());
        }
        IntakeReport report = intake.take(List.of(JsonRow.of(hire)));
        return ResponseEntity.status(SheetApi.status(report.rejected(), report.started()))
                .body(IntakeAnswer.of(report, texts));
    }
}
