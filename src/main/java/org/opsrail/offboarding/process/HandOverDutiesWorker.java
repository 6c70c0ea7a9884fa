package org.opsrail.offboarding.process;

import org.opsrail.offboarding.domain.Offboardings;
import org.opsrail.offboarding.domain.Offboardings.Offboarding;
import org.opsrail.onboarding.Newcomers;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** What the leaver did goes to others; an onboarding that is still under way ends. */
@Component
class HandOverDutiesWorker implements JobHandler<HandOverDutiesWorker.Variables> {

    private final Offboardings offboardings;
    private final Newcomers newcomers;
    private final HandOver handOver;

    HandOverDutiesWorker(Offboardings offboardings, Newcomers newcomers, HandOver handOver) {
        this.offboardings = offboardings;
        this.newcomers = newcomers;
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
        newcomers.leave(offboarding.employeeNumber(), offboarding.askedBy());
        handOver.make(offboarding);
        return Outcome.done();
    }
}
