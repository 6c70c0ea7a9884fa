package org.opsrail.engine.log;

import io.camunda.zeebe.logstreams.impl.log.LoggedEventImpl;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;

/** Log entries that were appended together, in the encoding of Zeebe's log stream. */
@SuppressWarnings("ArrayRecordComponent")
record Block(long first, long last, byte[] entries) {

    /** The block without its entries before that position, which lies inside of it. */
    Block from(long position) {
        if (position == first) {
            return this;
        }
        int offset = offsetOf(position);
        return new Block(position, last, Arrays.copyOfRange(entries, offset, entries.length));
    }

    private int offsetOf(long position) {
        UnsafeBuffer buffer = new UnsafeBuffer(entries);
        LoggedEventImpl event = new LoggedEventImpl();
        int offset = 0;
        event.wrap(buffer, offset);
        while (event.getPosition() < position) {
            offset += event.getLength();
            event.wrap(buffer, offset);
        }
        return offset;
    }
}
