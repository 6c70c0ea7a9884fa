package org.opsrail.trustrequest.process;

import java.util.HashMap;
import java.util.Map;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.trustrequest.domain.Deal;
import org.opsrail.trustrequest.domain.TrustRecords;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Keeps which case works the request. */
@Component
class RecordRequestWorker implements JobHandler<RequestCase> {

    private final TrustRequests requests;
    private final TrustRecords records;
    private final Directory directory;

    RecordRequestWorker(TrustRequests requests, TrustRecords records, Directory directory) {
        this.requests = requests;
        this.records = records;
        this.directory = directory;
    }

    @Override
    public String type() {
        return "trustrequest.record-request";
    }

    @Override
    public Class<RequestCase> variables() {
        return RequestCase.class;
    }

    @Override
    public Outcome work(Job<RequestCase> job) {
        return requests.begin(job.processInstanceKey(), job.variables().requestId())
                .map(request -> Outcome.done(begun(request)))
                .orElseGet(() -> Outcome.error("Err_AlreadyStarted", "Another case works this request"));
    }

    /** Days are counted where the salesperson works. */
    private Map<String, Object> begun(TrustRequest request) {
        records.fileTo(request);
        Deal deal = request.deal();
        Map<String, Object> routing = new HashMap<>(Map.of("salesperson", deal.salesperson(), "byHand", deal.byHand()));
        directory.person(deal.salesperson()).map(Person::place).ifPresent(place -> routing.put("place", place));
        return routing;
    }
}
