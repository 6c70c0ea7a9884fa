package org.opsrail.duediligence.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Match;
import org.opsrail.duediligence.domain.Match.Judgement;
import org.opsrail.duediligence.domain.Matches;
import org.opsrail.duediligence.domain.Verdict;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.Flash;
import org.opsrail.task.OpenTask;
import org.opsrail.task.TaskDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Compliance judges possible matches side by side; what is typed stays, whatever happens to the page. */
@Controller
@RequestMapping("/customers/tasks/{key}/matches")
class JudgeMatchesPage {

    private static final int LONGEST_REASON = 2000;

    private final TaskDesk desk;
    private final Customers customers;
    private final Matches matches;
    private final MatchViews views;
    private final CustomerTexts texts;
    private final Actors actors;

    JudgeMatchesPage(
            TaskDesk desk, Customers customers, Matches matches, MatchViews views, CustomerTexts texts, Actors actors) {
        this.desk = desk;
        this.customers = customers;
        this.matches = matches;
        this.views = views;
        this.texts = texts;
        this.actors = actors;
    }

    /** What is said of one match so far. */
    record Said(String word, String reason) {

        static final Said NOTHING = new Said("", "");
    }

    @GetMapping
    ModelAndView show(@PathVariable long key, RedirectAttributes redirect, Locale locale) {
        Actor actor = actors.current();
        Optional<Customer> known = customer(key, actor);
        if (known.isEmpty()) {
            return over(key, redirect, locale);
        }
        List<Match> toJudge = matches.toJudge(known.get().id(), key);
        Map<UUID, Said> said = new HashMap<>();
        toJudge.forEach(match -> said.put(match.id(), proposed(match)));
        said.putAll(drafted(desk.unsent(key, actor)));
        return new ModelAndView("duediligence/judge", page(key, known.get(), toJudge, said, Map.of(), locale));
    }

    @PostMapping
    ModelAndView judge(
            @PathVariable long key,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect,
            Locale locale) {
        Actor actor = actors.current();
        Optional<Customer> known = customer(key, actor);
        if (known.isEmpty()) {
            return over(key, redirect, locale);
        }
        Customer customer = known.get();
        List<Match> toJudge = matches.toJudge(customer.id(), key);
        Map<UUID, Said> said = new HashMap<>();
        Map<UUID, String> wrong = new LinkedHashMap<>();
        toJudge.forEach(match -> {
            Said one = typed(match.id(), sent);
            said.put(match.id(), one);
            problem(one).ifPresent(problem -> wrong.put(match.id(), texts.say(problem, locale)));
        });
        if (!wrong.isEmpty()) {
            return new ModelAndView(
                    "duediligence/judge",
                    page(key, customer, toJudge, said, wrong, locale),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!desk.complete(key, actor, shown -> answers(said))) {
            return over(key, redirect, locale);
        }
        Flash.ok(redirect, texts.say("judge.kept", locale, customer.company().legalName()));
        return new ModelAndView("redirect:/cases/" + customer.processInstanceKey());
    }

    private Optional<Customer> customer(long key, Actor actor) {
        return desk.answering(key, actor)
                .filter(task -> task.elementId().equals(Verdict.JUDGE))
                .map(OpenTask::processInstanceKey)
                .flatMap(customers::ofCase);
    }

    /** What was judged before the facts changed is proposed again. */
    private static Said proposed(Match match) {
        Judgement before = match.said();
        return before == null ? Said.NOTHING : new Said(before.word().word(), before.reason());
    }

    private static Map<UUID, Said> drafted(Map<String, Object> draft) {
        Map<UUID, Said> said = new HashMap<>();
        if (draft.get("judgements") instanceof Collection<?> entries) {
            entries.stream()
                    .flatMap(entry -> entry instanceof Map<?, ?> one ? Stream.of(one) : Stream.empty())
                    .forEach(one -> said.put(
                            UUID.fromString(text(one, "match")), new Said(text(one, "word"), text(one, "reason"))));
        }
        return said;
    }

    private static String text(Map<?, ?> entry, String field) {
        return String.valueOf(Objects.requireNonNullElse(entry.get(field), ""));
    }

    private static Said typed(UUID match, Map<String, String> sent) {
        return new Said(
                sent.getOrDefault("word-" + match, ""),
                sent.getOrDefault("reason-" + match, "").strip());
    }

    private static Optional<String> problem(Said said) {
        if (said.word().isEmpty()) {
            return Optional.of("judge.choose");
        }
        if (said.reason().isEmpty()) {
            return Optional.of("form.reason-missing");
        }
        return said.reason().length() > LONGEST_REASON ? Optional.of("form.reason-long") : Optional.empty();
    }

    private static Map<String, Object> answers(Map<UUID, Said> said) {
        return Map.of(
                "judgements",
                said.entrySet().stream()
                        .map(one -> Map.of(
                                "match", one.getKey().toString(),
                                "word", one.getValue().word(),
                                "reason", one.getValue().reason()))
                        .toList());
    }

    /** The task itself tells what became of it, to whoever may know. */
    private ModelAndView over(long key, RedirectAttributes redirect, Locale locale) {
        Flash.late(redirect, texts.say("correct.over", locale));
        return new ModelAndView("redirect:/tasks/" + key);
    }

    private Map<String, Object> page(
            long key,
            Customer customer,
            List<Match> toJudge,
            Map<UUID, Said> said,
            Map<UUID, String> wrong,
            Locale locale) {
        return Map.of(
                "key",
                key,
                "caseKey",
                Objects.requireNonNull(customer.processInstanceKey()),
                "name",
                customer.company().legalName(),
                "matches",
                views.of(toJudge, locale),
                "said",
                said,
                "wrong",
                wrong);
    }
}
