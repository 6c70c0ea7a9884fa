package org.opsrail.engine.assembly;

import io.camunda.zeebe.stream.api.ReadonlyStreamProcessorContext;
import io.camunda.zeebe.stream.api.StreamProcessorLifecycleAware;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether the log has been replayed. */
final class Readiness implements StreamProcessorLifecycleAware {

    private final CompletableFuture<Void> replayed = new CompletableFuture<>();

    @Override
    public void onRecovered(ReadonlyStreamProcessorContext context) {
        replayed.complete(null);
    }

    @Override
    public void onFailed() {
        replayed.completeExceptionally(new IllegalStateException("The log could not be replayed"));
    }

    void await(long seconds) throws ExecutionException, InterruptedException, TimeoutException {
        replayed.get(seconds, TimeUnit.SECONDS);
    }
}
