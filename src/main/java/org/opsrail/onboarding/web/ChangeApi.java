package org.opsrail.onboarding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.opsrail.onboarding.domain.Change;
import org.opsrail.shell.ProblemAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes on the way, by machine: 204 when kept (the case hears of it at once after), 409 when refused. */
@RestController
@RequestMapping("/api/onboardings/{id}")
@Tag(name = "Onboardings")
class ChangeApi {

    private final ChangeRequests requests;
    private final Wording wording;

    ChangeApi(ChangeRequests requests, Wording wording) {
        this.requests = requests;
        this.wording = wording;
    }

    /** @param startDate ISO 8601, for example {@code 2027-01-11} */
    record StartDateChange(LocalDate startDate) {}

    /** @param manager employee number */
    record ManagerChange(String manager) {}

    /** @param buddy employee number */
    record BuddyChange(String buddy) {}

    record RoleChange(String role, String team, String place) {}

    @Operation(summary = "Move the start date; every station follows")
    @PostMapping("/start-date")
    ResponseEntity<?> moveStart(@PathVariable UUID id, @RequestBody StartDateChange request) {
        return answer(requests.moveStart(id, request.startDate()));
    }

    @Operation(summary = "Change the manager; open tasks move, accesses are reckoned anew")
    @PostMapping("/manager")
    ResponseEntity<?> changeManager(@PathVariable UUID id, @RequestBody ManagerChange request) {
        return answer(requests.changeManager(id, request.manager()));
    }

    @Operation(summary = "Change the buddy, or name the first one; open tasks move")
    @PostMapping("/buddy")
    ResponseEntity<?> changeBuddy(@PathVariable UUID id, @RequestBody BuddyChange request) {
        return answer(requests.changeBuddy(id, request.buddy()));
    }

    @Operation(summary = "Change role, team and place; accesses are reckoned anew")
    @PostMapping("/role")
    ResponseEntity<?> changeRole(@PathVariable UUID id, @RequestBody RoleChange request) {
        return answer(requests.changeRole(id, request.role(), request.team(), request.place()));
    }

    @Operation(summary = "Withdraw the hire; what was done is undone")
    @PostMapping("/withdrawal")
    ResponseEntity<?> withdraw(@PathVariable UUID id) {
        return answer(requests.withdraw(id));
    }

    private ResponseEntity<?> answer(Change outcome) {
        return switch (outcome) {
            case Change.Made made -> ResponseEntity.noContent().build();
            case Change.Refused refused -> refused(wording.say(refused.key(), Locale.ENGLISH));
        };
    }

    private static ResponseEntity<ProblemDetail> refused(String why) {
        return ProblemAnswer.of(HttpStatus.CONFLICT, "change-refused", "The onboarding was not changed", why);
    }
}
