package org.opsrail.duediligence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.connector.StandardWebhook;
import org.opsrail.connector.StandardWebhook.Refusal;
import org.opsrail.duediligence.domain.Deal;
import org.opsrail.duediligence.process.DealIntake;
import org.opsrail.shell.ProblemAnswer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The customer relationship system tells that a deal is opened or won; believed by its signature alone. */
@RestController
@RequestMapping(DealHook.ADDRESS)
@Tag(name = "Customers")
class DealHook {

    static final String ADDRESS = "/api/webhooks/customers";

    private static final int MOST_BYTES = 256 * 1024;

    private final @Nullable StandardWebhook webhook;
    private final DealIntake intake;
    private final HookRefusals refusals;
    private final JsonMapper json;

    /** The time of the sender's world, not of our rehearsal. */
    private final InstantSource clock = InstantSource.system();

    /** @param secrets none: nothing is taken in */
    DealHook(
            @Value("${opsrail.secrets.crm:}") String secrets,
            DealIntake intake,
            HookRefusals refusals,
            JsonMapper json) {
        this.webhook = secrets.isBlank() ? null : StandardWebhook.of(secrets);
        this.intake = intake;
        this.refusals = refusals;
        this.json = json;
    }

    @Operation(
            summary = "Take in a deal of the customer relationship system",
            description = "Signed as Standard Webhooks 1.0 says, with the secret OPSRAIL_SECRETS_CRM; without one 404. "
                    + "type is deal.opened or deal.won, data a customer as in POST /api/customers; other fields and "
                    + "types are passed over. outcome tells STARTED, KNOWN, INCOMPLETE (kept, and somebody completes "
                    + "it) or IGNORED. The same webhook-id again is answered alike and starts nothing.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> receive(HttpServletRequest call) throws IOException {
        if (webhook == null) {
            return ProblemAnswer.of(
                    HttpStatus.NOT_FOUND, "webhook-off", null, "This webhook is off: no secret is set for it.");
        }
        byte[] body = body(call);
        if (body.length > MOST_BYTES) {
            refusals.count("too-large");
            return ProblemAnswer.of(
                    HttpStatus.CONTENT_TOO_LARGE, "webhook-too-large", null, "A call has at most 256 KB.");
        }
        String id = header(call, StandardWebhook.ID);
        Optional<Refusal> refusal = webhook.check(
                id,
                header(call, StandardWebhook.TIMESTAMP),
                header(call, StandardWebhook.SIGNATURE),
                body,
                clock.instant());
        return refusal.isPresent() ? refused(refusal.get()) : taken(id, body);
    }

    private static byte[] body(HttpServletRequest call) throws IOException {
        return call.getContentLengthLong() > MOST_BYTES
                ? new byte[MOST_BYTES + 1]
                : call.getInputStream().readNBytes(MOST_BYTES + 1);
    }

    private static String header(HttpServletRequest call, String name) {
        return Objects.requireNonNullElse(call.getHeader(name), "");
    }

    private ResponseEntity<?> refused(Refusal refusal) {
        String detail =
                switch (refusal) {
                    case UNSIGNED -> "The headers webhook-id, webhook-timestamp and webhook-signature are needed.";
                    case OUT_OF_TIME ->
                        "The timestamp is more than five minutes away: sign each attempt anew, with the same webhook-id.";
                    case FORGED -> "The signature is not that of this id, timestamp and body with the shared secret.";
                };
        refusals.count(refusal.name());
        return ProblemAnswer.of(HttpStatus.UNAUTHORIZED, "webhook-refused", null, detail);
    }

    private ResponseEntity<?> taken(String id, byte[] body) {
        DealEvent event;
        try {
            event = DealEvent.of(json.readTree(body));
        } catch (JacksonException | IllegalArgumentException e) {
            refusals.count("unreadable");
            return ProblemAnswer.of(
                    HttpStatus.BAD_REQUEST,
                    "unreadable-deal",
                    null,
                    e instanceof JacksonException ? "The body is no JSON." : String.valueOf(e.getMessage()));
        }
        return ResponseEntity.ok(
                event.concernsUs() ? Answer.of(intake.take(id, event.wish())) : new Answer("IGNORED", null, null));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String outcome,
            @Nullable String reference,
            @Nullable UUID customerId) {

        static Answer of(Deal deal) {
            return new Answer(deal.outcome().name(), deal.reference(), deal.customerId());
        }
    }
}
