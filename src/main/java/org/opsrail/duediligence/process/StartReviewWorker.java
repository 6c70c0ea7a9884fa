package org.opsrail.duediligence.process;

import java.util.List;
import java.util.UUID;
import org.opsrail.duediligence.domain.Relationships;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Opens the file of a review and starts its check; while one is under way, there is no other. */
@Component
class StartReviewWorker implements JobHandler<StartReviewWorker.Variables> {

    private final Relationships relationships;
    private final CustomerStart start;

    StartReviewWorker(Relationships relationships, CustomerStart start) {
        this.relationships = relationships;
        this.start = start;
    }

    record Variables(UUID relationshipId) {}

    @Override
    public String type() {
        return "duediligence.start-review";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        relationships.openReview(job.variables().relationshipId()).ifPresent(file -> start.start(List.of(file)));
        return Outcome.done();
    }
}
