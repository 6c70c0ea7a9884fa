package org.opsrail.engine.assembly;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.stream.impl.StreamProcessor;
import io.camunda.zeebe.util.health.FailureListener;
import io.camunda.zeebe.util.health.HealthReport;
import java.util.concurrent.TimeUnit;
import org.opsrail.engine.gateway.CommandChannel;
import org.opsrail.engine.log.GroupCommitLogStorage;
import org.opsrail.engine.readmodel.CommittedRecords;
import org.opsrail.engine.state.SnapshotService;
import org.opsrail.engine.state.StateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the engine. */
public final class PartitionRuntime {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionRuntime.class);
    private static final int PATIENCE_SECONDS = 60;
    private static final int REPLAY_PATIENCE_SECONDS = 3_600;

    private final GroupCommitLogStorage storage;
    private final LogStream stream;
    private final LogStream durable;
    private final StateStore state;
    private final StreamProcessor processor;
    private final Readiness readiness;
    private final SnapshotService snapshots;
    private final CommandChannel channel;
    private final CommittedRecords records;

    PartitionRuntime(
            GroupCommitLogStorage storage,
            LogStream stream,
            LogStream durable,
            StateStore state,
            StreamProcessor processor,
            Readiness readiness,
            SnapshotService snapshots,
            CommandChannel channel,
            CommittedRecords records) {
        this.storage = storage;
        this.stream = stream;
        this.durable = durable;
        this.state = state;
        this.processor = processor;
        this.readiness = readiness;
        this.snapshots = snapshots;
        this.channel = channel;
        this.records = records;
    }

    /** Replays what came after the snapshot; processing begins when this returns. */
    public void open(Runnable onFailure) throws Exception {
        processor.openAsync(false).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        processor.addFailureListener(new Failure(onFailure));
        readiness.await(REPLAY_PATIENCE_SECONDS);
    }

    private record Failure(Runnable action) implements FailureListener {

        @Override
        public void onFailure(HealthReport report) {
            LOG.warn("The engine is not well: {}", report);
        }

        @Override
        public void onRecovered(HealthReport report) {
            LOG.info("The engine is well again");
        }

        @Override
        public void onUnrecoverableFailure(HealthReport report) {
            LOG.error("The engine failed: {}", report);
            action.run();
        }
    }

    public CommandChannel channel() {
        return channel;
    }

    public CommittedRecords records() {
        return records;
    }

    public SnapshotService snapshots() {
        return snapshots;
    }

    /** The position of the last entry in the log, 0 for none. */
    public long position() {
        return storage.appendedPosition();
    }

    /** Lets go of everything; what was appended is durable afterwards, unless appending failed. */
    public void close() {
        quietly("processor", () -> processor.closeAsync().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        quietly("log", () -> {
            stream.close();
            durable.close();
            storage.close();
        });
        quietly("state", state::close);
    }

    private static void quietly(String part, Action action) {
        try {
            action.run();
        } catch (Exception e) {
            LOG.warn("The engine's {} could not be closed in an orderly way", part, e);
        }
    }

    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }
}
