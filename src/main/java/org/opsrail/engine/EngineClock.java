package org.opsrail.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of the embedded engine and of the application: the system's, moved forward by rehearsals and tests. */
public final class EngineClock implements InstantSource {

    private final InstantSource system;
    private volatile Duration offset;

    public EngineClock(InstantSource system, Duration offset) {
        this.system = system;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    /** How far the clock is ahead of the system's. */
    public Duration offset() {
        return offset;
    }

    /** Moves the clock forward; a negative duration is refused. */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Time goes forward only, not by " + by);
        }
        offset = offset.plus(by);
    }

    /** Back to the system's time; the engine's data must be purged with it. */
    public synchronized void reset() {
        offset = Duration.ZERO;
    }
}
