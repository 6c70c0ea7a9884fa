package org.opsrail.engine.log;

import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.function.LongSupplier;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** Reads blocks in order, from memory where they are there, otherwise from the table, up to a limit that moves on. */
final class BlockReader implements LogStorageReader {

    private final LogStore store;
    private final LogTail tail;
    private final LongSupplier limit;
    private final ArrayDeque<Block> page = new ArrayDeque<>();
    private @Nullable Block upcoming;
    private long position;

    BlockReader(LogStore store, LogTail tail, LongSupplier limit) {
        this.store = store;
        this.tail = tail;
        this.limit = limit;
        seek(-1);
    }

    @Override
    public void seek(long target) {
        page.clear();
        upcoming = null;
        long wanted = Math.min(target, limit.getAsLong());
        Block inMemory = tail.blockAt(wanted);
        position = inMemory != null
                ? inMemory.first()
                : store.blockAt(wanted)
                        .map(Block::first)
                        .or(store::firstPosition)
                        .orElse(1L);
    }

    @Override
    public boolean hasNext() {
        if (upcoming == null) {
            upcoming = read();
        }
        return upcoming != null;
    }

    @Override
    public DirectBuffer next() {
        if (!hasNext() || upcoming == null) {
            throw new NoSuchElementException();
        }
        Block block = upcoming;
        upcoming = null;
        position = block.last() + 1;
        return new UnsafeBuffer(block.entries());
    }

    @Override
    public void close() {
        page.clear();
    }

    private @Nullable Block read() {
        if (position > limit.getAsLong()) {
            return null;
        }
        Block block = tail.blockAt(position);
        if (block == null) {
            block = readPage();
        }
        return block == null || block.last() > limit.getAsLong() ? null : block.from(position);
    }

    private @Nullable Block readPage() {
        while (!page.isEmpty() && page.element().last() < position) {
            page.remove();
        }
        if (page.isEmpty()) {
            page.addAll(store.blocksFrom(position));
        }
        return page.peek();
    }
}
