package org.opsrail.task.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskEngine;
import org.opsrail.task.domain.TaskRights;
import org.opsrail.task.web.TaskViews.Colleague;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The task list, and the task beside it. */
@Controller
class TaskController {

    private final TaskEngine engine;
    private final TaskListing listing;
    private final TaskDossier dossier;
    private final Actors actors;
    private final Directory directory;

    TaskController(TaskEngine engine, TaskListing listing, TaskDossier dossier, Actors actors, Directory directory) {
        this.engine = engine;
        this.listing = listing;
        this.dossier = dossier;
        this.actors = actors;
        this.directory = directory;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam(defaultValue = "mine") String filter,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int from,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            Locale locale,
            Model model) {
        if ("task-detail".equals(target)) {
            return "task/nothing :: nothing";
        }
        addList(filter, q, from, locale, model);
        if ("task-list".equals(target)) {
            return "task/list :: list";
        }
        addColleagues(model);
        return "task/page";
    }

    @GetMapping("/tasks/{key}")
    String task(
            @PathVariable long key,
            @RequestParam(defaultValue = "mine") String filter,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target,
            Locale locale,
            Model model) {
        if (!addIfSeen(key, locale, model)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("query", new ListQuery(filter, q));
        if ("task-detail".equals(target)) {
            return "task/detail :: detail";
        }
        addList(filter, q, 0, locale, model);
        addColleagues(model);
        return "task/page";
    }

    /** False when the reader may not see it, or there is none. */
    boolean addIfSeen(long key, Locale locale, Model model) {
        Actor reader = actors.current();
        Optional<Task> seen = engine.task(key).filter(known -> TaskRights.sees(known, reader));
        seen.ifPresent(task -> {
            model.addAttribute("task", dossier.of(task, reader, locale));
            if (TaskRights.assigns(task, reader)) {
                model.addAttribute("colleagues", colleagues());
            }
        });
        return seen.isPresent();
    }

    private void addList(String filter, String words, int from, Locale locale, Model model) {
        Actor reader = actors.current();
        model.addAttribute("query", new ListQuery(filter, words));
        model.addAttribute(
                "list",
                listing.list(
                        TaskFilter.named(filter, reader), words.trim(), Math.clamp(from, 0, 100_000), reader, locale));
    }

    /** Whoever may assign any task may assign several at once. */
    private void addColleagues(Model model) {
        boolean assignsAny = TaskRights.assignsAny(actors.current());
        model.addAttribute("assignsAny", assignsAny);
        if (assignsAny && !model.containsAttribute("colleagues")) {
            model.addAttribute("colleagues", colleagues());
        }
    }

    private List<Colleague> colleagues() {
        return Stream.of(Person.Status.ACTIVE, Person.Status.JOINING)
                .flatMap(status -> directory.people(status).stream())
                .map(person -> new Colleague(person.employeeNumber(), person.displayName()))
                .toList();
    }

    /** What the list was asked for, so that links keep it. */
    record ListQuery(String filter, String q) {

        static ListQuery of(HttpServletRequest request) {
            return new ListQuery(
                    Objects.requireNonNullElse(request.getParameter("filter"), "mine"),
                    Objects.requireNonNullElse(request.getParameter("q"), ""));
        }
    }
}
