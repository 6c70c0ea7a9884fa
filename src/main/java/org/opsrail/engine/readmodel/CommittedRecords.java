package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import java.util.Iterator;

/** The engine's log as the read model sees it: only what is durable, in order. */
public interface CommittedRecords {

    /** Reads on from the first record after {@code position}; -1 is the beginning. Each reader is used by one thread. */
    Reader readAfter(long position);

    /** The position of the last durable record, -1 for an empty log. Everything that was answered is at or below it. */
    long committedPosition();

    /** Calls {@code listener} (which only notes it) each time more has become durable. */
    void onCommit(Runnable listener);

    /**
     * {@code hasNext} is false at the end of what is durable and becomes true again when more is. A record may be
     * valid until the next one is read only.
     */
    interface Reader extends Iterator<Record<?>>, AutoCloseable {

        @Override
        void close();
    }
}
