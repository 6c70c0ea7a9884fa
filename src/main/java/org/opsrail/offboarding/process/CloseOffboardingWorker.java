package org.opsrail.offboarding.process;

import java.time.Duration;
import java.util.List;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Grant;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Ends the case once no grant is left. */
@Component
class CloseOffboardingWorker implements JobHandler<CloseOffboardingWorker.Variables> {

    private final Offboardings offboardings;
    private final Directory directory;

    CloseOffboardingWorker(Offboardings offboardings, Directory directory) {
        this.offboardings = offboardings;
        this.directory = directory;
    }

    record Variables(String employeeNumber) {}

    @Override
    public String type() {
        return "offboarding.close-offboarding";
    }

    @Override
    public Class<CloseOffboardingWorker.Variables> variables() {
        return CloseOffboardingWorker.Variables.class;
    }

    @Override
    public Outcome work(Job<CloseOffboardingWorker.Variables> job) {
        List<Grant> left = directory.grantsOf(job.variables().employeeNumber());
        if (!left.isEmpty()) {
            return Outcome.failure(
                    "Accesses are still there: "
                            + left.stream().map(Grant::system).toList(),
                    Duration.ofMinutes(1));
        }
        offboardings.close(job.processInstanceKey());
        return Outcome.done();
    }
}
