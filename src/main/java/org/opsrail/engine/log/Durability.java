package org.opsrail.engine.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Up to where the log is durable, and what waits for that. */
public final class Durability {

    private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

    private record Waiting(long position, Runnable action) {}

    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private final Collection<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long position;

    Durability(long position) {
        this.position = position;
    }

    public long position() {
        return position;
    }

    /** Runs a short action once the position is durable: here if it is already, otherwise on the log's thread. */
    public void whenReached(long wanted, Runnable action) {
        synchronized (queue) {
            if (wanted > position) {
                queue.add(new Waiting(wanted, action));
                return;
            }
        }
        action.run();
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void reached(long durable) {
        List<Runnable> due = new ArrayList<>();
        synchronized (queue) {
            position = durable;
            while (!queue.isEmpty() && queue.element().position() <= durable) {
                due.add(queue.remove().action());
            }
        }
        due.forEach(Durability::runSafely);
        listeners.forEach(Durability::runSafely);
    }

    /** What goes wrong for one who waited is no reason to stop the log. */
    private static void runSafely(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.error("What waited for the log to be durable failed", e);
        }
    }
}
