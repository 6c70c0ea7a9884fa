package org.opsrail.offboarding.process;

import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Others take on what the leaver did; from the leaving time on tasks to come go to them, too. */
@Component
class HandOverDutiesWorker implements JobHandler<HandOverDutiesWorker.Variables> {

    private final Offboardings offboardings;
    private final HandOver handOver;

    HandOverDutiesWorker(Offboardings offboardings, HandOver handOver) {
        this.offboardings = offboardings;
        this.handOver = handOver;
    }

    record Variables(String employeeNumber) {}

    @Override
    public String type() {
        return "offboarding.hand-over-duties";
    }

    @Override
    public Class<HandOverDutiesWorker.Variables> variables() {
        return HandOverDutiesWorker.Variables.class;
    }

    @Override
    public Outcome work(Job<HandOverDutiesWorker.Variables> job) {
        Offboarding offboarding = offboardings.ofCase(job.processInstanceKey()).orElseThrow();
        offboardings.handOver(offboarding.id());
        handOver.make(offboarding);
        return Outcome.done();
    }
}
