package org.opsrail.accessreview.process;

import org.opsrail.accessreview.domain.Campaigns;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** The review is over, and its facts stand. */
@Component
class CloseCampaignWorker implements JobHandler<ReviewCase> {

    private final Campaigns campaigns;

    CloseCampaignWorker(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public String type() {
        return "accessreview.close-campaign";
    }

    @Override
    public Class<ReviewCase> variables() {
        return ReviewCase.class;
    }

    @Override
    public Outcome work(Job<ReviewCase> job) {
        campaigns.close(job.variables().reviewId());
        return Outcome.done();
    }
}
