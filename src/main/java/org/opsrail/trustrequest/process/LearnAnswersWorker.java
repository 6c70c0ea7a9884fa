package org.opsrail.trustrequest.process;

import org.opsrail.trustrequest.domain.Learning;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Brings what is new back to the library. */
@Component
class LearnAnswersWorker implements JobHandler<RequestCase> {

    private final Learning learning;

    LearnAnswersWorker(Learning learning) {
        this.learning = learning;
    }

    @Override
    public String type() {
        return "trustrequest.learn-answers";
    }

    @Override
    public Class<RequestCase> variables() {
        return RequestCase.class;
    }

    @Override
    public Outcome work(Job<RequestCase> job) {
        learning.learn(job.variables().requestId());
        return Outcome.done();
    }
}
