package org.opsrail.accessreview.process;

import org.opsrail.accessreview.domain.Removal;
import org.opsrail.accessreview.domain.Removals;
import org.opsrail.accessreview.domain.ReviewSettings;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.OutOfReach;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Takes a right away, or changes it, through its connector. */
@Component
class RemoveAccessWorker implements JobHandler<RemovalCase> {

    private final Removals removals;
    private final RemovalTargets targets;
    private final ReviewSettings settings;

    RemoveAccessWorker(Removals removals, RemovalTargets targets, ReviewSettings settings) {
        this.removals = removals;
        this.targets = targets;
        this.settings = settings;
    }

    @Override
    public String type() {
        return "accessreview.remove-access";
    }

    @Override
    public Class<RemovalCase> variables() {
        return RemovalCase.class;
    }

    @Override
    public Outcome work(Job<RemovalCase> job) {
        Removal removal = removals.get(job.variables().removal().removalId());
        if (removal.removedAt() != null) {
            return Outcome.done();
        }
        if (!targets.reaches(removal)) {
            return byHand(removal, "Err_AccessRefused", "Nothing connects Opsrail to this account any more.");
        }
        try {
            return switch (targets.remove(removal)) {
                case Result.Done done -> {
                    removals.removed(removal.id(), null, null);
                    yield Outcome.done();
                }
                case Result.Refused refused -> byHand(removal, "Err_AccessRefused", refused.reason());
            };
        } catch (ConnectorUnavailable unavailable) {
            return OutOfReach.of(
                    job,
                    unavailable,
                    settings.connectorBackOff(),
                    reason -> byHand(removal, "Err_ConnectorUnavailable", reason));
        }
    }

    private Outcome byHand(Removal removal, String code, String reason) {
        removals.needsHand(removal.id(), reason);
        return Outcome.error(code, reason);
    }
}
