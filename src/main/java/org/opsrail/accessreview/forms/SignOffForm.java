package org.opsrail.accessreview.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opsrail.accessreview.domain.Campaigns;
import org.opsrail.accessreview.domain.Items;
import org.opsrail.accessreview.domain.Items.Progress;
import org.opsrail.accessreview.domain.Removal;
import org.opsrail.accessreview.domain.Removal.Proof;
import org.opsrail.accessreview.domain.Removals;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.domain.Reviews.Missing;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** Ops stands for the review. */
@Component
class SignOffForm extends ReviewForm {

    private final Reviews reviews;
    private final Campaigns campaigns;
    private final Items items;
    private final Removals removals;

    SignOffForm(ReviewDesk desk, Reviews reviews, Campaigns campaigns, Items items, Removals removals) {
        super("accessreview-sign-off", desk);
        this.reviews = reviews;
        this.campaigns = campaigns;
        this.items = items;
        this.removals = removals;
    }

    @Override
    public Optional<String> page(OpenTask task) {
        return Optional.of("/access-reviews/" + review(task).id());
    }

    @Override
    Map<String, Object> show(OpenTask task, Locale locale) {
        Review review = review(task);
        List<Progress> shares = List.copyOf(items.progress(List.of(review.id())).values());
        List<Removal> all = removals.of(review.id());
        long proven = all.stream()
                .filter(removal -> removal.provenAt() != null && removal.proof() != Proof.STATEMENT)
                .count();
        long stated = all.stream()
                .filter(removal -> removal.proof() == Proof.STATEMENT)
                .count();
        int decided = shares.stream().mapToInt(Progress::decided).sum();
        int rights = shares.stream().mapToInt(Progress::items).sum();
        Map<String, Object> shown = new HashMap<>();
        shown.put("decided", say("progress", locale, decided, rights));
        shown.put("removed", say("progress", locale, proven, all.size()));
        if (stated > 0) {
            shown.put("stated", String.valueOf(stated));
        }
        List<Missing> missing = reviews.missing(review.id());
        if (!missing.isEmpty()) {
            shown.put(
                    "missing",
                    missing.stream()
                            .map(each -> each.system() + ": " + each.reason())
                            .collect(Collectors.joining(" · ")));
        }
        return shown;
    }

    @Override
    public Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        campaigns.signOff(review(task).id(), actor.id(), answer(answers, "note"));
        return Map.of();
    }
}
