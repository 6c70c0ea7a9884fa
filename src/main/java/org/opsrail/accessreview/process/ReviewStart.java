package org.opsrail.accessreview.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.opsrail.accessreview.domain.ReviewRequest;
import org.opsrail.accessreview.domain.ReviewSettings;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.domain.Reviews.Asked;
import org.opsrail.worker.CaseStarts;
import org.opsrail.worker.CaseStarts.Recorded;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the process of reviews that were asked for. */
@Component
public class ReviewStart {

    private final CaseStarts starts;
    private final Reviews reviews;
    private final ReviewSettings settings;

    ReviewStart(CaseStarts starts, Reviews reviews, ReviewSettings settings) {
        this.starts = starts;
        this.reviews = reviews;
        this.settings = settings;
    }

    /** The same wish again starts nothing twice. */
    public Asked ask(ReviewRequest request) {
        Asked asked = reviews.ask(request);
        if (asked.first()) {
            start(List.of(asked.id()));
        }
        return asked;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void startWhatIsUnanswered() {
        start(reviews.unanswered(settings.startAgainAfter()));
    }

    private void start(List<UUID> ids) {
        starts.start(
                "access-review",
                ids.stream()
                        .map(id -> new Recorded(id, Map.of("reviewId", id.toString())))
                        .toList(),
                keys -> keys.forEach(reviews::begin));
    }
}
