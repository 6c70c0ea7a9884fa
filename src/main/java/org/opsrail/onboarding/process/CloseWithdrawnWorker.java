package org.opsrail.onboarding.process;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.opsrail.onboarding.domain.OnboardingMail;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Ends a withdrawn hire once no access is left. */
@Component
class CloseWithdrawnWorker implements JobHandler<OnboardingCase> {

    private final Onboardings onboardings;
    private final OnboardingMail mail;

    CloseWithdrawnWorker(Onboardings onboardings, OnboardingMail mail) {
        this.onboardings = onboardings;
        this.mail = mail;
    }

    @Override
    public String type() {
        return "onboarding.close-withdrawn";
    }

    @Override
    public Class<OnboardingCase> variables() {
        return OnboardingCase.class;
    }

    @Override
    public Outcome work(Job<OnboardingCase> job) {
        UUID id = job.variables().onboardingId();
        List<String> left = onboardings.accessesLeft(id);
        if (!left.isEmpty()) {
            return Outcome.failure("Accesses are still there: " + String.join(", ", left), Duration.ofMinutes(1));
        }
        onboardings.closeWithdrawn(id);
        mail.hireWithdrawn(id);
        return Outcome.done();
    }
}
