package org.opsrail.onboarding.process;

import java.util.Optional;
import java.util.UUID;
import org.opsrail.onboarding.domain.ArrivalLink;
import org.opsrail.onboarding.domain.OnboardingMail;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.onboarding.domain.RoutingFacts;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Ties the recorded hire to its case; a second case for the same hire ends by itself. */
@Component
class RecordStartWorker implements JobHandler<OnboardingCase> {

    private final Onboardings onboardings;
    private final OnboardingMail mail;
    private final ArrivalLink arrival;

    RecordStartWorker(Onboardings onboardings, OnboardingMail mail, ArrivalLink arrival) {
        this.onboardings = onboardings;
        this.mail = mail;
        this.arrival = arrival;
    }

    @Override
    public String type() {
        return "onboarding.record-start";
    }

    @Override
    public Class<OnboardingCase> variables() {
        return OnboardingCase.class;
    }

    @Override
    public Outcome work(Job<OnboardingCase> job) {
        UUID id = job.variables().onboardingId();
        Optional<RoutingFacts> begun = onboardings.begin(id, job.processInstanceKey());
        if (begun.isEmpty()) {
            return Outcome.error("Err_AlreadyStarted", "Another case works onboarding " + id);
        }
        mail.buddyNamed(id);
        arrival.sendOnce(id);
        return Outcome.done(begun.get().variables());
    }
}
