package org.opsrail.offboarding.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Offboardings.Leaving;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Keeps who leaves, and when. */
@Component
class RecordLeaverWorker implements JobHandler<RecordLeaverWorker.Variables> {

    private final Offboardings offboardings;

    RecordLeaverWorker(Offboardings offboardings) {
        this.offboardings = offboardings;
    }

    record Variables(
            UUID offboardingId,
            String employeeNumber,
            String manager,
            String place,
            @Nullable String leavingDate) {}

    @Override
    public String type() {
        return "offboarding.record-leaver";
    }

    @Override
    public Class<RecordLeaverWorker.Variables> variables() {
        return RecordLeaverWorker.Variables.class;
    }

    @Override
    public Outcome work(Job<RecordLeaverWorker.Variables> job) {
        Variables leaver = job.variables();
        String lastDay = leaver.leavingDate();
        Leaving leaving = new Leaving(
                leaver.employeeNumber(),
                leaver.manager(),
                leaver.place(),
                lastDay == null ? null : LocalDate.parse(lastDay));
        return offboardings
                .begin(job.processInstanceKey(), leaver.offboardingId(), leaving)
                .map(begun -> Outcome.done(Map.of("leavingAt", begun.leavingAt().toString())))
                .orElseGet(() -> Outcome.error("Err_AlreadyStarted", "Another case works this leaving"));
    }
}
