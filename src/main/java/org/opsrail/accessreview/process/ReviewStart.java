package org.opsrail.accessreview.process;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.opsrail.accessreview.domain.ReviewRequest;
import org.opsrail.accessreview.domain.ReviewSettings;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.domain.Reviews.Asked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the process of reviews that were asked for; of two cases for one review the model lets the first go on. */
@Component
public class ReviewStart {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CamundaClient camunda;
    private final Reviews reviews;
    private final ReviewSettings settings;

    ReviewStart(CamundaClient camunda, Reviews reviews, ReviewSettings settings) {
        this.camunda = camunda;
        this.reviews = reviews;
        this.settings = settings;
    }

    /** The same wish again starts nothing twice. */
    public Asked ask(ReviewRequest request) {
        Asked asked = reviews.ask(request);
        if (asked.first()) {
            start(asked.id());
        }
        return asked;
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    void startWhatIsUnanswered() {
        reviews.unanswered(settings.startAgainAfter()).forEach(this::start);
    }

    // What the engine does not confirm is started again later.
    private void start(UUID id) {
        try {
            long key = camunda.newCreateInstanceCommand()
                    .bpmnProcessId("access-review")
                    .latestVersion()
                    .variables(Map.of("reviewId", id.toString()))
                    .requestTimeout(PATIENCE)
                    .send()
                    .join()
                    .getProcessInstanceKey();
            reviews.begin(id, key);
        } catch (RuntimeException e) {
            LOG.warn("Review {} is recorded, its process not confirmed: {}", id, e.toString());
        }
    }
}
