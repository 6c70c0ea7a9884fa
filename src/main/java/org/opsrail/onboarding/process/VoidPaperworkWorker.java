package org.opsrail.onboarding.process;

import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** What people operations had filed no longer counts. */
@Component
class VoidPaperworkWorker implements JobHandler<OnboardingCase> {

    private final Onboardings onboardings;

    VoidPaperworkWorker(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public String type() {
        return "onboarding.void-paperwork";
    }

    @Override
    public Class<OnboardingCase> variables() {
        return OnboardingCase.class;
    }

    @Override
    public Outcome work(Job<OnboardingCase> job) {
        onboardings.voidPaperwork(job.variables().onboardingId());
        return Outcome.done();
    }
}
