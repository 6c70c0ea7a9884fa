package org.opsrail.accessreview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Certification;
import org.opsrail.accessreview.domain.Certification.Wish;
import org.opsrail.accessreview.domain.Decision;
import org.opsrail.accessreview.domain.Item;
import org.opsrail.accessreview.domain.Items;
import org.opsrail.accessreview.domain.Removal;
import org.opsrail.accessreview.domain.Removals;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.ReviewRequest;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.domain.Reviews.Asked;
import org.opsrail.accessreview.domain.Shares.Share;
import org.opsrail.accessreview.domain.Verdict;
import org.opsrail.accessreview.domain.Withdrawals;
import org.opsrail.accessreview.process.ReviewStart;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.ProblemAnswer;
import org.opsrail.task.TaskDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reviews by machine: start them, decide in them, sign, and follow what was removed. */
@RestController
@RequestMapping(path = "/api/access-reviews", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Access reviews")
class ReviewApi {

    private static final int MOST = 200;

    private final ReviewStart start;
    private final Reviews reviews;
    private final Items items;
    private final Removals removals;
    private final Certification certification;
    private final Withdrawals withdrawals;
    private final TaskDesk tasks;
    private final ReviewShares reviewShares;
    private final ReviewRights rights;
    private final ReviewTexts texts;
    private final Actors actors;

    ReviewApi(
            ReviewStart start,
            Reviews reviews,
            Items items,
            Removals removals,
            Certification certification,
            Withdrawals withdrawals,
            TaskDesk tasks,
            ReviewShares reviewShares,
            ReviewRights rights,
            ReviewTexts texts,
            Actors actors) {
        this.start = start;
        this.reviews = reviews;
        this.items = items;
        this.removals = removals;
        this.certification = certification;
        this.withdrawals = withdrawals;
        this.tasks = tasks;
        this.reviewShares = reviewShares;
        this.rights = rights;
        this.texts = texts;
        this.actors = actors;
    }

    /**
     * @param requestId the same wish twice has the same, and leads to one review
     * @param systems none for all
     * @param person employee number or work mail; none for everybody
     */
    record NewReview(
            @NotBlank @Size(max = 100) String requestId,
            @Nullable List<String> systems,
            @Nullable String person) {}

    @Operation(summary = "Start a review", description = "201 when it is new, 200 for the same requestId again.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> begin(@Valid @RequestBody NewReview wish) {
        Actor actor = actors.current();
        ReviewRights.requireStarts(actor);
        Optional<Person> person = Optional.ofNullable(wish.person()).flatMap(texts::person);
        if (wish.person() != null && person.isEmpty()) {
            return problem(
                    HttpStatus.UNPROCESSABLE_CONTENT, "unknown-person", "Nobody is called " + wish.person() + ".");
        }
        List<String> systems = wish.systems() == null ? List.of() : wish.systems();
        if (!texts.systems().keySet().containsAll(systems)) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-system", "Not every system is in the directory.");
        }
        Asked asked = start.ask(new ReviewRequest(
                "api/" + wish.requestId(),
                Review.Kind.ON_DEMAND,
                systems,
                person.map(Person::employeeNumber).orElse(null),
                actor.id()));
        URI path = URI.create("/api/access-reviews/" + asked.id());
        return (asked.first() ? ResponseEntity.created(path) : ResponseEntity.ok()).body(answer(asked.id()));
    }

    @Operation(summary = "List the latest reviews that you may see, the latest first")
    @GetMapping
    List<ReviewLine> latest() {
        Actor actor = actors.current();
        return rights.seen(actor, reviews.latest(MOST)).stream()
                .map(review -> new ReviewLine(
                        review.id(), texts.title(review, Locale.ENGLISH), review.state(), review.askedAt()))
                .toList();
    }

    /** @param reason for the reviewers and the auditors */
    record NewWithdrawal(@NotBlank @Size(max = 1000) String reason) {}

    @Operation(
            summary = "Withdraw a review before anything is removed",
            description = "204 when it is withdrawn; 409 once rights are being removed, and afterwards.")
    @PostMapping(path = "/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> withdraw(@PathVariable UUID id, @Valid @RequestBody NewWithdrawal wish) {
        Actor actor = actors.current();
        ReviewRights.requireStarts(actor);
        if (reviews.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Withdrawals.Answer answer =
                withdrawals.withdraw(id, actor, wish.reason().strip());
        return switch (answer) {
            case WITHDRAWN -> ResponseEntity.noContent().build();
            case TOO_LATE ->
                problem(HttpStatus.CONFLICT, "too-late", texts.say(WithdrawalPages.key(answer), Locale.ENGLISH));
            case OWN ->
                problem(HttpStatus.FORBIDDEN, "own-matter", texts.say(WithdrawalPages.key(answer), Locale.ENGLISH));
        };
    }

    @Operation(summary = "Tell how far a review is, and what was removed with which proof")
    @GetMapping("/{id}")
    ReviewAnswer one(@PathVariable UUID id) {
        Actor actor = actors.current();
        if (!ReviewRights.seesAll(actor)
                || reviews.find(id).filter(review -> rights.sees(actor, review)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return answer(id);
    }

    @Operation(
            summary = "List the rights of a reviewer's task",
            description = "Open to whoever may complete the user task.")
    @GetMapping("/tasks/{userTaskKey}/rights")
    List<RightAnswer> rights(@PathVariable long userTaskKey) {
        return items.ofShare(share(userTaskKey).id()).stream()
                .map(item -> RightAnswer.of(item, texts))
                .toList();
    }

    /** @param newLevel for CHANGE only */
    record NewDecision(
            @NotNull UUID right,
            @NotNull Decision decision,
            @Nullable @Size(max = 200) String newLevel,
            @Nullable @Size(max = 1000) String reason) {}

    @Operation(
            summary = "Decide on rights of a reviewer's task",
            description =
                    "Each is decided on or answered under refused with why not: OWN, NEEDS_REASON, NEEDS_LEVEL, and UNKNOWN "
                            + "for what is not of this task.")
    @PostMapping(path = "/tasks/{userTaskKey}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> decide(@PathVariable long userTaskKey, @Valid @RequestBody List<@Valid NewDecision> wishes) {
        Share share = share(userTaskKey);
        List<UUID> decided = new ArrayList<>();
        Map<UUID, Verdict.Refusal> refused = new java.util.LinkedHashMap<>();
        for (NewDecision wish : wishes) {
            Wish asked = new Wish(wish.decision(), wish.newLevel(), wish.reason());
            switch (certification.decide(
                    share.id(), List.of(wish.right()), asked, actors.current().id())) {
                case Verdict.TooLate late -> {
                    return problem(HttpStatus.CONFLICT, "review-signed", "This share is signed or settled.");
                }
                case Verdict.Decided done -> {
                    decided.addAll(done.items());
                    refused.putAll(done.refused());
                }
            }
        }
        return ResponseEntity.ok(new DecisionAnswer(decided, refused, certification.open(share.id())));
    }

    @Operation(summary = "Sign a reviewer's task", description = "409 while a right is open.")
    @PostMapping("/tasks/{userTaskKey}/signature")
    ResponseEntity<?> sign(@PathVariable long userTaskKey) {
        int open = certification.open(share(userTaskKey).id());
        if (open > 0) {
            return problem(HttpStatus.CONFLICT, "rights-open", open + " rights are open: decide on them first.");
        }
        return tasks.complete(userTaskKey, actors.current(), shown -> Map.of())
                ? ResponseEntity.noContent().build()
                : problem(HttpStatus.CONFLICT, "not-signed", "The task could not be completed now.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> over(TaskOver late) {
        return problem(HttpStatus.CONFLICT, "task-over", String.valueOf(late.getMessage()));
    }

    private Share share(long userTaskKey) {
        return reviewShares.ofTask(userTaskKey, actors.current());
    }

    private ReviewAnswer answer(UUID id) {
        Review review = reviews.get(id);
        int rightsInAll = 0;
        int decided = 0;
        for (Items.Progress progress : items.progress(List.of(id)).values()) {
            rightsInAll += progress.items();
            decided += progress.decided();
        }
        return new ReviewAnswer(
                id,
                review.kind(),
                review.state(),
                review.processInstanceKey(),
                review.sha256(),
                rightsInAll,
                decided,
                review.signedOffBy(),
                review.signedOffAt(),
                review.withdrawal(),
                removals.of(id).stream().map(RemovalAnswer::of).toList());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String type, String detail) {
        return ProblemAnswer.of(status, type, null, detail);
    }

    record ReviewLine(UUID id, String title, Review.State state, Instant askedAt) {}

    record ReviewAnswer(
            UUID id,
            Review.Kind kind,
            Review.State state,
            @Nullable Long processInstanceKey,
            @Nullable String scopeSha256,
            int rights,
            int decided,
            @Nullable String signedOffBy,
            @Nullable Instant signedOffAt,
            Review.@Nullable Withdrawal withdrawal,
            List<RemovalAnswer> removals) {}

    record RemovalAnswer(
            String system,
            String account,
            String level,
            @Nullable String newLevel,
            int reopened,
            @Nullable Instant provenAt,
            Removal.@Nullable Proof proof) {

        static RemovalAnswer of(Removal removal) {
            return new RemovalAnswer(
                    removal.system(),
                    removal.account(),
                    removal.level(),
                    removal.newLevel(),
                    removal.reopened(),
                    removal.provenAt(),
                    removal.proof());
        }
    }

    record RightAnswer(
            UUID id,
            String system,
            String account,
            String level,
            @Nullable String employeeNumber,
            List<String> findings,
            boolean reasonToKeep,
            @Nullable Decision decision) {

        static RightAnswer of(Item item, ReviewTexts texts) {
            return new RightAnswer(
                    item.id(),
                    item.system(),
                    item.name(),
                    item.level(),
                    item.employeeNumber(),
                    item.findings().stream()
                            .map(finding -> finding.text(texts.source(), Locale.ENGLISH))
                            .toList(),
                    item.reasonToKeep(),
                    item.decision());
        }
    }

    record DecisionAnswer(List<UUID> decided, Map<UUID, Verdict.Refusal> refused, int open) {}
}
