package org.opsrail.task.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Consumer;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskEngine;
import org.opsrail.task.domain.TaskRights;
import org.opsrail.task.domain.WorkLog;
import org.opsrail.task.domain.WorkLog.Held;
import org.opsrail.task.web.TaskController.ListQuery;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Pausing work on a task, and going on with it; each answers with the task as it is then. */
@Controller
class TaskWorkController {

    private final TaskEngine engine;
    private final WorkLog work;
    private final TaskController tasks;
    private final Actors actors;
    private final MessageSource messages;

    TaskWorkController(TaskEngine engine, WorkLog work, TaskController tasks, Actors actors, MessageSource messages) {
        this.engine = engine;
        this.work = work;
        this.tasks = tasks;
        this.actors = actors;
        this.messages = messages;
    }

    @PostMapping("/tasks/{key}/pause")
    String pause(@PathVariable long key, HttpServletRequest request, Locale locale, Model model) {
        return change(key, task -> work.end(task.key()), request, locale, model);
    }

    @PostMapping("/tasks/{key}/go-on")
    String goOn(@PathVariable long key, HttpServletRequest request, Locale locale, Model model) {
        String person = actors.current().id();
        return change(key, task -> work.begin(Held.of(task), person), request, locale, model);
    }

    private String change(long key, Consumer<Task> change, HttpServletRequest request, Locale locale, Model model) {
        Actor actor = actors.current();
        Task task = engine.task(key)
                .filter(known -> TaskRights.sees(known, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (TaskRights.worksOn(task, actor)) {
            change.accept(task);
        } else {
            model.addAttribute("refusal", messages.getMessage("task.too-late", null, locale));
        }
        model.addAttribute("query", ListQuery.of(request));
        return tasks.addIfSeen(key, locale, model) ? "task/detail :: detail" : "task/nothing :: nothing";
    }
}
