package org.opsrail.onboarding.process;

import java.util.UUID;
import org.opsrail.onboarding.domain.OnboardingMail;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Reckons the stations anew from the new start date and tells those concerned. */
@Component
class RescheduleStationsWorker implements JobHandler<OnboardingCase> {

    private final Onboardings onboardings;
    private final OnboardingMail mail;

    RescheduleStationsWorker(Onboardings onboardings, OnboardingMail mail) {
        this.onboardings = onboardings;
        this.mail = mail;
    }

    @Override
    public String type() {
        return "onboarding.reschedule-stations";
    }

    @Override
    public Class<OnboardingCase> variables() {
        return OnboardingCase.class;
    }

    @Override
    public Outcome work(Job<OnboardingCase> job) {
        UUID id = job.variables().onboardingId();
        mail.startDateMoved(id);
        return Outcome.done(onboardings.routingFacts(id).timers());
    }
}
