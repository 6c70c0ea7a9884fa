package org.opsrail.trustrequest.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.Filing;
import org.opsrail.shell.ProblemAnswer;
import org.opsrail.trustrequest.domain.TrustRecords.BroughtFile;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.process.TrustIntake;
import org.opsrail.trustrequest.process.TrustIntake.Reception;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Questionnaires by machine. */
@RestController
@RequestMapping("/api/trust-requests")
@Tag(name = "Trust requests")
class TrustApi {

    private final TrustIntake intake;
    private final TrustRights rights;
    private final MessageSource texts;

    TrustApi(TrustIntake intake, TrustRights rights, MessageSource texts) {
        this.intake = intake;
        this.rights = rights;
        this.texts = texts;
    }

    /** @param processInstanceKey null until the engine has confirmed the case */
    record Begun(UUID id, String reference, @Nullable Long processInstanceKey, boolean alreadyStarted) {

        static Begun of(TrustRequest request, boolean before) {
            return new Begun(request.id(), request.deal().reference(), request.processInstanceKey(), before);
        }
    }

    @Operation(summary = "Have a questionnaire answered", description = """
                    As multipart/form-data: the file (.xlsx or .csv) as 'file', or its questions as 'pasted', a line each; \
                    the signed agreement as 'agreement', if there is one; and the fields reference, customer or \
                    customer_reference, salesperson, deal_value, due_on, language (en or fr), recipient_name, \
                    recipient_mail, delivery (link or hand), nda_reference, nda_signed_on. A request is recognised by its \
                    reference: sent again it is answered with 200, and nothing is started twice.""")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> begin(
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile agreement,
            @RequestParam(defaultValue = "") String pasted)
            throws IOException {
        String actor = rights.require().id();
        Optional<BroughtFile> questionnaire = RequestFields.questionnaire(file, pasted);
        if (questionnaire.isEmpty()) {
            return ProblemAnswer.of(
                    HttpStatus.BAD_REQUEST,
                    "questionnaire-missing",
                    "There is no questionnaire",
                    "Send it as the part 'file', or its questions as 'pasted'.");
        }
        @Nullable BroughtFile signed = RequestFields.file(agreement).orElse(null);
        return answer(intake.take(RequestFields.cells(sent), questionnaire.get(), signed, List.of(), actor));
    }

    private ResponseEntity<?> answer(Reception reception) {
        return switch (reception) {
            case Reception.Started started ->
                ResponseEntity.status(started.before() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(Begun.of(started.request(), started.before()));
            case Reception.Misfit misfit ->
                ProblemAnswer.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "trust-request-rejected",
                        "The request is not acceptable",
                        String.join(
                                "; ",
                                misfit.reasons().stream()
                                        .map(reason -> reason.in(texts, Locale.ENGLISH))
                                        .toList()));
            case Reception.Unreadable unreadable ->
                ProblemAnswer.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unreadable-questionnaire",
                        "The questionnaire can't be read",
                        unreadable.because().in(texts, Locale.ENGLISH));
            case Reception.NotKept notKept -> notKept(notKept.because());
        };
    }

    private ResponseEntity<?> notKept(Filing.Refused refused) {
        return ProblemAnswer.of(
                HttpStatus.valueOf(refused.reason().status()),
                "document-" + refused.reason().key(),
                null,
                String.valueOf(
                        texts.getMessage(refused.messageKey(), refused.details().toArray(), Locale.ENGLISH)));
    }
}
