package org.opsrail.onboarding.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opsrail.onboarding.domain.AccessChange;
import org.opsrail.onboarding.domain.Accesses;
import org.opsrail.onboarding.domain.DueItem;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Compares what the decision says with what is there. */
@Component
class PlanAccessesWorker implements JobHandler<PlanAccessesWorker.Variables> {

    private final Accesses accesses;

    PlanAccessesWorker(Accesses accesses) {
        this.accesses = accesses;
    }

    record Variables(UUID onboardingId, List<DueItem> dueItems) {}

    @Override
    public String type() {
        return "onboarding.plan-accesses";
    }

    @Override
    public Class<PlanAccessesWorker.Variables> variables() {
        return PlanAccessesWorker.Variables.class;
    }

    @Override
    public Outcome work(Job<PlanAccessesWorker.Variables> job) {
        List<AccessChange> changes =
                accesses.plan(job.variables().onboardingId(), job.variables().dueItems());
        return Outcome.done(Map.of("accessChanges", changes));
    }
}
