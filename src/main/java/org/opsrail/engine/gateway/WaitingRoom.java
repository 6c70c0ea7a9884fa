package org.opsrail.engine.gateway;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.opsrail.engine.gateway.CommandBus.Answer;
import org.opsrail.engine.gateway.CommandBus.EngineBusy;

/** Commands for which the engine has no room now, first come first served; each is refused after a bounded wait. */
@SuppressWarnings("FutureReturnValueIgnored")
final class WaitingRoom {

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean called = new AtomicBoolean();
    private final Duration patience;
    private final Executor executor;

    /** @param executor where those who waited go on; neither the engine's nor the network's thread */
    WaitingRoom(Duration patience, Executor executor) {
        this.patience = patience;
        this.executor = executor;
    }

    private record Waiting(
            CompletableFuture<Answer> answer, BooleanSupplier attempt, CompletableFuture<Void> patience) {}

    /**
     * Attempts at once, unless others wait already, and else in turn whenever there may be room.
     *
     * @param answer fails with {@link EngineBusy} when there was no room in time; is not attempted once it is done
     * @param attempt false when there is no room
     */
    void pass(CompletableFuture<Answer> answer, BooleanSupplier attempt) {
        if (queue.isEmpty() && attempt.getAsBoolean()) {
            return;
        }
        Waiting waiting = new Waiting(answer, attempt, new CompletableFuture<>());
        queue.add(waiting);
        // Room that was made before the queue was seen to have someone in it was announced to nobody.
        callIn();
        waiting.patience()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenCompleteAsync((passed, timeout) -> leave(waiting), executor);
    }

    /** There may be room; returns at once. */
    void roomMade() {
        if (!queue.isEmpty() && called.compareAndSet(false, true)) {
            executor.execute(() -> {
                called.set(false);
                callIn();
            });
        }
    }

    private synchronized void callIn() {
        Waiting first = queue.peek();
        while (first != null && (first.answer().isDone() || first.attempt().getAsBoolean())) {
            queue.remove();
            first.patience().complete(null);
            first = queue.peek();
        }
    }

    private void leave(Waiting waiting) {
        if (withdraw(waiting)) {
            waiting.answer()
                    .completeExceptionally(new EngineBusy("The engine takes no more commands now: it had no room for "
                            + patience.toMillis() + " ms"));
        }
    }

    private synchronized boolean withdraw(Waiting waiting) {
        return queue.remove(waiting);
    }
}
