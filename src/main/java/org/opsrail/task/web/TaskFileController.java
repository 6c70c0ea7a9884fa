package org.opsrail.task.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.DocumentSettings;
import org.opsrail.document.Filing;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskEngine;
import org.opsrail.task.domain.TaskFiles;
import org.opsrail.task.domain.TaskRights;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a file that was chosen in a form, before the form is sent. The body is the file and nothing else. */
@RestController
class TaskFileController {

    private final TaskFiles files;
    private final TaskEngine engine;
    private final DocumentSettings settings;
    private final Actors actors;
    private final MessageSource messages;

    TaskFileController(
            TaskFiles files, TaskEngine engine, DocumentSettings settings, Actors actors, MessageSource messages) {
        this.files = files;
        this.engine = engine;
        this.settings = settings;
        this.actors = actors;
        this.messages = messages;
    }

    @PostMapping({"/tasks/{key}/files", "/api/tasks/{key}/files"})
    ResponseEntity<Answer> upload(
            @PathVariable long key,
            @RequestParam String field,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String type,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        Actor actor = actors.current();
        Optional<Task> task = engine.task(key).filter(known -> TaskRights.sees(known, actor));
        if (task.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND, say("task.unknown", locale));
        }
        if (!TaskRights.completes(task.get(), actor)) {
            return answer(HttpStatus.FORBIDDEN, say("task.not-allowed", locale));
        }
        if (request.getContentLengthLong() > settings.largest().toBytes()) {
            return refused(
                    Filing.Refused.because(
                            Filing.Reason.TOO_LARGE, settings.largest().toMegabytes()),
                    locale);
        }
        Optional<Filing> filing =
                files.upload(task.get(), field, name, blankToNull(type), request.getInputStream(), actor);
        return filing.map(known -> answer(known, locale))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, say("task.form.no-file", locale)));
    }

    private ResponseEntity<Answer> answer(Filing filing, Locale locale) {
        return switch (filing) {
            case Filing.Stored stored ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Answer(stored.document().id(), null));
            case Filing.Refused refused -> refused(refused, locale);
        };
    }

    private ResponseEntity<Answer> refused(Filing.Refused refused, Locale locale) {
        return answer(
                HttpStatus.valueOf(refused.reason().status()),
                say(refused.messageKey(), locale, refused.details().toArray()));
    }

    private static ResponseEntity<Answer> answer(HttpStatus status, String message) {
        return ResponseEntity.status(status).body(new Answer(null, message));
    }

    private String say(String key, Locale locale, Object... details) {
        return messages.getMessage(key, details, locale);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** @param id null when the file was not taken; {@code message} then says why */
    record Answer(@Nullable String id, @Nullable String message) {}
}
