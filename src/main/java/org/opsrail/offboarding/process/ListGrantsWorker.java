package org.opsrail.offboarding.process;

import java.time.Duration;
import java.util.Map;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Closure;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Everything that the leaver is known to hold, by the directory or by a reading; the account here is closed. */
@Component
class ListGrantsWorker implements JobHandler<ListGrantsWorker.Variables> {

    private final Offboardings offboardings;
    private final Revocations revocations;
    private final Actors actors;

    ListGrantsWorker(Offboardings offboardings, Revocations revocations, Actors actors) {
        this.offboardings = offboardings;
        this.revocations = revocations;
        this.actors = actors;
    }

    record Variables(String employeeNumber) {}

    @Override
    public String type() {
        return "offboarding.list-grants";
    }

    @Override
    public Class<ListGrantsWorker.Variables> variables() {
        return ListGrantsWorker.Variables.class;
    }

    @Override
    public Outcome work(Job<ListGrantsWorker.Variables> job) {
        if (!actors.close(job.variables().employeeNumber(), Closure.EMPLOYMENT_ENDED)) {
            return Outcome.failure(
                    "The leaver is the last administrator: make somebody else administrator, then retry",
                    Duration.ofMinutes(1));
        }
        return Outcome.done(Map.of(
                "grants",
                revocations.list(offboardings.ofCase(job.processInstanceKey()).orElseThrow())));
    }
}
