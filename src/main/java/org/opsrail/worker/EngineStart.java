package org.opsrail.worker;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What needs the engine at start. It is done at once when the engine answers; else the application starts without, and
 * it is tried again in the background, after 1 s, then ever longer, up to 1 min.
 */
public final class EngineStart {

    private static final Logger LOG = LoggerFactory.getLogger(EngineStart.class);
    private static final long SHORTEST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    private final String what;
    private final Runnable action;
    private volatile CountDownLatch stop = new CountDownLatch(0);
    private volatile @Nullable String trouble;

    /** @param what must wait, as the log tells it: "the shipped models" */
    public EngineStart(String what, Runnable action) {
        this.what = what;
        this.action = action;
    }

    /** Fails with no {@link RuntimeException} of the action's. */
    public void begin() {
        stop = new CountDownLatch(1);
        if (!done()) {
            Thread.ofVirtual().name("engine-start").start(this::retry);
        }
    }

    private void retry() {
        ExponentialBackOff backOff = new ExponentialBackOff(SHORTEST_PAUSE_MILLIS, 2);
        backOff.setMaxInterval(LONGEST_PAUSE_MILLIS);
        BackOffExecution pauses = backOff.start();
        boolean over = false;
        while (!over) {
            long pause = pauses.nextBackOff();
            LOG.warn(
                    "Engine not ready for {}, next try in {} s: {}",
                    what,
                    TimeUnit.MILLISECONDS.toSeconds(pause),
                    trouble);
            over = stoppedWithin(pause) || done();
        }
    }

    private boolean done() {
        try {
            action.run();
            trouble = null;
            return true;
        } catch (RuntimeException e) {
            trouble = reason(e);
            LOG.debug("Engine not ready for {}", what, e);
            return false;
        }
    }

    /** The innermost cause, since the client's own words do not say what is wrong with the connection. */
    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure.toString().replaceAll("\\s+", " ") : reason(cause);
    }

    private boolean stoppedWithin(long millis) {
        try {
            return stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Why it is not done yet; empty once it is. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Tries no more. */
    public void end() {
        stop.countDown();
    }

    /** Begun and not ended. */
    public boolean isBegun() {
        return stop.getCount() > 0;
    }
}
