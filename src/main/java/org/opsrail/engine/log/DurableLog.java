package org.opsrail.engine.log;

import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.logstreams.storage.LogStorage;
import io.camunda.zeebe.logstreams.storage.LogStorageReader;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.stream.impl.records.CopiedRecords;
import io.camunda.zeebe.util.buffer.BufferWriter;
import org.opsrail.engine.readmodel.CommittedRecords;

/** The durable part of the log, as records. */
public final class DurableLog implements CommittedRecords {

    private final GroupCommitLogStorage storage;
    private final LogStream stream;

    /** @param stream made of {@link #view} */
    public DurableLog(GroupCommitLogStorage storage, LogStream stream) {
        this.storage = storage;
        this.stream = stream;
    }

    /** A storage that shows only what is durable, and takes nothing. */
    public static LogStorage view(GroupCommitLogStorage storage) {
        return new View(storage);
    }

    @Override
    public Reader readAfter(long position) {
        LogStreamReader reader = stream.newLogStreamReader();
        reader.seekToNextEvent(position);
        return new RecordReader(reader, stream.getPartitionId());
    }

    @Override
    public long committedPosition() {
        long position = storage.durability().position();
        return position == 0 ? -1 : position;
    }

    @Override
    public void onCommit(Runnable listener) {
        storage.durability().addListener(listener);
    }

    private record RecordReader(LogStreamReader reader, int partition) implements Reader {

        @Override
        public boolean hasNext() {
            return reader.hasNext();
        }

        @Override
        public Record<?> next() {
            LoggedEvent event = reader.next();
            return CopiedRecords.createCopiedRecord(partition, event);
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    private record View(GroupCommitLogStorage storage) implements LogStorage {

        @Override
        public LogStorageReader newReader() {
            return storage.durableReader();
        }

        @Override
        public void append(long lowest, long highest, BufferWriter content, AppendListener listener) {
            throw new UnsupportedOperationException("The durable log is read only");
        }

        @Override
        public void addCommitListener(CommitListener listener) {
            storage.durability().addListener(listener::onCommit);
        }

        @Override
        public void removeCommitListener(CommitListener listener) {
            // The view lives as long as its storage.
        }
    }
}
