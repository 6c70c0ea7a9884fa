package org.opsrail.onboarding.process;

import java.util.UUID;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.onboarding.process.HandOver.Succession;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** The open tasks of the old manager move to the new one. */
@Component
class HandOverTasksWorker implements JobHandler<HandOverTasksWorker.Variables> {

    private final HandOver handOver;
    private final Onboardings onboardings;

    HandOverTasksWorker(HandOver handOver, Onboardings onboardings) {
        this.handOver = handOver;
        this.onboardings = onboardings;
    }

    record Variables(UUID onboardingId, String manager) {}

    @Override
    public String type() {
        return "onboarding.hand-over-tasks";
    }

    @Override
    public Class<HandOverTasksWorker.Variables> variables() {
        return HandOverTasksWorker.Variables.class;
    }

    @Override
    public Outcome work(Job<HandOverTasksWorker.Variables> job) {
        String manager = onboardings.get(job.variables().onboardingId()).manager();
        Succession succession = new Succession("manager", job.variables().manager(), manager);
        handOver.make(job.processInstanceKey(), succession, task -> true);
        return Outcome.done();
    }
}
