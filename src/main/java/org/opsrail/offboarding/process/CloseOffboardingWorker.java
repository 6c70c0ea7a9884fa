package org.opsrail.offboarding.process;

import java.time.Duration;
import java.util.List;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Directory.Grant;
import org.opsrail.offboarding.domain.Duties;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Ends the case once no grant is left, and no system belongs to whoever is gone. */
@Component
class CloseOffboardingWorker implements JobHandler<CloseOffboardingWorker.Variables> {

    private final Offboardings offboardings;
    private final Directory directory;
    private final Duties duties;
    private final Revocations revocations;
    private final HandOver handOver;

    CloseOffboardingWorker(
            Offboardings offboardings, Directory directory, Duties duties, Revocations revocations, HandOver handOver) {
        this.offboardings = offboardings;
        this.revocations = revocations;
        this.handOver = handOver;
        this.directory = directory;
        this.duties = duties;
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
        Offboarding offboarding = offboardings.ofCase(job.processInstanceKey()).orElseThrow();
        List<String> shown = revocations.stillShown(offboarding);
        if (!shown.isEmpty()) {
            return Outcome.failure(
                    "A reading taken since still shows accounts of the leaver in " + shown
                            + ": take them away there, read the system again, then retry",
                    Duration.ofMinutes(1));
        }
        handOver.make(offboarding);
        List<ConnectedSystem> owned = duties.systems(job.variables().employeeNumber());
        if (!owned.isEmpty()) {
            return Outcome.failure(
                    "Nobody could be found to answer for "
                            + owned.stream().map(ConnectedSystem::name).toList()
                            + ": name an owner under People & access, then retry",
                    Duration.ofMinutes(1));
        }
        offboardings.close(job.processInstanceKey());
        return Outcome.done();
    }
}
