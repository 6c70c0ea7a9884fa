package org.opsrail.onboarding.process;

import java.util.UUID;
import org.opsrail.onboarding.domain.OnboardingMail;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Closes the onboarding and tells the newcomer. */
@Component
class ConfirmEmploymentWorker implements JobHandler<OnboardingCase> {

    private final Onboardings onboardings;
    private final OnboardingMail mail;

    ConfirmEmploymentWorker(Onboardings onboardings, OnboardingMail mail) {
        this.onboardings = onboardings;
        this.mail = mail;
    }

    @Override
    public String type() {
        return "onboarding.confirm-employment";
    }

    @Override
    public Class<OnboardingCase> variables() {
        return OnboardingCase.class;
    }

    @Override
    public Outcome work(Job<OnboardingCase> job) {
        UUID id = job.variables().onboardingId();
        onboardings.confirm(id);
        mail.confirmed(id);
        return Outcome.done();
    }
}
