package org.opsrail.onboarding.process;

import java.time.LocalDate;
import java.util.UUID;
import org.opsrail.onboarding.domain.Decisions;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Keeps since when the newcomer works without daily help, as the manager said. */
@Component
class RecordOperationalWorker implements JobHandler<OnboardingCase> {

    private final Decisions decisions;
    private final Onboardings onboardings;

    RecordOperationalWorker(Decisions decisions, Onboardings onboardings) {
        this.decisions = decisions;
        this.onboardings = onboardings;
    }

    @Override
    public String type() {
        return "onboarding.record-operational";
    }

    @Override
    public Class<OnboardingCase> variables() {
        return OnboardingCase.class;
    }

    @Override
    public Outcome work(Job<OnboardingCase> job) {
        UUID id = job.variables().onboardingId();
        LocalDate since =
                decisions.review(id).map(Decisions.Review::operationalSince).orElseThrow();
        onboardings.recordOperational(id, since);
        return Outcome.done();
    }
}
