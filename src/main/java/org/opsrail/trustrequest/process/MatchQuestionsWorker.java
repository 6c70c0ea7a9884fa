package org.opsrail.trustrequest.process;

import org.opsrail.trustrequest.domain.Matching;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Looks each question up in the answer library. */
@Component
class MatchQuestionsWorker implements JobHandler<RequestCase> {

    private final Matching matching;

    MatchQuestionsWorker(Matching matching) {
        this.matching = matching;
    }

    @Override
    public String type() {
        return "trustrequest.match-questions";
    }

    @Override
    public Class<RequestCase> variables() {
        return RequestCase.class;
    }

    @Override
    public Outcome work(Job<RequestCase> job) {
        matching.match(job.variables().requestId());
        return Outcome.done();
    }
}
