package org.opsrail.onboarding.process;

import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Closes the onboarding as ended; the offboarding goes on from here. */
@Component
class EndEmploymentWorker implements JobHandler<OnboardingCase> {

    private final Onboardings onboardings;

    EndEmploymentWorker(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public String type() {
        return "onboarding.end-employment";
    }

    @Override
    public Class<OnboardingCase> variables() {
        return OnboardingCase.class;
    }

    @Override
    public Outcome work(Job<OnboardingCase> job) {
        onboardings.end(job.variables().onboardingId());
        return Outcome.done();
    }
}
