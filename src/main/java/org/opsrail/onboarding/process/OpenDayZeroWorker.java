package org.opsrail.onboarding.process;

import java.util.UUID;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** The newcomer works here from now on; what is ready this morning is kept as a fact. */
@Component
class OpenDayZeroWorker implements JobHandler<OnboardingCase> {

    private final Onboardings onboardings;

    OpenDayZeroWorker(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    @Override
    public String type() {
        return "onboarding.open-day-zero";
    }

    @Override
    public Class<OnboardingCase> variables() {
        return OnboardingCase.class;
    }

    @Override
    public Outcome work(Job<OnboardingCase> job) {
        UUID id = job.variables().onboardingId();
        onboardings.openDayZero(id);
        return Outcome.done(onboardings.routingFacts(id).timers());
    }
}
