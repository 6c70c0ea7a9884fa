package org.opsrail.onboarding.process;

import java.time.Instant;
import java.util.UUID;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** The newcomer works here from now on; what is ready this morning is kept as a fact. */
@Component
class OpenDayZeroWorker implements JobHandler<OpenDayZeroWorker.Variables> {

    private final Onboardings onboardings;

    OpenDayZeroWorker(Onboardings onboardings) {
        this.onboardings = onboardings;
    }

    /** @param dayZeroAt the day 0 for which the case has waited, ISO 8601 */
    record Variables(UUID onboardingId, String dayZeroAt) {}

    @Override
    public String type() {
        return "onboarding.open-day-zero";
    }

    @Override
    public Class<OpenDayZeroWorker.Variables> variables() {
        return OpenDayZeroWorker.Variables.class;
    }

    @Override
    public Outcome work(Job<OpenDayZeroWorker.Variables> job) {
        UUID id = job.variables().onboardingId();
        if (!onboardings.openDayZero(id, Instant.parse(job.variables().dayZeroAt()))) {
            return Outcome.error("Err_StartDatePutOff", "Day 0 of onboarding " + id + " is later now");
        }
        return Outcome.done(onboardings.routingFacts(id).timers());
    }
}
