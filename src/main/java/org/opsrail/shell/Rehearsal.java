package org.opsrail.shell;

import java.time.Instant;
import java.util.Optional;

/** What the banner that moves the clock asks of whoever knows the engine. */
public interface Rehearsal {

    /** The earliest moment after that one at which a case goes on by itself. */
    Optional<Instant> nextEvent(Instant after);

    Pulse pulse();

    /**
     * What cases have done so far; changes as long as they move.
     *
     * @param entered elements that any case has entered
     * @param active elements in which cases are
     * @param jobs jobs that wait for somebody or are being worked
     */
    record Pulse(long entered, long active, long jobs) {}
}
