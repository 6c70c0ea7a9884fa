package org.opsrail.task.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.task.FourEyes.Stake;
import org.opsrail.task.domain.Comments;
import org.opsrail.task.domain.Matter;
import org.opsrail.task.domain.OwnMatters;
import org.opsrail.task.domain.Task;
import org.opsrail.task.domain.TaskChanges;
import org.opsrail.task.domain.TaskEngine;
import org.opsrail.task.domain.TaskEngine.Reply;
import org.opsrail.task.domain.TaskRights;
import org.opsrail.task.web.TaskController.ListQuery;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Taking, giving back, handing over, commenting; each answers with the task as it is then. */
@Controller
class TaskActionController {

    /** Headers carry ASCII only. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final TaskEngine engine;
    private final TaskChanges changes;
    private final OwnMatters matters;
    private final TaskController tasks;
    private final Comments comments;
    private final Actors actors;
    private final Directory directory;
    private final MessageSource messages;

    TaskActionController(
            TaskEngine engine,
            TaskChanges changes,
            OwnMatters matters,
            TaskController tasks,
            Comments comments,
            Actors actors,
            Directory directory,
            MessageSource messages) {
        this.engine = engine;
        this.changes = changes;
        this.matters = matters;
        this.tasks = tasks;
        this.comments = comments;
        this.actors = actors;
        this.directory = directory;
        this.messages = messages;
    }

    @ModelAttribute("query")
    static ListQuery query(HttpServletRequest request) {
        return ListQuery.of(request);
    }

    @PostMapping("/tasks/{key}/claim")
    String take(@PathVariable long key, Locale locale, Model model, HttpServletResponse response) {
        Actor actor = actors.current();
        Task task = permitted(key, actor, TaskRights::takes);
        return actForOneself(task, actor, () -> changes.take(task, actor.id()), "unclaim", locale, model, response);
    }

    @PostMapping("/tasks/{key}/take-over")
    String takeOver(@PathVariable long key, Locale locale, Model model, HttpServletResponse response) {
        Actor actor = actors.current();
        Task task = permitted(key, actor, TaskRights::takesOver);
        return actForOneself(task, actor, () -> changes.takeOver(task, actor.id()), null, locale, model, response);
    }

    @PostMapping("/tasks/{key}/unclaim")
    String giveBack(@PathVariable long key, Locale locale, Model model, HttpServletResponse response) {
        Task task = permitted(key, actors.current(), TaskRights::givesBack);
        return act(task, () -> changes.giveBack(task), "task.given-back", "claim", locale, model, response);
    }

    @PostMapping("/tasks/{key}/assign")
    String assign(
            @PathVariable long key,
            @RequestParam String assignee,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Actor actor = actors.current();
        Task task = permitted(key, actor, TaskRights::assigns);
        String wanted = assignee.trim();
        boolean known =
                directory.person(wanted).isPresent() || actors.byId(wanted).isPresent();
        if (!known) {
            return refused(key, "task.assign.unknown", locale, model);
        }
        if (matters.stake(Matter.of(task), wanted).isPresent()) {
            return refused(key, "task.assign.own-matter", locale, model);
        }
        return act(
                task, () -> changes.assign(task, wanted, actor.id()), "task.assigned", null, locale, model, response);
    }

    @PostMapping("/tasks/{key}/comments")
    String comment(@PathVariable long key, @RequestParam String text, Locale locale, Model model) {
        Actor actor = actors.current();
        Task task = permitted(key, actor, TaskRights::comments);
        String content = text.strip();
        if (content.isEmpty() || content.length() > Comments.LONGEST) {
            return refused(key, "task.comment.length", locale, model);
        }
        comments.write(task, actor.id(), content);
        return shown(key, locale, model);
    }

    private Task permitted(long key, Actor actor, BiPredicate<Task, Actor> right) {
        Task task = engine.task(key)
                .filter(known -> TaskRights.sees(known, actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (task.isOpen() && !right.test(task, actor)) {
            throw isRace(task) ? new TooLate(key) : new AccessDeniedException("Not this person's to change");
        }
        return task;
    }

    /** Somebody took it in the meantime: not forbidden, only too late. */
    private static boolean isRace(Task task) {
        return task.assignee() != null && !task.candidateGroups().isEmpty();
    }

    @ExceptionHandler
    String tooLate(TooLate late, HttpServletRequest request, Locale locale, Model model) {
        model.addAttribute("query", ListQuery.of(request));
        return refused(late.key, "task.too-late", locale, model);
    }

    private String actForOneself(
            Task task,
            Actor actor,
            Supplier<Reply> action,
            @Nullable String undo,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Optional<Stake> own = matters.stake(Matter.of(task), actor.id());
        return own.isPresent()
                ? refused(task.key(), OwnMatterText.of(own.get()), locale, model)
                : act(task, action, "task.taken", undo, locale, model, response);
    }

    private String act(
            Task task,
            Supplier<Reply> action,
            String said,
            @Nullable String undo,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Reply reply = task.isOpen() ? action.get() : Reply.TOO_LATE;
        if (reply != Reply.DONE) {
            String reason = reply == Reply.DENIED ? "task.assign.denied" : "task.too-late";
            return refused(task.key(), reason, locale, model);
        }
        Map<String, Object> news = undo == null
                ? Map.of("tasks-changed", "")
                : Map.of(
                        "tasks-changed",
                        "",
                        "task-taken",
                        Map.of(
                                "text",
                                messages.getMessage(said, null, locale),
                                "undo",
                                "/tasks/" + task.key() + "/" + undo));
        response.setHeader("HX-Trigger", ASCII.writeValueAsString(news));
        return shown(task.key(), locale, model);
    }

    private String refused(long key, String reason, Locale locale, Model model) {
        model.addAttribute("refusal", messages.getMessage(reason, null, locale));
        return shown(key, locale, model);
    }

    /** Whoever has given a task back need not be among those who may see it. */
    private String shown(long key, Locale locale, Model model) {
        if (!tasks.addIfSeen(key, locale, model)) {
            return "task/nothing :: nothing";
        }
        return "task/detail :: detail";
    }

    private static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long key;

        TooLate(long key) {
            super("Task " + key + " has changed in the meantime");
            this.key = key;
        }
    }
}
