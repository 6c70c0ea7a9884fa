package org.opsrail.trustrequest.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.Flash;
import org.opsrail.task.TaskDesk;
import org.opsrail.trustrequest.domain.Obstacle;
import org.opsrail.trustrequest.domain.Obstacles;
import org.opsrail.trustrequest.domain.Question;
import org.opsrail.trustrequest.domain.Questions;
import org.opsrail.trustrequest.domain.Releasing;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.opsrail.trustrequest.domain.Words;
import org.opsrail.trustrequest.domain.Words.Misfit;
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

/** Compliance looks at every answer with its confidence, changes some, sends others back, and releases the whole. */
@Controller
@RequestMapping("/trust-requests/release/{key}")
class ReleasePage {

    private static final String PAGE = "trustrequest/release";
    private static final int LONGEST_REMARK = 2000;

    private final TaskDesk desk;
    private final TrustRequests requests;
    private final Questions questions;
    private final Releasing releasing;
    private final Obstacles obstacles;
    private final QuestionLines lines;
    private final TrustTexts texts;
    private final Actors actors;

    ReleasePage(
            TaskDesk desk,
            TrustRequests requests,
            Questions questions,
            Releasing releasing,
            Obstacles obstacles,
            QuestionLines lines,
            TrustTexts texts,
            Actors actors) {
        this.desk = desk;
        this.requests = requests;
        this.questions = questions;
        this.releasing = releasing;
        this.obstacles = obstacles;
        this.lines = lines;
        this.texts = texts;
        this.actors = actors;
    }

    @GetMapping
    ModelAndView form(@PathVariable long key, RedirectAttributes redirect, Locale locale) {
        return request(key, actors.current())
                .map(request -> new ModelAndView(PAGE, page(key, request, Map.of(), Map.of(), locale)))
                .orElseGet(() -> over(key, redirect, locale));
    }

    /**
     * @param act {@code save}, {@code release}, {@code back}, or {@code send-back:} with the id of one question
     */
    @PostMapping
    ModelAndView release(
            @PathVariable long key,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "save") String act,
            RedirectAttributes redirect,
            Locale locale) {
        Actor actor = actors.current();
        Optional<TrustRequest> known = request(key, actor);
        if (known.isEmpty()) {
            return over(key, redirect, locale);
        }
        TrustRequest request = known.get();
        Map<UUID, Words> typed = SentWords.of(sent);
        Map<UUID, Misfit> misfits = releasing.change(request.id(), typed, actor.id());
        if (!misfits.isEmpty()) {
            return refused(key, request, misfits, typed, locale);
        }
        if (act.startsWith("send-back:")) {
            return sendBack(key, request, act.substring("send-back:".length()), sent, redirect, locale);
        }
        return switch (act) {
            case "release" -> release(key, request, actor, redirect, locale);
            case "back" -> answered(key, actor, "back", "release.returned", request, redirect, locale);
            default -> {
                Flash.ok(redirect, texts.say("answer.saved", locale));
                yield back(key);
            }
        };
    }

    private ModelAndView release(
            long key, TrustRequest request, Actor actor, RedirectAttributes redirect, Locale locale) {
        return obstacles.of(request.id()).isEmpty()
                ? answered(key, actor, "release", "release.done", request, redirect, locale)
                : refused(key, request, Map.of(), Map.of(), locale);
    }

    private ModelAndView sendBack(
            long key,
            TrustRequest request,
            String question,
            Map<String, String> sent,
            RedirectAttributes redirect,
            Locale locale) {
        String remark = sent.getOrDefault("remark-" + question, "").strip();
        boolean said = !remark.isEmpty() && remark.length() <= LONGEST_REMARK;
        boolean marked = said
                && SentWords.id(question)
                        .filter(id -> releasing.sendBack(
                                request.id(), id, remark, actors.current().id()))
                        .isPresent();
        if (marked) {
            Flash.ok(redirect, texts.say("release.marked", locale));
        } else {
            Flash.warn(redirect, texts.say("release.needs-remark", locale));
        }
        return new ModelAndView("redirect:/trust-requests/release/" + key + "#q-" + question);
    }

    private ModelAndView answered(
            long key,
            Actor actor,
            String next,
            String done,
            TrustRequest request,
            RedirectAttributes redirect,
            Locale locale) {
        if (!desk.complete(key, actor, shown -> Map.of("next", next))) {
            Flash.late(redirect, texts.say("release.refused", locale));
            return back(key);
        }
        Flash.ok(redirect, texts.say(done, locale, request.deal().customerName()));
        return new ModelAndView("redirect:/cases/" + request.processInstanceKey());
    }

    private ModelAndView refused(
            long key, TrustRequest request, Map<UUID, Misfit> misfits, Map<UUID, Words> typed, Locale locale) {
        Map<String, Object> page = page(key, request, misfits, typed, locale);
        page.put("refused", true);
        return new ModelAndView(PAGE, page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Map<String, Object> page(
            long key, TrustRequest request, Map<UUID, Misfit> misfits, Map<UUID, Words> typed, Locale locale) {
        List<Question> all = questions.of(request.id());
        List<Obstacle> found = obstacles.of(request.id());
        Map<String, Object> page = new HashMap<>();
        page.put("key", key);
        page.put("customer", request.deal().customerName());
        page.put("summary", texts.summary(request, locale));
        page.put("correction", request.correction());
        page.put("lines", lines.forRelease(all, found, misfits, typed, locale));
        page.put(
                "told",
                found.stream()
                        .map(obstacle -> new Told(obstacle.question().id(), texts.obstacle(obstacle, locale)))
                        .toList());
        page.put("refused", false);
        return page;
    }

    record Told(UUID id, String text) {}

    private Optional<TrustRequest> request(long key, Actor actor) {
        return desk.answering(key, actor)
                .filter(task -> task.elementId().equals("Task_ReleaseAnswers"))
                .flatMap(task -> requests.ofCase(task.processInstanceKey()));
    }

    private static ModelAndView back(long key) {
        return new ModelAndView("redirect:/trust-requests/release/" + key);
    }

    /** The task itself tells what became of it, to whoever may know. */
    private ModelAndView over(long key, RedirectAttributes redirect, Locale locale) {
        Flash.late(redirect, texts.say("over", locale));
        return new ModelAndView("redirect:/tasks/" + key);
    }
}
