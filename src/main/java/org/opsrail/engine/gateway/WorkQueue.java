package org.opsrail.engine.gateway;

import io.camunda.zeebe.protocol.impl.stream.job.ActivatedJob;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Who waits for jobs of one type. */
final class WorkQueue {

    record Waiting(JobDispatcher.Request request, CompletableFuture<List<ActivatedJob>> jobs) {}

    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private long announcements;

    /** Changes with each announcement of work. */
    synchronized long announcements() {
        return announcements;
    }

    /** @return false when work was announced since then: to ask again rather than to wait */
    synchronized boolean wait(Waiting worker, long announcementsSeen) {
        if (announcements != announcementsSeen) {
            return false;
        }
        waiting.add(worker);
        return true;
    }

    synchronized void announce() {
        announcements++;
    }

    /** The next who still waits. */
    synchronized @Nullable Waiting poll() {
        Waiting next = waiting.poll();
        while (next != null && next.jobs().isDone()) {
            next = waiting.poll();
        }
        return next;
    }

    synchronized void remove(Waiting worker) {
        waiting.remove(worker);
    }
}
