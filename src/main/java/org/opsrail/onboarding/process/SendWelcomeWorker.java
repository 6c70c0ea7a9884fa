package org.opsrail.onboarding.process;

import org.opsrail.onboarding.domain.OnboardingMail;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Invites the newcomer to an account and says welcome. */
@Component
class SendWelcomeWorker implements JobHandler<OnboardingCase> {

    private final OnboardingMail mail;

    SendWelcomeWorker(OnboardingMail mail) {
        this.mail = mail;
    }

    @Override
    public String type() {
        return "onboarding.send-welcome";
    }

    @Override
    public Class<OnboardingCase> variables() {
        return OnboardingCase.class;
    }

    @Override
    public Outcome work(Job<OnboardingCase> job) {
        mail.welcome(job.variables().onboardingId());
        return Outcome.done();
    }
}
