package org.opsrail.accessreview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Certification;
import org.opsrail.accessreview.domain.Certification.Wish;
import org.opsrail.accessreview.domain.Decision;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.domain.Shares;
import org.opsrail.accessreview.domain.Shares.Share;
import org.opsrail.accessreview.domain.Verdict;
import org.opsrail.accessreview.web.CertifyDesk.Ask;
import org.opsrail.accessreview.web.CertifyView.Choice;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.Flash;
import org.opsrail.task.TaskDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The reviewer decides on many rights on one page; with a script row by row, without one by whole pages. */
@Controller
class CertifyPages {

    private static final Set<String> DECISIONS = Set.of("KEEP", "CHANGE", "REVOKE");
    private static final String PAGE = "accessreview/certify";

    private final TaskDesk tasks;
    private final ReviewShares ofTasks;
    private final Reviews reviews;
    private final Shares shares;
    private final Certification certification;
    private final CertifyDesk desk;
    private final ReviewTexts texts;
    private final Actors actors;

    CertifyPages(
            TaskDesk tasks,
            ReviewShares ofTasks,
            Reviews reviews,
            Shares shares,
            Certification certification,
            CertifyDesk desk,
            ReviewTexts texts,
            Actors actors) {
        this.tasks = tasks;
        this.ofTasks = ofTasks;
        this.reviews = reviews;
        this.shares = shares;
        this.certification = certification;
        this.desk = desk;
        this.texts = texts;
        this.actors = actors;
    }

    @GetMapping("/access-reviews/tasks/{key}")
    String work(
            @PathVariable long key,
            @ModelAttribute("choice") Choice choice,
            @RequestParam(required = false) @Nullable UUID ask,
            @RequestParam(required = false) @Nullable Decision wish,
            @RequestParam(required = false) @Nullable String refused,
            Model model,
            Locale locale) {
        Share share = ofTasks.ofTask(key, actors.current());
        Map<UUID, Ask> asks = ask == null || wish == null ? Map.of() : Map.of(ask, new Ask(wish, known(refused)));
        return show(key, share, true, choice, asks, model, locale);
    }

    /** The same for whoever only looks on. */
    @GetMapping("/access-reviews/shares/{id}")
    String look(@PathVariable UUID id, @ModelAttribute("choice") Choice choice, Model model, Locale locale) {
        Share share = shares.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Actor actor = actors.current();
        if (!ReviewRights.seesAll(actor) && !actor.id().equals(share.reviewer())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return show(0, share, false, choice, Map.of(), model, locale);
    }

    private String show(
            long key, Share share, boolean decides, Choice choice, Map<UUID, Ask> asks, Model model, Locale locale) {
        Review review = reviews.get(share.reviewId());
        boolean open = decides && share.isOpen();
        model.addAttribute("key", key);
        model.addAttribute("words", desk.words(locale));
        model.addAttribute("share", share);
        model.addAttribute("here", decides ? "/access-reviews/tasks/" + key : "/access-reviews/shares/" + share.id());
        model.addAttribute("view", desk.page(review, share, actors.current(), open, choice, asks, locale));
        return PAGE;
    }

    /**
     * One button of the page.
     *
     * @param act what it does and to what: {@code KEEP:id}, {@code ASK_CHANGE:id}, {@code REOPEN:id}, {@code UNDO:batch},
     *     {@code KEEP} or {@code REVOKE} for everything selected
     */
    @PostMapping("/access-reviews/tasks/{key}/decide")
    String decide(
            @PathVariable long key,
            @RequestParam String act,
            @RequestParam(required = false) @Nullable List<UUID> selected,
            @RequestParam Map<String, String> fields,
            @ModelAttribute("choice") Choice choice,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            Model model,
            Locale locale) {
        Share share = ofTasks.ofTask(key, actors.current());
        String[] parts = act.split(":", 2);
        List<UUID> items = parts.length > 1 ? List.of(id(parts[1])) : selected == null ? List.of() : selected;
        Map<UUID, Ask> asks = new LinkedHashMap<>();
        List<UUID> changed = new ArrayList<>(items);
        UUID batch = null;
        int decided = 0;
        if (parts[0].equals("ASK_CHANGE")) {
            asks.put(items.getFirst(), new Ask(Decision.CHANGE, null));
        } else {
            Verdict verdict = verdict(share, parts[0], items, fields);
            switch (verdict) {
                case Verdict.TooLate late -> throw new ResponseStatusException(HttpStatus.CONFLICT);
                case Verdict.Decided done -> {
                    done.refused()
                            .forEach((item, why) -> asks.put(item, new Ask(Decision.valueOf(parts[0]), key(why))));
                    batch = DECISIONS.contains(parts[0]) ? done.batch() : null;
                    decided = done.items().size();
                    changed = new ArrayList<>(done.items());
                    changed.addAll(done.refused().keySet());
                }
            }
        }
        if (script == null) {
            return "redirect:" + back(key, choice, asks, batch, decided, items);
        }
        model.addAttribute("key", key);
        model.addAttribute("words", desk.words(locale));
        model.addAttribute("rows", desk.rows(share, changed, actors.current(), choice, asks, locale));
        model.addAttribute("progress", desk.progress(share));
        model.addAttribute("asking", decided == 0 && !asks.isEmpty());
        model.addAttribute("last", decided > 0 ? batch : null);
        model.addAttribute("count", decided);
        return PAGE + " :: news";
    }

    private Verdict verdict(Share share, String what, List<UUID> items, Map<String, String> fields) {
        String actor = actors.current().id();
        return switch (what) {
            // Enter in a field presses no button that anybody has seen.
            case "NOTHING" -> certification.reopen(share.id(), List.of(), actor);
            case "UNDO" -> certification.undo(share.id(), items.getFirst(), actor);
            case "REOPEN" -> certification.reopen(share.id(), items, actor);
            case "KEEP", "CHANGE", "REVOKE" -> {
                String own = items.size() == 1 ? fields.get("reason-" + items.getFirst()) : null;
                String level = items.size() == 1 ? fields.get("level-" + items.getFirst()) : null;
                String reason = own == null || own.isBlank() ? fields.get("reason") : own;
                yield certification.decide(share.id(), items, new Wish(Decision.valueOf(what), level, reason), actor);
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private static String back(
            long key, Choice choice, Map<UUID, Ask> asks, @Nullable UUID batch, int decided, List<UUID> items) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/access-reviews/tasks/{key}")
                .queryParamIfPresent("by", Optional.ofNullable(choice.by()))
                .queryParamIfPresent("show", Optional.ofNullable(choice.show()))
                .queryParamIfPresent("q", Optional.ofNullable(choice.q()))
                .queryParamIfPresent("from", Optional.ofNullable(choice.from()));
        if (batch != null && decided > 0) {
            address.queryParam("last", batch).queryParam("count", decided);
        }
        asks.entrySet().stream()
                .findFirst()
                .ifPresent(first -> address.queryParam("ask", first.getKey())
                        .queryParam("wish", first.getValue().decision())
                        .queryParamIfPresent(
                                "refused", Optional.ofNullable(first.getValue().refusal())));
        Map<String, Object> values = new HashMap<>(Map.of("key", key));
        return address.fragment(items.isEmpty() ? null : "item-" + items.getFirst())
                .encode()
                .buildAndExpand(values)
                .toUriString();
    }

    @PostMapping("/access-reviews/tasks/{key}/sign")
    String sign(@PathVariable long key, RedirectAttributes redirect, Locale locale) {
        Share share = ofTasks.ofTask(key, actors.current());
        if (certification.open(share.id()) > 0) {
            Flash.warn(redirect, texts.say("form.still-open", locale, certification.open(share.id())));
            return "redirect:/access-reviews/tasks/" + key + "?show=open";
        }
        if (!tasks.complete(key, actors.current(), shown -> Map.of())) {
            Flash.late(redirect, texts.say("certify.not-signed", locale));
            return "redirect:/access-reviews/tasks/" + key;
        }
        Flash.ok(redirect, texts.say("certify.signed", locale));
        return "redirect:/tasks";
    }

    /** The task itself tells what became of it. */
    @ExceptionHandler
    String over(TaskOver late, HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, null, late);
        }
        return "redirect:/tasks/" + late.userTaskKey();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
    }

    private static String key(Verdict.Refusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String known(@Nullable String refused) {
        for (Verdict.Refusal refusal : Verdict.Refusal.values()) {
            if (key(refusal).equals(refused)) {
                return refused;
            }
        }
        return null;
    }
}
