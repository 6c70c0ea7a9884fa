package org.opsrail.trustrequest.process;

import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequest.Outcome;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.springframework.stereotype.Component;

/** Ends a request whose customer has its answers. */
@Component
class CloseRequestWorker implements JobHandler<RequestCase> {

    private final TrustRequests requests;

    CloseRequestWorker(TrustRequests requests) {
        this.requests = requests;
    }

    @Override
    public String type() {
        return "trustrequest.close-request";
    }

    @Override
    public Class<RequestCase> variables() {
        return RequestCase.class;
    }

    @Override
    public org.opsrail.worker.Outcome work(Job<RequestCase> job) {
        TrustRequest request = requests.get(job.variables().requestId());
        requests.close(request, Outcome.ANSWERED);
        return org.opsrail.worker.Outcome.done();
    }
}
