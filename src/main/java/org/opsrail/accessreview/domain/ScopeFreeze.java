package org.opsrail.accessreview.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Items.NewItem;
import org.opsrail.accessreview.domain.Review.State;
import org.opsrail.accessreview.domain.ReviewPolicy.Question;
import org.opsrail.accessreview.domain.ReviewPolicy.Rule;
import org.opsrail.accessreview.domain.Shares.NewShare;
import org.opsrail.accessreview.reading.domain.AccessReading;
import org.opsrail.accessreview.reading.domain.ContentHash;
import org.opsrail.accessreview.reading.domain.Entry;
import org.opsrail.accessreview.reading.domain.Finding;
import org.opsrail.accessreview.reading.domain.FindingRules;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.accessreview.reading.domain.Source;
import org.opsrail.accessreview.reading.domain.Sources;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is reviewed, from the latest reading of each system, and by whom. From here on nothing is added to it: its hash is
 * {@link ContentHash} over system, account, level, employee number and the hash of the reading.
 */
@Service
@Transactional
public class ScopeFreeze {

    private final Reviews reviews;
    private final Shares shares;
    private final Items items;
    private final Removals removals;
    private final ReviewTrail trail;
    private final Sources sources;
    private final Readings readings;
    private final FindingRules rules;
    private final ReviewPolicy policy;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final ReviewSettings settings;
    private final InstantSource clock;

    ScopeFreeze(
            Reviews reviews,
            Shares shares,
            Items items,
            Removals removals,
            ReviewTrail trail,
            Sources sources,
            Readings readings,
            FindingRules rules,
            ReviewPolicy policy,
            Directory directory,
            WorkingCalendar calendar,
            ReviewSettings settings,
            InstantSource clock) {
        this.reviews = reviews;
        this.shares = shares;
        this.items = items;
        this.removals = removals;
        this.trail = trail;
        this.sources = sources;
        this.readings = readings;
        this.rules = rules;
        this.policy = policy;
        this.directory = directory;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Freezes the scope once; asked again it tells what was frozen. */
    public List<Shares.ShareOfCase> freeze(UUID reviewId) {
        Review review = reviews.get(reviewId);
        if (review.frozenAt() == null && !review.isOver()) {
            build(review);
        }
        return shares.ofCase(reviewId);
    }

    private void build(Review review) {
        Map<Question, Rule> asked = new HashMap<>();
        Reviewers reviewers = new Reviewers(directory);
        List<Right> rights = new ArrayList<>();
        for (Source source : sources.all()) {
            Optional<AccessReading> reading = readings.latest(source.system().id());
            if (review.covers(source.system().id()) && reading.isPresent()) {
                reviews.standOn(review.id(), reading.get().id());
                rights.addAll(rights(review, source, reading.get(), asked, reviewers));
            }
        }
        Map<@Nullable String, List<Right>> byReviewer = new HashMap<>();
        rights.forEach(right -> byReviewer
                .computeIfAbsent(right.reviewer(), any -> new ArrayList<>())
                .add(right));
        byReviewer.forEach((reviewer, theirs) -> {
            UUID share = shares.add(share(review.id(), reviewer, theirs, reviewers));
            items.addAll(review.id(), share, theirs.stream().map(Right::item).toList());
        });
        String sha256 = ContentHash.of(rights.stream().map(Right::hashed).toList());
        reviews.freeze(review.id(), sha256, rights.isEmpty() ? State.EMPTY : State.REVIEW);
        trail.frozen(review, sha256, rights.size());
    }

    private List<Right> rights(
            Review review, Source source, AccessReading reading, Map<Question, Rule> asked, Reviewers reviewers) {
        List<Entry> entries = readings.entries(reading.id());
        Map<Entry, List<Finding>> findings = rules.of(source.system().id(), entries);
        Map<String, Person> people = directory.people(entries.stream()
                .map(Entry::employeeNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Set<List<String>> gone = removals.goneFrom(source.system().id());
        Set<List<String>> given = directory.grants().stream()
                .filter(grant -> grant.system().equals(source.system().id()))
                .map(grant -> List.of(grant.employeeNumber(), grant.level()))
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(Entry::active)
                .filter(entry -> review.employeeNumber() == null
                        || review.employeeNumber().equals(entry.employeeNumber()))
                .map(entry -> {
                    List<Finding> found = findings.getOrDefault(entry, List.of());
                    if (gone.contains(List.of(entry.account(), entry.level()))
                            && !given.contains(List.of(Objects.toString(entry.employeeNumber(), ""), entry.level()))) {
                        found = withCameBack(found);
                    }
                    Finding.Kind worst =
                            found.isEmpty() ? null : found.getFirst().kind();
                    Rule rule =
                            asked.computeIfAbsent(new Question(worst, source.sensitive(), entry.level()), policy::of);
                    Person holder = entry.employeeNumber() == null ? null : people.get(entry.employeeNumber());
                    String reviewer = reviewers.of(rule.reviewer(), holder, source.system());
                    return new Right(source.system().id(), entry, found, rule, reviewer, reading.sha256());
                })
                .toList();
    }

    private static List<Finding> withCameBack(List<Finding> findings) {
        return Stream.concat(findings.stream(), Stream.of(Finding.of(Finding.Kind.CAME_BACK, "came-back")))
                .sorted(Comparator.comparing(Finding::kind))
                .toList();
    }

    private NewShare share(UUID review, @Nullable String reviewer, List<Right> rights, Reviewers reviewers) {
        Instant now = clock.instant();
        String place = Optional.ofNullable(reviewer)
                .flatMap(reviewers::person)
                .map(Person::place)
                .orElseGet(() -> directory.places().getFirst().name());
        int days = rights.stream()
                .mapToInt(right -> right.rule().dueWorkingDays())
                .min()
                .orElseThrow();
        return new NewShare(
                review,
                reviewer,
                place,
                days,
                calendar.dueAfterWorkingDays(now, days, place),
                calendar.dueAfterWorkingDays(now, days + settings.graceWorkingDays(), place));
    }

    private record Right(
            String system,
            Entry entry,
            List<Finding> findings,
            Rule rule,
            @Nullable String reviewer,
            String reading) {

        NewItem item() {
            return new NewItem(system, entry, findings, rule);
        }

        List<@Nullable Object> hashed() {
            return Arrays.asList(system, entry.account(), entry.level(), entry.employeeNumber(), reading);
        }
    }
}
