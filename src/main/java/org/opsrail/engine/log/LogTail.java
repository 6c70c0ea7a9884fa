package org.opsrail.engine.log;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The newest blocks in memory: all that are not durable yet, and durable ones as far as there is room. */
final class LogTail {

    private static final long ROOM = 16L << 20;

    private final ConcurrentSkipListMap<Long, Block> blocks = new ConcurrentSkipListMap<>();
    private final AtomicLong size = new AtomicLong();

    void add(Block block) {
        blocks.put(block.first(), block);
        size.addAndGet(block.entries().length);
    }

    /** Makes room; only durable blocks go. */
    void evict(long committed) {
        while (size.get() > ROOM) {
            Map.Entry<Long, Block> oldest = blocks.firstEntry();
            if (oldest == null || oldest.getValue().last() > committed) {
                return;
            }
            blocks.remove(oldest.getKey());
            size.addAndGet(-oldest.getValue().entries().length);
        }
    }

    /** The block that holds the position, unless it has gone or has not come. */
    @Nullable
    Block blockAt(long position) {
        Map.Entry<Long, Block> entry = blocks.floorEntry(position);
        return entry == null || entry.getValue().last() < position ? null : entry.getValue();
    }
}
