package org.opsrail.task.web;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskChanges;
import org.opsrail.task.domain.TaskEngine;
import org.opsrail.task.domain.TaskEngine.Reply;
import org.opsrail.task.domain.TaskRights;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same for several tasks; each is asked about by itself, and what may not be done is left out and counted. */
@RestController
@RequestMapping("/tasks/selection")
class TaskSelectionController {

    private static final int MOST = 200;

    private final TaskEngine engine;
    private final TaskChanges changes;
    private final Actors actors;
    private final Directory directory;
    private final MessageSource messages;

    TaskSelectionController(
            TaskEngine engine, TaskChanges changes, Actors actors, Directory directory, MessageSource messages) {
        this.engine = engine;
        this.changes = changes;
        this.actors = actors;
        this.directory = directory;
        this.messages = messages;
    }

    @PostMapping("/claim")
    Said take(@RequestParam List<Long> key, Locale locale) {
        Actor actor = actors.current();
        List<Long> done = each(key, actor, TaskRights::takes, task -> changes.take(task, actor.id()));
        return said("task.selection.taken", key, done, "/tasks/selection/unclaim", locale);
    }

    @PostMapping("/unclaim")
    Said giveBack(@RequestParam List<Long> key, Locale locale) {
        List<Long> done = each(key, actors.current(), TaskRights::givesBack, changes::giveBack);
        return said("task.selection.given-back", key, done, null, locale);
    }

    @PostMapping("/assign")
    Said assign(@RequestParam List<Long> key, @RequestParam String assignee, Locale locale) {
        String wanted = assignee.trim();
        if (directory.person(wanted).isEmpty() && actors.byId(wanted).isEmpty()) {
            return new Said(messages.getMessage("task.assign.unknown", null, locale), List.of(), null);
        }
        Actor actor = actors.current();
        List<Long> done = each(key, actor, TaskRights::assigns, task -> changes.assign(task, wanted, actor.id()));
        return said("task.selection.assigned", key, done, null, locale);
    }

    private List<Long> each(
            List<Long> keys, Actor actor, BiPredicate<Task, Actor> right, Function<Task, Reply> action) {
        if (keys.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return keys.stream()
                .distinct()
                .filter(key -> engine.task(key)
                        .filter(task -> TaskRights.sees(task, actor) && right.test(task, actor))
                        .filter(task -> action.apply(task) == Reply.DONE)
                        .isPresent())
                .toList();
    }

    private Said said(String message, List<Long> keys, List<Long> done, @Nullable String undo, Locale locale) {
        long left = keys.stream().distinct().count() - done.size();
        String text = messages.getMessage(message, new Object[] {done.size(), left}, locale);
        return new Said(text, done.stream().map(String::valueOf).toList(), done.isEmpty() ? null : undo);
    }

    /**
     * @param done keys of those that it was done to; texts, since a script's numbers are too short for them
     * @param undo where the same keys take it back
     */
    record Said(String text, List<String> done, @Nullable String undo) {}
}
