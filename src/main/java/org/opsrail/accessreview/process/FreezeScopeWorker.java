package org.opsrail.accessreview.process;

import java.util.Map;
import org.opsrail.accessreview.domain.ScopeFreeze;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** From here on it stands what is reviewed, and by whom. */
@Component
class FreezeScopeWorker implements JobHandler<ReviewCase> {

    private final ScopeFreeze scope;

    FreezeScopeWorker(ScopeFreeze scope) {
        this.scope = scope;
    }

    @Override
    public String type() {
        return "accessreview.freeze-scope";
    }

    @Override
    public Class<ReviewCase> variables() {
        return ReviewCase.class;
    }

    @Override
    public Outcome work(Job<ReviewCase> job) {
        return Outcome.done(Map.of("shares", scope.freeze(job.variables().reviewId())));
    }
}
