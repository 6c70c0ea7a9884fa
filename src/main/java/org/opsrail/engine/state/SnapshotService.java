package org.opsrail.engine.state;

import io.camunda.zeebe.stream.impl.StreamProcessor;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.opsrail.engine.log.Durability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes snapshots while the engine works. */
public final class SnapshotService {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotService.class);
    private static final int PATIENCE_SECONDS = 30;

    private final StreamProcessor processor;
    private final StateStore state;
    private final Durability durability;
    private final SnapshotStore store;
    private final LogCompactor compactor;
    private final InstantSource clock;
    private long last = -1;

    public SnapshotService(
            StreamProcessor processor,
            StateStore state,
            Durability durability,
            SnapshotStore store,
            LogCompactor compactor,
            InstantSource clock) {
        this.processor = processor;
        this.state = state;
        this.durability = durability;
        this.store = store;
        this.compactor = compactor;
        this.clock = clock;
    }

    /** Stores the state as it is now, unless nothing has been processed since the last time, and shortens the log. */
    public synchronized void take() throws Exception {
        long processed = processor.getLastProcessedPositionAsync().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (processed < 1 || processed == last) {
            return;
        }
        Path copy = state.copy();
        try {
            // The copy may hold effects of entries that are not durable yet: only with them is it true.
            long written = processor.getLastWrittenPositionAsync().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            long read = processor.getLastProcessedPositionAsync().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            awaitDurable(Math.max(written, read));
            store.replace(copy, processed, clock.instant());
        } finally {
            ScratchDirectory.delete(copy);
        }
        last = processed;
        int deleted = compactor.compact(processed);
        LOG.info("Stored a snapshot at position {}, deleted {} log blocks before it", processed, deleted);
    }

    private void awaitDurable(long position) throws Exception {
        CompletableFuture<Void> durable = new CompletableFuture<>();
        durability.whenReached(position, () -> durable.complete(null));
        durable.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
