package org.opsrail.accessreview.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Items;
import org.opsrail.accessreview.domain.Items.Progress;
import org.opsrail.accessreview.domain.Removal;
import org.opsrail.accessreview.domain.RemovalHands;
import org.opsrail.accessreview.domain.Removals;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.ReviewRequest;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.domain.Shares;
import org.opsrail.accessreview.domain.Shares.Share;
import org.opsrail.accessreview.process.ReviewStart;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.CsvAnswer;
import org.opsrail.shell.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All reviews, and one of them: how far it is, what was found, what was removed and how that is proven. */
@Controller
@RequestMapping("/access-reviews")
class OverviewPages {

    private static final int LATEST = 50;

    private final Reviews reviews;
    private final Shares shares;
    private final Items items;
    private final Removals removals;
    private final RemovalHands hands;
    private final Readings readings;
    private final ReviewStart start;
    private final ReviewRights rights;
    private final ReviewTexts texts;
    private final ReviewLists lists;
    private final Actors actors;

    OverviewPages(
            Reviews reviews,
            Shares shares,
            Items items,
            Removals removals,
            RemovalHands hands,
            Readings readings,
            ReviewStart start,
            ReviewRights rights,
            ReviewTexts texts,
            ReviewLists lists,
            Actors actors) {
        this.reviews = reviews;
        this.shares = shares;
        this.items = items;
        this.removals = removals;
        this.hands = hands;
        this.readings = readings;
        this.start = start;
        this.rights = rights;
        this.texts = texts;
        this.lists = lists;
        this.actors = actors;
    }

    @GetMapping
    String all(Model model, Locale locale) {
        Actor actor = actors.current();
        List<Review> seen = rights.seen(actor, reviews.latest(LATEST));
        Map<UUID, Progress> progress =
                items.progress(seen.stream().map(Review::id).toList());
        model.addAttribute(
                "reviews",
                seen.stream()
                        .map(review -> new ReviewLine(
                                review.id(),
                                texts.title(review, locale),
                                review,
                                sum(shares.of(review.id()).stream()
                                        .map(share -> progress.get(share.id()))
                                        .filter(Objects::nonNull)
                                        .toList())))
                        .toList());
        model.addAttribute("starts", ReviewRights.starts(actor));
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("seesAll", ReviewRights.seesAll(actor));
        return "accessreview/reviews";
    }

    @GetMapping("/new")
    String choose(Model model) {
        ReviewRights.requireStarts(actors.current());
        model.addAttribute("systems", texts.allSystems());
        model.addAttribute("key", UUID.randomUUID());
        return "accessreview/new";
    }

    /** @param key of the form as it was opened: sent twice it starts one review */
    @PostMapping("/new")
    String start(
            @RequestParam UUID key,
            @RequestParam(required = false) @Nullable List<String> systems,
            @RequestParam(defaultValue = "") String person,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        Actor actor = actors.current();
        ReviewRights.requireStarts(actor);
        Optional<Person> holder = person.isBlank() ? Optional.empty() : texts.person(person);
        if (!person.isBlank() && holder.isEmpty()) {
            model.addAttribute("systems", texts.allSystems());
            model.addAttribute("key", key);
            model.addAttribute("chosen", systems);
            model.addAttribute("person", person);
            model.addAttribute("problem", texts.say("new.nobody", locale, person));
            return "accessreview/new";
        }
        List<String> known =
                texts.allSystems().stream().map(system -> system.id()).toList();
        UUID id = start.ask(new ReviewRequest(
                        "form/" + key,
                        Review.Kind.ON_DEMAND,
                        systems == null
                                ? List.of()
                                : systems.stream().filter(known::contains).toList(),
                        holder.map(Person::employeeNumber).orElse(null),
                        actor.id()))
                .id();
        Flash.ok(redirect, texts.say("new.started", locale));
        return "redirect:/access-reviews/" + id;
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model, Locale locale) {
        Actor actor = actors.current();
        Review review = review(id, actor);
        Map<UUID, Progress> progress = items.progress(List.of(id));
        List<Share> parts = shares.of(id).stream()
                .filter(share -> ReviewRights.seesAll(actor) || actor.id().equals(share.reviewer()))
                .toList();
        Map<String, String> names = new HashMap<>(
                texts.names(parts.stream().flatMap(share -> Stream.of(share.reviewer(), share.reviewedBy()))));
        model.addAttribute("review", review);
        model.addAttribute("title", texts.title(review, locale));
        model.addAttribute("seesAll", ReviewRights.seesAll(actor));
        model.addAttribute("total", sum(progress.values()));
        model.addAttribute(
                "shares",
                parts.stream()
                        .map(share -> new ShareLine(
                                share,
                                share.reviewer() == null
                                        ? texts.say("review.ops", locale)
                                        : names.getOrDefault(share.reviewer(), share.reviewer()),
                                share.reviewedBy() == null || share.reviewedBy().equals(share.reviewer())
                                        ? null
                                        : names.getOrDefault(share.reviewedBy(), share.reviewedBy()),
                                progress.getOrDefault(share.id(), new Progress(0, 0, 0, 0))))
                        .toList());
        model.addAttribute("withdraws", ReviewRights.withdraws(actor, review));
        model.addAttribute(
                "withdrawnBy",
                review.withdrawal() == null
                        ? null
                        : texts.name(review.withdrawal().by()));
        model.addAttribute("signedOffBy", review.signedOffBy() == null ? null : texts.name(review.signedOffBy()));
        if (ReviewRights.seesAll(actor)) {
            whole(review, model, locale);
        }
        return "accessreview/review";
    }

    private void whole(Review review, Model model, Locale locale) {
        List<Removal> all = removals.of(review.id());
        Map<String, String> systems = texts.systems();
        Map<UUID, String> waiting = hands(all);
        Map<String, String> names = texts.names(Stream.concat(
                waiting.values().stream(),
                all.stream().flatMap(removal -> Stream.of(removal.employeeNumber(), removal.removedBy()))));
        model.addAttribute("systems", systems);
        model.addAttribute("hands", waiting);
        model.addAttribute("names", names);
        model.addAttribute("findings", items.findings(review.id()));
        model.addAttribute("removals", all);
        model.addAttribute("missing", reviews.missing(review.id()));
        model.addAttribute(
                "readings",
                reviews.readings(review.id()).stream()
                        .map(readings::find)
                        .flatMap(Optional::stream)
                        .toList());
        model.addAttribute(
                "scope",
                review.systems().isEmpty()
                        ? texts.say("review.all-systems", locale)
                        : review.systems().stream()
                                .map(system -> systems.getOrDefault(system, system))
                                .collect(Collectors.joining(", ")));
    }

    /** Whose hands each removal waits for that no connector does. */
    private Map<UUID, String> hands(List<Removal> all) {
        Set<String> connected = texts.allSystems().stream()
                .filter(system -> system.connector() != null)
                .map(ConnectedSystem::id)
                .collect(Collectors.toSet());
        return hands.of(all.stream()
                .filter(removal -> removal.removedAt() == null)
                .filter(removal -> removal.whyByHand() != null || !connected.contains(removal.system()))
                .toList());
    }

    @GetMapping("/{id}/decisions.csv")
    ResponseEntity<byte[]> export(@PathVariable UUID id) {
        Actor actor = actors.current();
        review(id, actor);
        if (!ReviewRights.seesAll(actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return CsvAnswer.of("decisions", lists.decisions(id));
    }

    private Review review(UUID id, Actor actor) {
        return reviews.find(id)
                .filter(found -> rights.sees(actor, found))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Progress sum(Collection<Progress> parts) {
        return new Progress(
                parts.stream().mapToInt(Progress::items).sum(),
                parts.stream().mapToInt(Progress::decided).sum(),
                parts.stream().mapToInt(Progress::toRemove).sum(),
                parts.stream().mapToInt(Progress::withFindings).sum());
    }

    record ReviewLine(UUID id, String title, Review review, Progress progress) {}

    /** @param signedBy who signed in the reviewer's place; null when the reviewer did, or nobody */
    record ShareLine(Share share, String reviewer, @Nullable String signedBy, Progress progress) {}
}
