package org.opsrail.onboarding.process;

import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Thirty more days, counted from the day on which the decision was due. */
@Component
class ExtendTrialWorker implements JobHandler<OnboardingCase> {

    private final Onboardings onboardings;

    ExtendTrialWorker(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public String type() {
        return "onboarding.extend-trial";
    }

    @Override
    public Class<OnboardingCase> variables() {
        return OnboardingCase.class;
    }

    @Override
    public Outcome work(Job<OnboardingCase> job) {
        return Outcome.done(onboardings.extend(job.variables().onboardingId()).timers());
    }
}
