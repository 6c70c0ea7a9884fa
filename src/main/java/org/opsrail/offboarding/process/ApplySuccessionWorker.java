package org.opsrail.offboarding.process;

import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** What went to the manager at the leaving time goes to whom they have chosen since. */
@Component
class ApplySuccessionWorker implements JobHandler<ApplySuccessionWorker.Variables> {

    private final Offboardings offboardings;
    private final HandOver handOver;

    ApplySuccessionWorker(Offboardings offboardings, HandOver handOver) {
        this.offboardings = offboardings;
        this.handOver = handOver;
    }

    record Variables(String employeeNumber) {}

    @Override
    public String type() {
        return "offboarding.apply-succession";
    }

    @Override
    public Class<ApplySuccessionWorker.Variables> variables() {
        return ApplySuccessionWorker.Variables.class;
    }

    @Override
    public Outcome work(Job<ApplySuccessionWorker.Variables> job) {
        Offboarding offboarding = offboardings.ofCase(job.processInstanceKey()).orElseThrow();
        if (offboardings.isHandedOver(offboarding.id())) {
            handOver.make(offboarding);
        }
        return Outcome.done();
    }
}
