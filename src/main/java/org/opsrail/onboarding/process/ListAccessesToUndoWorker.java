package org.opsrail.onboarding.process;

import java.util.Map;
import org.opsrail.onboarding.domain.Accesses;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Claims every access that was given, so that it is undone once. */
@Component
class ListAccessesToUndoWorker implements JobHandler<OnboardingCase> {

    private final Accesses accesses;

    ListAccessesToUndoWorker(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public String type() {
        return "onboarding.list-accesses-to-undo";
    }

    @Override
    public Class<OnboardingCase> variables() {
        return OnboardingCase.class;
    }

    @Override
    public Outcome work(Job<OnboardingCase> job) {
        return Outcome.done(
                Map.of("accessesToUndo", accesses.undo(job.variables().onboardingId(), job.key())));
    }
}
