package org.opsrail.offboarding.process;

import java.util.Map;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Everything that the directory knows the leaver to hold. */
@Component
class ListGrantsWorker implements JobHandler<ListGrantsWorker.Variables> {

    private final Offboardings offboardings;
    private final Revocations revocations;

    ListGrantsWorker(Offboardings offboardings, Revocations revocations) {
        this.offboardings = offboardings;
        this.revocations = revocations;
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
        return Outcome.done(Map.of(
                "grants",
                revocations.list(offboardings.ofCase(job.processInstanceKey()).orElseThrow())));
    }
}
