package org.opsrail.accessreview.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Items;
import org.opsrail.accessreview.domain.Items.Progress;
import org.opsrail.accessreview.domain.Removal;
import org.opsrail.accessreview.domain.Removal.Proof;
import org.opsrail.accessreview.domain.Removals;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.domain.Shares;
import org.opsrail.accessreview.domain.Shares.Share;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CaseSource;
import org.springframework.stereotype.Component;

/** Reviews, as tasks and cases show them. */
@Component
class ReviewCases implements CaseSource {

    private final Reviews reviews;
    private final Shares shares;
    private final Items items;
    private final Removals removals;
    private final ReviewRights rights;
    private final ReviewTexts texts;
    private final ReviewLists lists;

    ReviewCases(
            Reviews reviews,
            Shares shares,
            Items items,
            Removals removals,
            ReviewRights rights,
            ReviewTexts texts,
            ReviewLists lists) {
        this.reviews = reviews;
        this.shares = shares;
        this.items = items;
        this.removals = removals;
        this.rights = rights;
        this.texts = texts;
        this.lists = lists;
    }

    @Override
    public String processId() {
        return "access-review";
    }

    @Override
    public List<Long> find(String words, Actor reader, int limit) {
        String searched = words.toLowerCase(Locale.ROOT);
        return rights.seen(reader, reviews.latest(200)).stream()
                .filter(review -> review.processInstanceKey() != null)
                .filter(review -> texts.title(review, reader.locale())
                        .toLowerCase(Locale.ROOT)
                        .contains(searched))
                .map(Review::processInstanceKey)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Long, Summary> summaries(Collection<Long> processInstanceKeys, Actor reader, Locale locale) {
        Map<Long, Summary> summaries = new HashMap<>();
        rights.seen(reader, reviews.ofCases(processInstanceKeys)).forEach(review -> {
            Long key = review.processInstanceKey();
            if (key != null) {
                summaries.put(key, summary(review, locale));
            }
        });
        return summaries;
    }

    private Summary summary(Review review, Locale locale) {
        return new Summary(
                texts.title(review, locale),
                texts.say("review.state." + review.state(), locale),
                "/access-reviews/" + review.id());
    }

    @Override
    public Optional<Dossier> dossier(long processInstanceKey, Actor reader, Locale locale) {
        return reviews.ofCase(processInstanceKey)
                .filter(review -> rights.sees(reader, review))
                .map(review -> dossier(review, locale));
    }

    @Override
    public List<Annex> annexes(long processInstanceKey, Actor reader) {
        return reviews.ofCase(processInstanceKey)
                .filter(review -> ReviewRights.seesAll(reader))
                .map(Review::id)
                .map(id -> List.of(
                        new Annex("decisions.csv", lists.decisions(id)),
                        new Annex("removals.csv", lists.removals(id)),
                        new Annex("readings.csv", lists.readings(id))))
                .orElse(List.of());
    }

    private Dossier dossier(Review review, Locale locale) {
        List<Progress> progress =
                List.copyOf(items.progress(List.of(review.id())).values());
        int all = progress.stream().mapToInt(Progress::items).sum();
        int decided = progress.stream().mapToInt(Progress::decided).sum();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(texts.say("fact.rights", locale), texts.say("fact.decided", locale, decided, all)),
                new Fact(
                        texts.say("fact.findings", locale),
                        String.valueOf(progress.stream()
                                .mapToInt(Progress::withFindings)
                                .sum())),
                new Fact(
                        texts.say("fact.asked-by", locale),
                        review.askedBy() == null ? texts.say("fact.nobody", locale) : texts.name(review.askedBy()))));
        if (review.sha256() != null) {
            facts.add(new Fact(texts.say("fact.scope-hash", locale), review.sha256()));
        }
        return new Dossier(summary(review, locale), facts, Map.of(), history(review, locale), List.of());
    }

    private List<Happening> history(Review review, Locale locale) {
        List<Happening> history = new ArrayList<>();
        Map<String, String> systems = texts.systems();
        add(history, review.askedAt(), texts.say("history.asked", locale), review.askedBy());
        add(history, review.frozenAt(), texts.say("history.frozen", locale), null);
        for (Share share : shares.of(review.id())) {
            add(history, share.reviewedAt(), texts.say("history.reviewed", locale), share.reviewedBy());
            add(
                    history,
                    share.escalatedAt(),
                    texts.say("history.escalated", locale, texts.name(share.reviewer())),
                    null);
        }
        for (Removal removal : removals.of(review.id())) {
            String about = systems.getOrDefault(removal.system(), removal.system()) + " · " + removal.level();
            add(history, removal.removedAt(), texts.say("history.removed", locale, about), removal.removedBy());
            String proven = removal.proof() == Proof.STATEMENT ? "history.stated" : "history.proven";
            add(history, removal.provenAt(), texts.say(proven, locale, about), null);
        }
        add(history, review.signedOffAt(), texts.say("history.signed-off", locale), review.signedOffBy());
        Review.Withdrawal withdrawal = review.withdrawal();
        if (withdrawal == null) {
            add(history, review.closedAt(), texts.say("history.closed", locale), null);
        } else {
            add(history, withdrawal.at(), texts.say("history.withdrawn", locale, withdrawal.reason()), withdrawal.by());
        }
        history.sort(Comparator.comparing(Happening::at));
        return history;
    }

    private static void add(List<Happening> history, @Nullable Instant at, String text, @Nullable String actor) {
        if (at != null) {
            history.add(new Happening(at, text, actor));
        }
    }
}
