package org.opsrail.accessreview.process;

import java.util.Optional;
import org.opsrail.accessreview.domain.LaterReadings;
import org.opsrail.accessreview.domain.Removal;
import org.opsrail.accessreview.domain.Removal.Proof;
import org.opsrail.accessreview.domain.Removals;
import org.opsrail.accessreview.domain.ReviewSettings;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.OutOfReach;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Reads the account again: only what the system shows is proof; where nothing can be read, its owner's word stands. */
@Component
class VerifyRemovalWorker implements JobHandler<RemovalCase> {

    private final Removals removals;
    private final RemovalTargets targets;
    private final LaterReadings readings;
    private final ReviewSettings settings;

    VerifyRemovalWorker(Removals removals, RemovalTargets targets, LaterReadings readings, ReviewSettings settings) {
        this.removals = removals;
        this.targets = targets;
        this.readings = readings;
        this.settings = settings;
    }

    @Override
    public String type() {
        return "accessreview.verify-removal";
    }

    @Override
    public Class<RemovalCase> variables() {
        return RemovalCase.class;
    }

    @Override
    public Outcome work(Job<RemovalCase> job) {
        Removal removal = removals.get(job.variables().removal().removalId());
        if (removal.provenAt() != null) {
            return Outcome.done();
        }
        return targets.reaches(removal) ? byTarget(job, removal) : byReading(job, removal);
    }

    private Outcome byTarget(Job<?> job, Removal removal) {
        try {
            boolean there = targets.read(removal)
                    .filter(account -> account.holds(removal.level()))
                    .isPresent();
            return there ? stillThere(job, removal) : proven(removal, Proof.TARGET);
        } catch (ConnectorUnavailable unavailable) {
            return OutOfReach.of(job, unavailable, settings.connectorBackOff(), reason -> unproven(removal, reason));
        }
    }

    // Whoever did it by hand is believed until a reading says otherwise.
    private Outcome unproven(Removal removal, String reason) {
        if (removal.removedBy() != null) {
            return proven(removal, Proof.STATEMENT);
        }
        removals.needsHand(removal.id(), reason);
        return Outcome.error("Err_ConnectorUnavailable", reason);
    }

    private Outcome byReading(Job<?> job, Removal removal) {
        Optional<Boolean> there = readings.shows(removal);
        if (there.isEmpty()) {
            return proven(removal, Proof.STATEMENT);
        }
        return there.get() ? stillThere(job, removal) : proven(removal, Proof.READING);
    }

    private Outcome proven(Removal removal, Proof proof) {
        removals.prove(removal.id(), proof);
        return Outcome.done();
    }

    private Outcome stillThere(Job<?> job, Removal removal) {
        String reason = "The system still shows this right after it was removed.";
        removals.reopen(removal.id(), job.key(), reason);
        return Outcome.error("Err_AccessStillThere", reason);
    }
}
