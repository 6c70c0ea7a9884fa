package org.opsrail.offboarding.process;

import java.util.Map;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Waits for the leaving time as it is now. */
@Component
class RescheduleLeavingWorker implements JobHandler<RescheduleLeavingWorker.Variables> {

    private final Offboardings offboardings;

    RescheduleLeavingWorker(Offboardings offboardings) {
        this.offboardings = offboardings;
    }

    record Variables(String employeeNumber) {}

    @Override
    public String type() {
        return "offboarding.reschedule-leaving";
    }

    @Override
    public Class<RescheduleLeavingWorker.Variables> variables() {
        return RescheduleLeavingWorker.Variables.class;
    }

    @Override
    public Outcome work(Job<RescheduleLeavingWorker.Variables> job) {
        return Outcome.done(Map.of(
                "leavingAt",
                offboardings
                        .ofCase(job.processInstanceKey())
                        .orElseThrow()
                        .leavingAt()
                        .toString()));
    }
}
