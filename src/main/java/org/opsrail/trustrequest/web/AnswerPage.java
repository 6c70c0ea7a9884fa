package org.opsrail.trustrequest.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.DayText;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.Flash;
import org.opsrail.task.OpenTask;
import org.opsrail.task.TaskDesk;
import org.opsrail.trustrequest.domain.Answering;
import org.opsrail.trustrequest.domain.Questions;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.opsrail.trustrequest.domain.Words.Misfit;
import org.opsrail.trustrequest.forms.TaskShare;
import org.opsrail.trustrequest.forms.TrustTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An owner answers all of their questions on one page: saves, hands single ones on, and hands the rest in. */
@Controller
@RequestMapping("/trust-requests/tasks/{key}")
class AnswerPage {

    private static final String PAGE = "trustrequest/answer";

    private final TaskDesk desk;
    private final TrustRequests requests;
    private final Questions questions;
    private final Answering answering;
    private final QuestionLines lines;
    private final Directory directory;
    private final TrustTexts texts;
    private final Actors actors;

    AnswerPage(
            TaskDesk desk,
            TrustRequests requests,
            Questions questions,
            Answering answering,
            QuestionLines lines,
            Directory directory,
            TrustTexts texts,
            Actors actors) {
        this.desk = desk;
        this.requests = requests;
        this.questions = questions;
        this.answering = answering;
        this.lines = lines;
        this.directory = directory;
        this.texts = texts;
        this.actors = actors;
    }

    private record Work(TrustRequest request, UUID share) {}

    @GetMapping
    ModelAndView form(@PathVariable long key, RedirectAttributes redirect, Locale locale) {
        return work(key, actors.current())
                .map(work -> new ModelAndView(PAGE, page(key, work, Map.of(), locale)))
                .orElseGet(() -> over(key, redirect, locale));
    }

    /**
     * @param act {@code save}, {@code hand-in}, or {@code hand-on:} with the id of one question
     */
    @PostMapping
    ModelAndView answer(
            @PathVariable long key,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "save") String act,
            RedirectAttributes redirect,
            Locale locale) {
        Actor actor = actors.current();
        Optional<Work> known = work(key, actor);
        if (known.isEmpty()) {
            return over(key, redirect, locale);
        }
        Work work = known.get();
        answering.save(work.share(), SentWords.of(sent));
        if (act.startsWith("hand-on:")) {
            return handOn(key, work, act.substring("hand-on:".length()), sent, redirect, locale);
        }
        if (act.equals("hand-in")) {
            return handIn(key, work, actor, redirect, locale);
        }
        Flash.ok(redirect, texts.say("answer.saved", locale));
        return back(key);
    }

    private ModelAndView handOn(
            long key,
            Work work,
            String question,
            Map<String, String> sent,
            RedirectAttributes redirect,
            Locale locale) {
        String to = sent.getOrDefault("to-" + question, "").strip();
        String remark = sent.getOrDefault("why-" + question, "").strip();
        @Nullable String why = remark.isEmpty() || remark.length() > 2000 ? null : remark;
        boolean handed = SentWords.id(question)
                .filter(id -> answering.handOn(
                        work.share(), id, to, why, actors.current().id()))
                .isPresent();
        if (handed) {
            Flash.ok(redirect, texts.say("answer.handed-on", locale, to));
        } else {
            Flash.warn(redirect, texts.say("answer.not-handed-on", locale, to));
        }
        return back(key);
    }

    private ModelAndView handIn(long key, Work work, Actor actor, RedirectAttributes redirect, Locale locale) {
        Map<UUID, Misfit> misfits = answering.misfits(work.share());
        if (!misfits.isEmpty()) {
            return new ModelAndView(PAGE, page(key, work, misfits, locale), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!desk.complete(key, actor, shown -> Map.of())) {
            return over(key, redirect, locale);
        }
        Flash.ok(
                redirect, texts.say("answer.done", locale, work.request().deal().customerName()));
        return new ModelAndView("redirect:/tasks");
    }

    private Map<String, Object> page(long key, Work work, Map<UUID, Misfit> misfits, Locale locale) {
        List<QuestionLine> shown = lines.of(questions.ofShare(work.share()), misfits, locale);
        Map<String, Object> page = new HashMap<>();
        page.put("key", key);
        page.put("customer", work.request().deal().customerName());
        page.put("due", DayText.of(work.request().deal().dueOn(), locale));
        page.put("correction", work.request().correction());
        page.put("lines", shown);
        page.put("misfits", misfits.size());
        page.put("colleagues", directory.people(Person.Status.ACTIVE));
        return page;
    }

    private Optional<Work> work(long key, Actor actor) {
        return desk.answering(key, actor)
                .filter(task -> task.elementId().equals("Task_AnswerQuestions"))
                .flatMap(this::work);
    }

    private Optional<Work> work(OpenTask task) {
        return TaskShare.of(task).map(share -> new Work(requests.at(task.processInstanceKey()), share));
    }

    private static ModelAndView back(long key) {
        return new ModelAndView("redirect:/trust-requests/tasks/" + key);
    }

    /** The task itself tells what became of it, to whoever may know. */
    private ModelAndView over(long key, RedirectAttributes redirect, Locale locale) {
        Flash.late(redirect, texts.say("over", locale));
        return new ModelAndView("redirect:/tasks/" + key);
    }
}
