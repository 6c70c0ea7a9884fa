package org.opsrail.offboarding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.offboarding.domain.LeavingChanges;
import org.opsrail.offboarding.domain.LeavingChanges.Change;
import org.opsrail.offboarding.domain.LeavingColumns;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.shell.ProblemAnswer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Changes of a leaving, by machine: 204 when kept (the case hears of it at once after), 409 when refused. */
@RestController
@RequestMapping("/api/offboardings/{id}")
@Tag(name = "Offboardings")
class LeavingChangeApi {

    private final LeavingChanges changes;
    private final Offboardings offboardings;
    private final LeavingRights rights;
    private final MessageSource texts;

    LeavingChangeApi(LeavingChanges changes, Offboardings offboardings, LeavingRights rights, MessageSource texts) {
        this.changes = changes;
        this.offboardings = offboardings;
        this.rights = rights;
        this.texts = texts;
    }

    /** @param leavingDate the last day as ISO 8601, for example {@code 2027-01-29}, or {@code now} */
    record LastDayChange(@Nullable String leavingDate) {}

    @Operation(
            summary = "Move the last day of a leaver",
            description =
                    "For example {\"leavingDate\": \"2027-01-29\"}; the word now takes all accesses away at once.")
    @PostMapping("/leaving-date")
    ResponseEntity<?> move(@PathVariable UUID id, @RequestBody LastDayChange request) {
        Actor actor = require(id);
        String day = request.leavingDate() == null ? "" : request.leavingDate().strip();
        if (day.equalsIgnoreCase(LeavingColumns.NOW)) {
            return answer(changes.move(id, null, actor.id()));
        }
        try {
            return answer(changes.move(id, LocalDate.parse(day), actor.id()));
        } catch (DateTimeParseException e) {
            return ProblemAnswer.of(
                    HttpStatus.BAD_REQUEST,
                    "unreadable-leavings",
                    "The last day can't be read",
                    "leavingDate is a day such as 2027-01-29, or the word now.");
        }
    }

    @Operation(summary = "Call an offboarding off; the person stays, with every access")
    @PostMapping("/call-off")
    ResponseEntity<?> callOff(@PathVariable UUID id) {
        return answer(changes.callOff(id, require(id).id()));
    }

    private Actor require(UUID id) {
        Actor actor = rights.require();
        if (offboardings.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return actor;
    }

    private ResponseEntity<?> answer(Change outcome) {
        return switch (outcome) {
            case Change.Made made -> ResponseEntity.noContent().build();
            case Change.Refused refused ->
                ProblemAnswer.of(
                        HttpStatus.CONFLICT,
                        "change-refused",
                        "The offboarding was not changed",
                        texts.getMessage(
                                "offboarding.change.refused." + refused.reason(), new Object[0], Locale.ENGLISH));
        };
    }
}
