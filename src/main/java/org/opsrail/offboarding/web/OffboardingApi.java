package org.opsrail.offboarding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opsrail.offboarding.domain.LeavingColumns;
import org.opsrail.offboarding.domain.LeavingReport;
import org.opsrail.offboarding.process.LeavingIntake;
import org.opsrail.sheet.SheetApi;
import org.opsrail.tabular.JsonRow;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Leavings by machine: one as JSON, many as CSV. */
@RestController
@RequestMapping("/api/offboardings")
@Tag(name = "Offboardings")
class OffboardingApi {

    private final LeavingIntake intake;
    private final LeavingRights rights;
    private final MessageSource texts;
    private final SheetApi api;

    OffboardingApi(LeavingIntake intake, LeavingRights rights, MessageSource texts) {
        this.intake = intake;
        this.rights = rights;
        this.texts = texts;
        this.api = new SheetApi(LeavingColumns.SHEET, "leavings", texts);
    }

    @Operation(summary = "Start offboardings", description = """
                    One leaving as JSON, or many as CSV with the header employee_number,leaving_date. The leaving date \
                    is the last day (until 18:00 at the person's place), or the word now, which takes all accesses \
                    away at once. Acceptable rows are started although others are rejected. A leaving is recognised by \
                    person and date: sent again, it is answered under alreadyStarted and nothing is started twice.""")
    @PostMapping(consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> many(HttpServletRequest file) throws IOException {
        String actor = rights.require().id();
        return api.many(file, rows -> LeavingAnswer.of(intake.take(rows, actor), texts));
    }

    @Operation(
            summary = "Start an offboarding",
            description = "For example {\"employeeNumber\": \"E014\", \"leavingDate\": \"2027-01-29\"}.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> one(@RequestBody JsonNode leaving) {
        String actor = rights.require().id();
        Optional<String> misfit = JsonRow.misfit(leaving, LeavingColumns.COLUMNS);
        if (misfit.isPresent()) {
            return api.misfit(misfit.get());
        }
        LeavingReport report = intake.take(List.of(JsonRow.of(leaving)), actor);
        return ResponseEntity.status(SheetApi.status(report.rejected(), report.started()))
                .body(LeavingAnswer.of(report, texts));
    }
}
