package org.opsrail.duediligence.process;

import java.util.Map;
import java.util.UUID;
import org.opsrail.duediligence.domain.CustomerOwners;
import org.opsrail.duediligence.domain.CustomerOwners.Resolution;
import org.opsrail.duediligence.domain.Ownership.Threshold;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Who owns the customer in the end, by the threshold in force. */
@Component
class ResolveOwnersWorker implements JobHandler<ResolveOwnersWorker.Variables> {

    private final CustomerOwners owners;

    ResolveOwnersWorker(CustomerOwners owners) {
        this.owners = owners;
    }

    record Variables(UUID customerId, Threshold threshold) {}

    @Override
    public String type() {
        return "duediligence.resolve-owners";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        Resolution resolution =
                owners.resolve(job.variables().customerId(), job.variables().threshold());
        return Outcome.done(Map.of("layers", resolution.layers(), "loops", resolution.loops()));
    }
}
