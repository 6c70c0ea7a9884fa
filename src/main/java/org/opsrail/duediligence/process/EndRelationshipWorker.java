package org.opsrail.duediligence.process;

import java.util.UUID;
import org.opsrail.duediligence.domain.Relationships;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Ends what a review has not renewed. */
@Component
class EndRelationshipWorker implements JobHandler<EndRelationshipWorker.Variables> {

    private final Relationships relationships;

    EndRelationshipWorker(Relationships relationships) {
        this.relationships = relationships;
    }

    record Variables(UUID relationshipId) {}

    @Override
    public String type() {
        return "duediligence.end-relationship";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        relationships.end(job.variables().relationshipId(), null, null);
        return Outcome.done();
    }
}
