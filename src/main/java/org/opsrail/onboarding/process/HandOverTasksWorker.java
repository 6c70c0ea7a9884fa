package org.opsrail.onboarding.process;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.onboarding.process.HandOver.Succession;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/**
 * What the old manager had to do as manager moves to the new one; what they do for a group, or as a named buddy, stays.
 */
@Component
class HandOverTasksWorker implements JobHandler<HandOverTasksWorker.Variables> {

    private final HandOver handOver;
    private final Onboardings onboardings;

    HandOverTasksWorker(HandOver handOver, Onboardings onboardings) {
        this.handOver = handOver;
        this.onboardings = onboardings;
    }

    /** @param former the manager when the change reached the case; null in a case of a model that did not keep it */
    record Variables(
            UUID onboardingId, String manager, @Nullable String former) {}

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
        HandOverTasksWorker.Variables known = job.variables();
        Onboarding onboarding = onboardings.get(known.onboardingId());
        String former = Objects.requireNonNullElse(known.former(), known.manager());
        handOver.make(
                job.processInstanceKey(),
                new Succession("manager", former, onboarding.manager()),
                task -> task.getCandidateGroups().isEmpty()
                        && (onboarding.buddy().isEmpty() || !HandOver.isBuddys(task)));
        return Outcome.done();
    }
}
