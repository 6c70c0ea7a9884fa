package org.opsrail.engine.log;

import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.util.buffer.BufferWriter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Zeebe's view of the log. What is appended can be processed at once; it is answered, pushed and exported only once it
 * is durable. When an append fails, the engine's state is ahead of the log: nothing is taken any more, and the engine
 * is to be rebuilt from what is durable.
 */
public final class GroupCommitLogStorage implements LogStorage, AutoCloseable {

    /** How much may be processed ahead of what is durable. */
    private static final long LEAD = 16L << 20;

    private final LogStore store;
    private final LogTail tail = new LogTail();
    private final Durability durability;
    private final GroupCommit writer;
    private final Collection<CommitListener> readers = new CopyOnWriteArrayList<>();
    private volatile long appended;

    public GroupCommitLogStorage(LogStore store, LogFence fence, Runnable onFailure) {
        this.store = store;
        appended = store.lastPosition().orElse(0L);
        durability = new Durability(appended);
        writer = new GroupCommit(store, fence, this::committed, onFailure);
    }

    @Override
    public void append(long lowest, long highest, BufferWriter content, AppendListener listener) {
        byte[] entries = new byte[content.getLength()];
        content.write(new UnsafeBuffer(entries), 0);
        Block block = new Block(lowest, highest, entries);
        tail.add(block);
        writer.add(block, listener);
        appended = highest;
        readers.forEach(CommitListener::onCommit);
    }

    @Override
    public LogStorageReader newReader() {
        return reader(() -> overloaded() ? durability.position() : appended);
    }

    /** More has been appended than PostgreSQL keeps up with. */
    public boolean overloaded() {
        return writer.waiting() > LEAD;
    }

    LogStorageReader durableReader() {
        return reader(durability::position);
    }

    private LogStorageReader reader(LongSupplier limit) {
        return new BlockReader(store, tail, limit);
    }

    @Override
    public void addCommitListener(CommitListener listener) {
        readers.add(listener);
    }

    @Override
    public void removeCommitListener(CommitListener listener) {
        readers.remove(listener);
    }

    /** What waits for the log to be durable. */
    public Durability durability() {
        return durability;
    }

    /** The position of the last entry, durable or not. */
    public long appendedPosition() {
        return appended;
    }

    private void committed(List<GroupCommit.Pending> group) {
        for (GroupCommit.Pending pending : group) {
            pending.listener().onWrite(pending.block().first(), pending.block().last());
            pending.listener().onCommit(pending.block().first(), pending.block().last());
        }
        durability.reached(group.getLast().block().last());
        tail.evict(durability.position());
        readers.forEach(CommitListener::onCommit);
    }

    /** Writes what was appended before and gives the right to append back. */
    @Override
    public void close() {
        writer.close();
    }
}
