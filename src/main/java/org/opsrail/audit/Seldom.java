package org.opsrail.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells the first of many alike from those that follow within some time, so that the trail is not flooded. In memory; it
 * knows the latest 10,000.
 */
public final class Seldom {

    private static final int CAPACITY = 10_000;

    private final Duration time;
    private final InstantSource clock;
    private final Map<Object, Instant> since = new LinkedHashMap<>(64, 0.75f, false) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Instant> eldest) {
            return size() > CAPACITY;
        }
    };

    public Seldom(Duration time, InstantSource clock) {
        this.time = time;
        this.clock = clock;
    }

    /** @param what equal to whatever is alike */
    public synchronized boolean isFirst(Object what) {
        Instant now = clock.instant();
        Instant known = since.get(what);
        if (known != null && known.plus(time).isAfter(now)) {
            return false;
        }
        since.put(what, now);
        return true;
    }
}
