package org.opsrail.engine.log;

import io.camunda.zeebe.logstreams.storage.LogStorage.AppendListener;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that writes whatever has been appended meanwhile as one row in one transaction. */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int GROUP = 512 << 10;
    private static final Pending END = new Pending(new Block(0, 0, new byte[0]), new AppendListener() {});

    private final LinkedBlockingDeque<Pending> queue = new LinkedBlockingDeque<>();
    private final AtomicLong waiting = new AtomicLong();
    private final LogStore store;
    private final LogFence fence;
    private final Consumer<List<Pending>> committed;
    private final Runnable onFailure;
    private final Thread thread = new Thread(this::run, "engine-log");
    private volatile boolean failed;

    record Pending(Block block, AppendListener listener) {

        boolean isEnd() {
            return block.last() == 0;
        }
    }

    GroupCommit(LogStore store, LogFence fence, Consumer<List<Pending>> committed, Runnable onFailure) {
        this.store = store;
        this.fence = fence;
        this.committed = committed;
        this.onFailure = onFailure;
        thread.setDaemon(true);
        thread.start();
    }

    void add(Block block, AppendListener listener) {
        if (!failed) {
            waiting.addAndGet(block.entries().length);
            queue.add(new Pending(block, listener));
        }
    }

    /** Bytes that are not durable yet. */
    long waiting() {
        return waiting.get();
    }

    private void run() {
        try {
            List<Pending> group = nextGroup();
            while (!group.isEmpty()) {
                write(group);
                group = nextGroup();
            }
        } catch (SQLException | RuntimeException | InterruptedException e) {
            failed = true;
            queue.clear();
            LOG.error("The log could not be written: {}", e.getMessage());
            onFailure.run();
        }
    }

    /** Empty at the end. */
    private List<Pending> nextGroup() throws InterruptedException {
        List<Pending> group = new ArrayList<>();
        int size = 0;
        Pending next = queue.take();
        while (next != null && !next.isEnd()) {
            group.add(next);
            size += next.block().entries().length;
            next = size < GROUP ? queue.poll() : null;
        }
        if (next != null && next.isEnd() && !group.isEmpty()) {
            queue.addFirst(END);
        }
        return group;
    }

    private void write(List<Pending> group) throws SQLException {
        Block block = joined(group);
        store.append(fence.connection(), block);
        waiting.addAndGet(-block.entries().length);
        committed.accept(group);
    }

    private static Block joined(List<Pending> group) {
        int size = group.stream().mapToInt(p -> p.block().entries().length).sum();
        ByteBuffer entries = ByteBuffer.allocate(size);
        group.forEach(pending -> entries.put(pending.block().entries()));
        return new Block(
                group.getFirst().block().first(), group.getLast().block().last(), entries.array());
    }

    @Override
    public void close() {
        queue.add(END);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            fence.close();
        }
    }
}
