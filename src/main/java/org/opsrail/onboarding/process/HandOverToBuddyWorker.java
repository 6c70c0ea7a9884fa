package org.opsrail.onboarding.process;

import java.util.UUID;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.onboarding.process.HandOver.Succession;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** What the old buddy had to do as buddy, by the model's header {@code part}, moves to the new one. */
@Component
class HandOverToBuddyWorker implements JobHandler<HandOverToBuddyWorker.Variables> {

    private final HandOver handOver;
    private final Onboardings onboardings;

    HandOverToBuddyWorker(HandOver handOver, Onboardings onboardings) {
        this.handOver = handOver;
        this.onboardings = onboardings;
    }

    /** @param former the buddy when the change reached the case */
    record Variables(UUID onboardingId, String former) {}

    @Override
    public String type() {
        return "onboarding.hand-over-to-buddy";
    }

    @Override
    public Class<HandOverToBuddyWorker.Variables> variables() {
        return HandOverToBuddyWorker.Variables.class;
    }

    @Override
    public Outcome work(Job<HandOverToBuddyWorker.Variables> job) {
        String buddy = onboardings.get(job.variables().onboardingId()).buddy().orElseThrow();
        Succession succession = new Succession("buddy", job.variables().former(), buddy);
        handOver.make(job.processInstanceKey(), succession, HandOver::isBuddys);
        return Outcome.done();
    }
}
