package org.opsrail.task.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.task.domain.Completion;
import org.opsrail.task.domain.Drafts;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskCompletion;
import org.opsrail.task.domain.TaskEngine;
import org.opsrail.task.domain.TaskRights;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The page's way to send answers, and drafts of them. */
@RestController
class TaskAnswerController {

    /** Characters of JSON. */
    private static final int LONGEST_DRAFT = 200_000;

    private final TaskCompletion completion;
    private final TaskEngine engine;
    private final Drafts drafts;
    private final Actors actors;
    private final MessageSource messages;
    private final JsonMapper json;

    TaskAnswerController(
            TaskCompletion completion,
            TaskEngine engine,
            Drafts drafts,
            Actors actors,
            MessageSource messages,
            JsonMapper json) {
        this.completion = completion;
        this.engine = engine;
        this.drafts = drafts;
        this.actors = actors;
        this.messages = messages;
        this.json = json;
    }

    @PutMapping("/tasks/{key}/draft")
    ResponseEntity<Void> draft(@PathVariable long key, @RequestBody Map<String, Object> content) {
        Actor actor = actors.current();
        String written = json.writeValueAsString(content);
        Optional<Task> task = engine.task(key).filter(known -> TaskRights.completes(known, actor));
        if (task.isEmpty()) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        if (written.length() > LONGEST_DRAFT) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        drafts.keep(key, actor.id(), written);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/tasks/{key}/complete")
    ResponseEntity<Reply> complete(@PathVariable long key, @RequestBody Map<String, Object> answers, Locale locale) {
        return switch (completion.complete(key, answers, actors.current(), locale)) {
            case Completion.Completed done -> ResponseEntity.ok(new Reply(null, Map.of(), false));
            case Completion.Invalid invalid ->
                reply(HttpStatus.UNPROCESSABLE_CONTENT, say("task.invalid", locale), invalid.reasons(), false);
            case Completion.NotAllowed no ->
                reply(HttpStatus.FORBIDDEN, say("task.not-allowed", locale), Map.of(), true);
            case Completion.OwnMatter own ->
                reply(HttpStatus.FORBIDDEN, say(OwnMatterText.of(own.stake()), locale), Map.of(), false);
            case Completion.AlreadyCompleted done ->
                reply(HttpStatus.CONFLICT, say("task.already-completed", locale, name(done.by())), Map.of(), true);
            case Completion.Canceled gone -> reply(HttpStatus.CONFLICT, say("task.canceled", locale), Map.of(), true);
            case Completion.TakenBySomebodyElse taken ->
                reply(HttpStatus.CONFLICT, say("task.taken-by", locale, name(taken.by())), Map.of(), true);
            case Completion.NotNow later ->
                reply(HttpStatus.SERVICE_UNAVAILABLE, say("task.not-now", locale), Map.of(), false);
            case Completion.Unknown unknown -> reply(HttpStatus.NOT_FOUND, say("task.unknown", locale), Map.of(), true);
        };
    }

    private static ResponseEntity<Reply> reply(
            HttpStatus status, String message, Map<String, String> fields, boolean reload) {
        return ResponseEntity.status(status).body(new Reply(message, fields, reload));
    }

    private String say(String key, Locale locale, Object... details) {
        return messages.getMessage(key, details, locale);
    }

    private String name(@Nullable String actor) {
        return actor == null ? "?" : actors.displayNames(List.of(actor)).getOrDefault(actor, actor);
    }

    /** @param reload whether the page must show the task anew */
    record Reply(@Nullable String message, Map<String, String> fields, boolean reload) {}
}
