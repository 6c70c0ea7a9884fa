package org.opsrail.answerlibrary.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.AnswerLibrary;
import org.opsrail.answerlibrary.AnswerStatus;
import org.opsrail.answerlibrary.Choice;
import org.opsrail.answerlibrary.Evidence;
import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.answerlibrary.Suggestion;
import org.opsrail.answerlibrary.domain.AnswerColumns;
import org.opsrail.answerlibrary.domain.AnswerFile;
import org.opsrail.answerlibrary.domain.AnswerReport;
import org.opsrail.identity.Actor;
import org.opsrail.sheet.SheetApi;
import org.opsrail.tabular.JsonRow;
import org.opsrail.tabular.RejectedAnswer;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The answer library by machine. */
@RestController
@RequestMapping("/api/answers")
@Tag(name = "Answers")
class AnswerApi {

    private static final int MOST = 50;

    private final AnswerLibrary library;
    private final AnswerFile file;
    private final AnswerRights rights;
    private final MessageSource texts;
    private final SheetApi api;

    AnswerApi(AnswerLibrary library, AnswerFile file, AnswerRights rights, MessageSource texts) {
        this.library = library;
        this.file = file;
        this.rights = rights;
        this.texts = texts;
        this.api = new SheetApi(AnswerColumns.SHEET, "answers", texts);
    }

    @Operation(summary = "Find answers to a question", description = """
                    The likeliest first, each with its confidence (0 to 1) and what speaks for and against it. proposed: the \
                    confidence suffices to fill it in, and the answer is approved. At most 50.""")
    @GetMapping
    List<SuggestionAnswer> find(
            @RequestParam String question,
            @RequestParam(defaultValue = "en") Locale language,
            @RequestParam(defaultValue = "5") int limit) {
        rights.reader();
        return library.suggest(question, language, Math.clamp(limit, 1, MOST)).stream()
                .map(SuggestionAnswer::of)
                .toList();
    }

    @Operation(summary = "Bring answers", description = """
                    As CSV with the header question,choice,answer,language,topic,owner, and if wanted \
                    valid_until,other_wordings. A question that is known word for word gets a new version of its answer; the \
                    same sent again changes nothing. Acceptable rows are taken although others are rejected.""")
    @PostMapping(consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> many(HttpServletRequest sent) throws IOException {
        Actor actor = rights.requireKeeping();
        return api.many(sent, rows -> Brought.of(file.take(rows, actor), texts));
    }

    @Operation(summary = "Bring an answer", description = "The fields of the CSV header, in camel case: validUntil.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> one(@RequestBody JsonNode sent) {
        Actor actor = rights.requireKeeping();
        Optional<String> misfit = JsonRow.misfit(sent, AnswerColumns.COLUMNS);
        if (misfit.isPresent()) {
            return api.misfit(misfit.get());
        }
        AnswerReport report = file.take(List.of(JsonRow.of(sent)), actor);
        return ResponseEntity.status(SheetApi.status(report.rejected(), report.taken()))
                .body(Brought.of(report, texts));
    }

    @Schema(name = "AnswerSuggestion")
    record SuggestionAnswer(
            UUID id,
            int version,
            double confidence,
            boolean proposed,
            AnswerStatus status,
            String wording,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Choice choice,

            String text,
            String topic,
            String owner,
            LocalDate validUntil,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String document,

            Evidence evidence) {

        static SuggestionAnswer of(Suggestion found) {
            LibraryAnswer answer = found.answer();
            return new SuggestionAnswer(
                    answer.id(),
                    answer.version(),
                    found.confidence(),
                    found.proposed(),
                    answer.status(),
                    found.wording(),
                    answer.choice(),
                    answer.text(),
                    answer.topic(),
                    answer.owner(),
                    answer.validUntil(),
                    answer.document(),
                    found.evidence());
        }
    }

    /** @param known rows that were there already as they are */
    @Schema(name = "AnswersBrought")
    record Brought(List<AnswerReport.Taken> taken, List<AnswerReport.Taken> known, List<RejectedAnswer> rejected) {

        static Brought of(AnswerReport report, MessageSource texts) {
            return new Brought(
                    report.taken(),
                    report.known(),
                    report.rejected().stream()
                            .map(row -> RejectedAnswer.of(row, texts))
                            .toList());
        }
    }
}
