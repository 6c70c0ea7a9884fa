package org.opsrail.task.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.ProblemAnswer;
import org.opsrail.task.domain.FormSchema;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskCompletion;
import org.opsrail.task.domain.TaskEngine;
import org.opsrail.task.domain.TaskForms;
import org.opsrail.task.domain.TaskRights;
import org.opsrail.task.web.CompletionTexts.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One's tasks, by machine: with the rights, the checks and the records of the task page. */
@RestController
@RequestMapping(path = "/api/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks")
class TaskApi {

    private static final int MOST = 500;

    private final TaskEngine engine;
    private final TaskForms forms;
    private final TaskCompletion completion;
    private final CompletionTexts texts;
    private final Actors actors;
    private final InstantSource clock;

    TaskApi(
            TaskEngine engine,
            TaskForms forms,
            TaskCompletion completion,
            CompletionTexts texts,
            Actors actors,
            InstantSource clock) {
        this.engine = engine;
        this.forms = forms;
        this.completion = completion;
        this.texts = texts;
        this.actors = actors;
        this.clock = clock;
    }

    @Operation(
            summary = "List open tasks, the earliest due first",
            description = "Filters: mine, groups (offered to you), overdue; all for administrators, ops and auditors.")
    @GetMapping
    List<TaskAnswer> open(
            @RequestParam(defaultValue = "mine") String filter,
            @RequestParam(required = false) @Nullable Long processInstanceKey) {
        Actor actor = actors.current();
        return TaskFilter.named(filter, actor).queries(actor, clock.instant()).stream()
                .flatMap(query -> engine.search(query.slice(0, MOST)).tasks().stream())
                .filter(task -> processInstanceKey == null || task.caseKey() == processInstanceKey)
                .distinct()
                .sorted(TaskListing.BY_DUE)
                .map(TaskAnswer::of)
                .toList();
    }

    @Operation(summary = "Show a task with its form and what the form shows at first")
    @GetMapping("/{key}")
    TaskWithForm one(@PathVariable long key) {
        Actor actor = actors.current();
        Task task = engine.task(key)
                .filter(known -> TaskRights.sees(known, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<FormSchema> form = task.isOpen() ? forms.form(task) : Optional.empty();
        return new TaskWithForm(
                TaskAnswer.of(task),
                form.map(schema -> schema.shownIn(Locale.ENGLISH)).orElse(null),
                form.map(schema -> forms.values(task, schema, actor, Locale.ENGLISH))
                        .orElseGet(Map::of));
    }

    @Operation(
            summary = "Complete a task with the answers to its form",
            description =
                    "By key of the form's fields; files by the id that uploading them gave. 422 with a sentence per "
                            + "field when answers are refused, 403 when it is not yours to do, 409 when it is over.")
    @PostMapping(path = "/{key}/completion", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> complete(@PathVariable long key, @RequestBody Map<String, Object> answers) {
        Optional<Refusal> refused = texts.refusal(
                completion.completeExactly(key, answers, actors.current(), Locale.ENGLISH), Locale.ENGLISH);
        return refused.isPresent()
                ? problem(refused.get())
                : ResponseEntity.noContent().build();
    }

    private static ResponseEntity<ProblemDetail> problem(Refusal refusal) {
        ResponseEntity<ProblemDetail> answer =
                ProblemAnswer.of(refusal.status(), refusal.type(), null, refusal.message());
        ProblemDetail problem = answer.getBody();
        if (problem != null && !refusal.fields().isEmpty()) {
            problem.setProperty("fields", refusal.fields());
        }
        return answer;
    }

    /** @param dueAt null where nothing is said of it */
    record TaskAnswer(
            long key,
            String name,
            String process,
            String element,
            long processInstanceKey,
            Task.State state,
            @Nullable String assignee,
            List<String> candidateGroups,
            @Nullable Instant dueAt,
            int priority) {

        static TaskAnswer of(Task task) {
            return new TaskAnswer(
                    task.key(),
                    task.name(),
                    task.processId(),
                    task.elementId(),
                    task.caseKey(),
                    task.state(),
                    task.assignee(),
                    task.candidateGroups(),
                    task.due(),
                    task.priority());
        }
    }

    /** @param form a Camunda form, null without one */
    record TaskWithForm(
            TaskAnswer task, @JsonRawValue @Nullable String form, Map<String, Object> values) {}
}
