package org.opsrail.trustrequest.process;

import java.util.Map;
import org.opsrail.trustrequest.domain.Shares;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Splits what has no answer by its owners. */
@Component
class AssignQuestionsWorker implements JobHandler<RequestCase> {

    private final Shares shares;
    private final ShareRouting routing;

    AssignQuestionsWorker(Shares shares, ShareRouting routing) {
        this.shares = shares;
        this.routing = routing;
    }

    @Override
    public String type() {
        return "trustrequest.assign-questions";
    }

    @Override
    public Class<RequestCase> variables() {
        return RequestCase.class;
    }

    @Override
    public Outcome work(Job<RequestCase> job) {
        return Outcome.done(Map.of(
                "shares",
                shares.assign(job.variables().requestId()).stream()
                        .map(routing::of)
                        .toList()));
    }
}
