package org.opsrail.engine.assembly;

import io.camunda.zeebe.scheduler.clock.ActorClock;
import java.time.InstantSource;

/** The engine's time is the application's; an advance is seen at the next look, so due timers run at once. */
record EngineTime(InstantSource clock) implements ActorClock {

    @Override
    public boolean update() {
        return true;
    }

    @Override
    public long getTimeMillis() {
        return clock.millis();
    }

    @Override
    public long getNanosSinceLastMillisecond() {
        return 0;
    }

    @Override
    public long getNanoTime() {
        return System.nanoTime();
    }
}
