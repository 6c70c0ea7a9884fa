package org.opsrail.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** The time of the embedded engine and of the application: the system's, moved forward by rehearsals and tests. */
public final class EngineClock implements InstantSource {

    private final InstantSource system;
    private final Consumer<Duration> keeper;
    private volatile Duration offset;

    /** @param keeper makes an offset durable before it holds, so that a restart does not turn time back */
    public EngineClock(InstantSource system, Duration offset, Consumer<Duration> keeper) {
        this.system = system;
        this.offset = offset;
        this.keeper = keeper;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    /** How far the clock is ahead of the system's. */
    public Duration offset() {
        return offset;
    }

    /** Moves the clock forward; a negative duration is refused. Timers that are due then run at once. */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Time goes forward only, not by " + by);
        }
        set(offset.plus(by));
    }

    /** Back to the system's time; the engine's data must be purged with it. */
    public synchronized void reset() {
        set(Duration.ZERO);
    }

    private void set(Duration changed) {
        keeper.accept(changed);
        offset = changed;
    }
}
