package org.opsrail.task.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.task.domain.Drafts;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskCompletion;
import org.opsrail.task.domain.TaskEngine;
import org.opsrail.task.domain.TaskRights;
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
    private final CompletionTexts texts;
    private final JsonMapper json;

    TaskAnswerController(
            TaskCompletion completion,
            TaskEngine engine,
            Drafts drafts,
            Actors actors,
            CompletionTexts texts,
            JsonMapper json) {
        this.completion = completion;
        this.engine = engine;
        this.drafts = drafts;
        this.actors = actors;
        this.texts = texts;
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
        return texts.refusal(completion.complete(key, answers, actors.current(), locale), locale)
                .map(refusal -> ResponseEntity.status(refusal.status())
                        .body(new Reply(refusal.message(), refusal.fields(), refusal.stale())))
                .orElseGet(() -> ResponseEntity.ok(new Reply(null, Map.of(), false)));
    }

    /** @param reload whether the page must show the task anew */
    record Reply(@Nullable String message, Map<String, String> fields, boolean reload) {}
}
