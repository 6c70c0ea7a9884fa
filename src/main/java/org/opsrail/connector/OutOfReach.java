package org.opsrail.connector;

import java.time.Duration;
import java.util.function.Function;
import org.opsrail.worker.Job;
import org.opsrail.worker.Outcome;

/** What becomes of a job whose system does not answer: it is tried again, and on its last try somebody has to help. */
public final class OutOfReach {

    private OutOfReach() {}

    /** @param lastTry what comes of it when no try is left, given the reason in words for people */
    public static Outcome of(
            Job<?> job, ConnectorUnavailable unavailable, Duration backOff, Function<String, Outcome> lastTry) {
        String reason = String.valueOf(unavailable.getMessage());
        return job.retries() > 1 ? Outcome.failure(reason, backOff) : lastTry.apply(reason);
    }
}
