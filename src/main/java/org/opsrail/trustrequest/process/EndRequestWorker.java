package org.opsrail.trustrequest.process;

import org.opsrail.trustrequest.domain.Withdrawals;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Ends a request that is not wanted any more. */
@Component
class EndRequestWorker implements JobHandler<RequestCase> {

    private final Withdrawals withdrawals;

    EndRequestWorker(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public String type() {
        return "trustrequest.end-request";
    }

    @Override
    public Class<RequestCase> variables() {
        return RequestCase.class;
    }

    @Override
    public Outcome work(Job<RequestCase> job) {
        withdrawals.end(job.variables().requestId());
        return Outcome.done();
    }
}
