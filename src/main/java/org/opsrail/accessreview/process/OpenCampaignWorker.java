package org.opsrail.accessreview.process;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Campaigns;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Ties the review to its case, and says which systems have to be read. */
@Component
class OpenCampaignWorker implements JobHandler<OpenCampaignWorker.Variables> {

    private final Reviews reviews;
    private final Campaigns campaigns;

    OpenCampaignWorker(Reviews reviews, Campaigns campaigns) {
        this.reviews = reviews;
        this.campaigns = campaigns;
    }

    /** @param reviewId null when the quarter has begun */
    record Variables(@Nullable UUID reviewId) {}

    @Override
    public String type() {
        return "accessreview.open-campaign";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        UUID asked = job.variables().reviewId();
        UUID id = asked == null ? campaigns.quarterly() : asked;
        if (!reviews.begin(id, job.processInstanceKey())) {
            return Outcome.error("Err_AlreadyStarted", "Another case works review " + id);
        }
        return Outcome.done(
                Map.of("reviewId", id.toString(), "place", campaigns.anyPlace(), "sources", campaigns.toRead(id)));
    }
}
