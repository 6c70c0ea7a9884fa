package org.opsrail.accessreview.process;

import java.util.Map;
import java.util.Objects;
import org.opsrail.accessreview.domain.Certification;
import org.opsrail.accessreview.domain.Certification.Settled;
import org.opsrail.accessreview.domain.Shares.ShareOfCase;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** What nobody has decided on goes the way of the policy: it is revoked, or somebody above decides. */
@Component
class SettleUndecidedWorker implements JobHandler<SettleUndecidedWorker.Variables> {

    private final Certification certification;

    SettleUndecidedWorker(Certification certification) {
        this.certification = certification;
    }

    record Variables(ShareOfCase share) {}

    @Override
    public String type() {
        return "accessreview.settle-undecided";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        Settled settled = certification.settle(job.variables().share().shareId(), job.key());
        return Outcome.done(Map.of("left", settled.left(), "escalatedTo", Objects.toString(settled.escalatedTo(), "")));
    }
}
